import { squeeze } from '../fold.ts';
import type { Searcher } from '../searcher.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { findTownshipWords } from './township-words.ts';

/**
 * A search that knows the townships of the country by name. Their list is read where a query may
 * name one; where it cannot be read, the query is taken as it was typed.
 * @param readJson reads a file of the index, once
 */
export function withTownships(
  searcher: Searcher,
  readJson: (path: string) => Promise<unknown>,
): Searcher {
  const { vocabulary } = searcher;
  const find = async (input: string) => {
    // Most queries name none, and need neither the list nor what reads it.
    const { findTownship } = await import('./find-township.ts');
    return findTownship(input, vocabulary, readJson);
  };
  return {
    ...searcher,
    search: async (input, options) => {
      const township = mayNameTownship(input, vocabulary)
        ? await find(input).catch(() => undefined)
        : undefined;
      const page = await searcher.search(input, { ...options, ...(township && { township }) });
      if (!township) return page;
      const [meant, other] = township.townships;
      const places = other ? [] : [...(meant?.places ?? []), ...township.country];
      return { ...page, township: { ...township, papers: await searcher.papersAt(places) } };
    },
  };
}

/** Whether a query may name a township: to know, a file of names must be read. */
export function mayNameTownship(input: string, { simplify }: Vocabulary): boolean {
  return !/["“”「」]/u.test(input) && findTownshipWords(simplify(squeeze(input))).length > 0;
}
