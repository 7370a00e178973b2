import MiniSearch from 'minisearch';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import type { Engine } from './engine.ts';

/** Words whole, Chinese as overlapping pairs of characters: what is recommended for Chinese. */
export function bigrams(text: string): string[] {
  const runs = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu);
  return (runs ?? []).flatMap((run) => {
    const characters = [...run];
    if (!/\p{Script=Han}/u.test(run) || characters.length < 3) return [run];
    return characters.slice(0, -1).map((character, at) => character + (characters[at + 1] ?? ''));
  });
}

/** MiniSearch with pairs, titles boosted; any pair may be missing (its default). */
export function miniSearch(corpus: Corpus): Engine {
  const engine = new MiniSearch({ fields: ['title', 'text', 'paper'], tokenize: bigrams });
  const papers = new Map(corpus.policies.map((policy) => [policy.id, policy]));
  engine.addAll(
    corpus.clauses.map(({ policy, id, title, text }) => ({
      id: `${policy}#${id}`,
      title,
      text: text.replaceAll(/\s/g, ''),
      paper: `${papers.get(policy)?.title} ${papers.get(policy)?.documentNumber ?? ''}`,
    })),
  );
  return {
    name: 'MiniSearch, bigrams',
    search: (query) =>
      Promise.resolve(engine.search(query, { boost: { title: 2 } }).map(({ id }) => String(id))),
  };
}
