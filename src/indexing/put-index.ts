import type { SearchIndex } from '../search/search-index.ts';
import type { IndexDigests } from './digest-index.ts';
import { applyEdit, planEdit, type ReadableIndex } from './edit-search-index.ts';
import { writeNote } from './index-note.ts';
import { isReadAtOnce, writeSearchIndex } from './write-search-index.ts';

/** The index of the last build, its files as they were left. */
export interface LastIndex extends ReadableIndex {
  /** Its edition. */
  readonly made: string;
  /** Moves its files into the output. */
  readonly putBack: () => void;
}

/**
 * Puts the index of the last build into the output, that with some files made anew, or a new one.
 * @returns what was done, and what is to be noted for the next build
 */
export function putIndex(
  index: SearchIndex,
  digests: IndexDigests,
  root: string,
  write: (path: string, content: string) => void,
  last?: LastIndex,
): { said: string; note: string } {
  if (last?.made === digests.edition) {
    last.putBack();
    return { said: 'are the same as before, taken over', note: last.note };
  }
  const edit = last && planEdit(index, digests, last);
  if (edit && !('because' in edit)) {
    last.putBack();
    const files = applyEdit(edit, root, write);
    return {
      said: `in ${files} new files and those of before`,
      note: writeNote(digests, edit.figures),
    };
  }
  const { files, figures } = writeSearchIndex(index, digests.edition, write);
  const way = isReadAtOnce(index) ? 'at once' : 'in part';
  const why = edit ? `, made from nothing: ${edit.because}` : '';
  return { said: `in ${files} files, read ${way}${why}`, note: writeNote(digests, figures) };
}
