import type { CorpusPolicy } from '../../corpus/corpus.ts';
import type { Cell, Stretch } from './table.ts';

/** What goes before every row that rests on a paper: a report is marked on each. */
export function paperCells<T>(
  policies: readonly CorpusPolicy[],
  policyOf: (item: T) => string,
): Cell<T>[] {
  const papers = new Map(policies.map((policy) => [policy.id, policy]));
  const paper = (item: T) => papers.get(policyOf(item));
  return [
    ['文件编号', '本库编号，各表相同', policyOf],
    ['文件', '标题', (item) => paper(item)?.title],
    ['文号', '没有的留空', (item) => paper(item)?.documentNumber],
    ['来源性质', '文件原文，或新闻报道（非文件原文）', (item) => natureOf(paper(item))],
    ['地区代码', 'GB/T 2260 六位代码', (item) => paper(item)?.jurisdiction],
  ];
}

function natureOf(policy: CorpusPolicy | undefined): string {
  return policy?.official === false ? '新闻报道（非文件原文）' : '文件原文';
}

/** The rows of each paper by themselves. */
export function byPaper<T>(
  policies: readonly CorpusPolicy[],
  itemsOf: (paper: CorpusPolicy) => readonly T[],
): Stretch<T>[] {
  return policies.map((paper) => ({ paper, items: itemsOf(paper) }));
}
