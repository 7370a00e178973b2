import type { IndexedPaper } from '../search-index.ts';
import type { TownshipMention } from './find-township.ts';

/** A township that a query names, with the papers that bind there. */
export interface TownshipFound extends TownshipMention {
  readonly papers: readonly IndexedPaper[];
}
