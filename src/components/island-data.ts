/**
 * What the islands read before anything is asked of them, below /: a page names it in its head, so that
 * a slow line brings it together with the scripts and not after them. `test/e2e/preload.test.ts` holds
 * these lists against what the pages fetch.
 */
import { isLarge } from './scale.ts';

/** Places with papers, to choose from. */
export const placeData: readonly string[] = ['/data/jurisdictions.json'];

/** The calculators: `src/islands/rulebook-data.ts`. */
export const rulebookData: readonly string[] = ['/data/rulebook.json', ...placeData];

/** Lists of duties: `src/islands/duty-data.ts`. */
export const dutyData: readonly string[] = isLarge
  ? ['/data/labels.json', ...placeData]
  : ['/data/obligations.json', '/data/labels.json'];

/** The matters with their stands; of many papers they are read with each paper. */
export const matterData: readonly string[] = isLarge ? [] : ['/data/matters.json'];

/** The search, whether it is of all clauses or of lists of them: `src/islands/search/load-searcher.ts`. */
export const searchData: readonly string[] = ['/search-index/index.json'];
