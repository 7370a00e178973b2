import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJudgements } from '../../bench/search/judgements.ts';
import { searchClauses, shownFirst } from '../../src/search/search-clauses.ts';
import { buildShards } from '../../src/search/shards/build-shards.ts';
import { encodePostings, eachPosting } from '../../src/search/shards/postings.ts';
import { searchShards } from '../../src/search/shards/search-shards.ts';
import { blockFile, listFile } from '../../src/search/shards/shard-guide.ts';
import { find, index, placeOf, searched } from './real-index.ts';

const shards = buildShards(index, 'e1');
const lists = [...shards.lists()];
const files = new Map(
  [
    ...lists.map((bucket, at) => [listFile('e1', at), bucket] as const),
    ...shards.blocks.map((block, at) => [blockFile('e1', at), block] as const),
  ].map(([path, content]) => [path, JSON.stringify(content)]),
);
const readJson = (path: string) =>
  Promise.resolve(JSON.parse(files.get(path) ?? 'null') as unknown);
const guide = JSON.parse(JSON.stringify(shards.guide)) as typeof shards.guide;
const searcher = searchShards(guide, readJson);
const everything = { limit: 1000 };
const findInShards = async (query: string) =>
  (await searcher.search(query, everything)).whole.map(placeOf);

describe('lists', () => {
  it('are read as they were written', () => {
    const numbers = fc.uniqueArray(fc.nat(200_000), { maxLength: 400 });
    const dense = fc.uniqueArray(fc.nat(900), { minLength: 300, maxLength: 800 });
    fc.assert(
      fc.property(fc.oneof(numbers, dense), (unsorted) => {
        const sorted = unsorted.sort((a, b) => a - b);
        const read: number[] = [];
        eachPosting(encodePostings(sorted), (number) => read.push(number));
        expect(read).toEqual(sorted);
      }),
    );
  });
});

describe('a corpus in shards', () => {
  it('is cut into files that hold every clause once', () => {
    const clauses = shards.blocks.flatMap((block) => block.clauses);
    expect(clauses).toEqual(index.clauses);
    expect(lists.length).toBe(guide.sharded.buckets);
  });

  it('finds what is found in the whole', async () => {
    for (const { query } of readJudgements())
      expect((await findInShards(query)).sort(), query).toEqual(find(query).sort());
  });

  it('shows first what the whole shows first', async () => {
    for (const { query } of readJudgements()) {
      const whole = shownFirst(searchClauses(query, searched));
      const { whole: found } = await searcher.search(query, everything);
      const [first] = whole;
      if (first?.extent === 'all') expect(found.map(placeOf)[0], query).toBe(placeOf(first));
    }
  });

  it('finds every string of every clause', async () => {
    const stretch = fc
      .constantFrom(...index.clauses)
      .chain((clause) =>
        fc
          .tuple(fc.nat(clause.text.length - 2), fc.integer({ min: 2, max: 30 }))
          .map(([start, length]) => ({ clause, text: clause.text.slice(start, start + length) })),
      );
    await fc.assert(
      fc.asyncProperty(stretch, async ({ clause, text }) => {
        const typed = text.replaceAll(/\s/g, '');
        fc.pre(typed.length >= 2);
        const place = `${index.papers[clause.paper]?.id} ${clause.id}`;
        expect(await findInShards(typed)).toContain(place);
      }),
      { numRuns: 300 },
    );
  });

  it('answers questions and narrows as the whole does', async () => {
    const { answer } = await searcher.search('乡镇要配几个安监员', everything);
    expect(answer.map(({ place, figures }) => [place.name, figures[0]?.duty.duty.figure])).toEqual([
      ['晋城市', '至少 3—5 名'],
      ['忻州市', '不少于 3 人'],
      ['葫芦岛市', undefined],
      ['弥勒市', '不少于 2 名'],
    ]);
    const narrowed = await searcher.search('乡镇', {
      ...everything,
      chosen: { bearer: 'township', measured: 'yes', topic: 'staffing' },
    });
    expect(narrowed.whole.map(placeOf).sort()).toEqual([
      'jincheng-2021-10 c5',
      'mile-2020-3 c12',
      'xinzhou-2022-campaign p5',
    ]);
    const { facets } = await searcher.search('乡镇', everything);
    expect(facets.level).toEqual([
      { value: 'city', count: 5 },
      { value: 'county', count: 3 },
    ]);
  });

  it('reads a few clauses first, and says that it counted', async () => {
    const page = await searcher.search('安全生产', { limit: 5 });
    expect(page.whole.length).toBe(5);
    expect(page.isEstimate).toBe(true);
    const all = find('安全生产').length;
    // Pairs that stand apart are counted until they are read.
    expect(page.total).toBeGreaterThanOrEqual(all);
    expect(page.total).toBeLessThan(all * 1.1);
  });
});
