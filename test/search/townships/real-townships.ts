import { writeTownships } from '../../../src/indexing/write-townships.ts';
import { searchWhole } from '../../../src/search/searcher.ts';
import { withTownships } from '../../../src/search/townships/with-townships.ts';
import { searched } from '../real-index.ts';

const files = new Map<string, unknown>();
await writeTownships((path, content) => files.set(path, JSON.parse(content)));

/** Paths of the files that were read. */
export const read: string[] = [];
export const readTownships = (path: string) => {
  read.push(path);
  return Promise.resolve(files.get(path));
};

/** The search of the site over its papers, which knows the townships of the country. */
export const searcher = withTownships(searchWhole(searched), readTownships);
