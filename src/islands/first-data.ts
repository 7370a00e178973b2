/**
 * The files that islands read before anything is asked of them: their pages name them, so that they come
 * together with the scripts and not after them (`start-island.ts`). `test/e2e/preload.test.ts` holds
 * these lists against what the pages fetch.
 */
import { inParts } from './site-data.ts';

/** Places with papers, to choose from. */
export const placeData: readonly string[] = ['/data/jurisdictions.json'];

/** The calculators: `rulebook-data.ts`. */
export const rulebookData: readonly string[] = ['/data/rulebook.json', ...placeData];

/** Lists of duties: `duty-data.ts`. */
export const dutyData: readonly string[] = inParts
  ? ['/data/labels.json', ...placeData]
  : ['/data/obligations.json', '/data/labels.json'];

/** The matters with their stands; of many papers they are read with each paper. */
export const matterData: readonly string[] = inParts ? [] : ['/data/matters.json'];

/** The search, whether it is of all clauses or of lists of them: `search/load-searcher.ts`. */
export const searchData: readonly string[] = ['/search-index/index.json'];
