import { dateName } from '../../rules/wording.ts';
import type { IndexedPaper } from '../../search/search-index.ts';

/** What must be known of a paper before it is relied on. */
export function PaperTags({ paper }: { paper: IndexedPaper }) {
  return (
    <>
      {paper.report && <span class="tag plain">据报道，不是文件原文</span>}
      {paper.status === 'repealed' && <span class="tag plain">文件已废止</span>}
      {paper.status === 'amended' && <span class="tag plain">文件已修改</span>}
      {paper.until !== undefined && <span class="tag plain">至{dateName(paper.until)}</span>}
    </>
  );
}
