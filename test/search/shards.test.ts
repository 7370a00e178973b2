import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJudgements } from '../../bench/search/judgements.ts';
import { searchClauses, shownFirst } from '../../src/search/search-clauses.ts';
import { facetNames, type FacetName } from '../../src/search/facets.ts';
import { searchWhole, type ResultPage } from '../../src/search/searcher.ts';
import { readBuckets } from '../../src/search/shards/buckets.ts';
import { buildShards, type Shards } from '../../src/search/shards/build-shards.ts';
import { ListWriter } from '../../src/search/shards/list-writer.ts';
import {
  decodeNumbers,
  eachAscending,
  encodeAscending,
  encodeNumbers,
} from '../../src/search/shards/number-text.ts';
import { searchShards } from '../../src/search/shards/search-shards.ts';
import { blockFile, listFile } from '../../src/search/shards/shard-guide.ts';
import { usualLimits } from '../../src/search/shards/shard-limits.ts';
import { UnitNumbers } from '../../src/search/shards/unit-numbers.ts';
import { find, index, placeOf, searched } from './real-index.ts';

const shards = buildShards(index, 'e1');
const lists = [...shards.lists()];

/** A search over shards, read from JSON as a browser reads them. */
function serve({ guide, blocks, lists }: Shards) {
  const files = new Map(
    [
      ...[...lists()].map((bucket, at) => [listFile('e1', at), bucket] as const),
      ...blocks.map((block, at) => [blockFile('e1', at), block] as const),
    ].map(([path, content]) => [path, JSON.stringify(content)]),
  );
  return searchShards(JSON.parse(JSON.stringify(guide)) as typeof guide, (path) =>
    Promise.resolve(JSON.parse(files.get(path) ?? 'null') as unknown),
  );
}
const searcher = serve(shards);
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
        eachAscending(encodeAscending(sorted), (number) => read.push(number));
        expect(read).toEqual(sorted);
      }),
    );
  });
});

describe('a writer of lists', () => {
  it('writes each list as if it were alone, each number once', () => {
    const entries = fc.array(fc.tuple(fc.nat(3000), fc.nat(70_000)), { maxLength: 400 });
    fc.assert(
      fc.property(entries, (unsorted) => {
        const writer = new ListWriter();
        const known = new Map<number, number[]>();
        for (const [key, number] of unsorted.sort((a, b) => a[1] - b[1])) {
          const list = known.get(key) ?? [];
          known.set(key, list);
          const isNew = !list.includes(number);
          if (isNew) list.push(number);
          expect(writer.add(key, number)).toBe(isNew);
        }
        const textOf = writer.finish();
        for (const [key, list] of known) {
          expect(textOf(key)).toBe(encodeAscending(list));
          expect(writer.count(key)).toBe(list.length);
        }
      }),
    );
  });

  it('holds more numbers than one piece of its memory', () => {
    const writer = new ListWriter();
    for (let number = 0; number < 700_000; number += 1) {
      writer.add(7, number);
      if (number % 3 === 0) writer.add(number % 5, number);
    }
    const textOf = writer.finish();
    expect(decodeNumbers(textOf(7)).length).toBe(700_000);
    const read: number[] = [];
    eachAscending(textOf(2), (number) => read.push(number));
    expect(read.slice(0, 3)).toEqual([12, 27, 42]);
    expect(read.length).toBe(writer.count(2));
    expect(textOf(6)).toBe('');
  });
});

describe('numbers of units', () => {
  it('are given in the order in which units come, however many come', () => {
    const numbers = new UnitNumbers();
    // 安全 and the like: the first of a pair in the upper half, some of them negative as whole numbers.
    const units = Array.from(
      { length: 90_000 },
      (_, at) => ((0x4e00 + (at % 9000)) << 16) | (0x5000 + at),
    );
    for (const unit of [...units, ...units]) numbers.of(unit);
    expect(numbers.units).toEqual(units);
    expect(units.every((unit, at) => numbers.of(unit) === at)).toBe(true);
  });
});

describe('numbers', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5_000_000)), (numbers) => {
        expect(decodeNumbers(encodeNumbers(numbers))).toEqual(numbers);
      }),
    );
  });

  it('stand in JSON as they are', () => {
    const text = encodeNumbers(Array.from({ length: 4000 }, (_, at) => at));
    expect(JSON.stringify(text)).toBe(`"${text}"`);
  });
});

describe('a corpus in shards', () => {
  it('is cut into files that hold every clause once', () => {
    const clauses = shards.blocks.flatMap((block) => block.clauses);
    expect(clauses).toEqual(index.clauses);
    const { buckets, heavy } = shards.guide.sharded;
    expect(lists.length).toBe(readBuckets(buckets, heavy).count);
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

  it('reads a few clauses first, and says where it only estimates', async () => {
    const page = await searcher.search('全生产经', { limit: 5 });
    expect(page.whole.length).toBeLessThan(10);
    expect(page.isEstimate).toBe(true);
    // Pairs that stand apart are counted until they are read.
    expect(page.total).toBeGreaterThanOrEqual(find('全生产经').length);
  });

  it('counts exactly wherever it does not say 约', async () => {
    const own = ['乡镇', '检查', '乡镇 检查', '弥勒 检查', '专职监管人员', '执法经费', '意见'];
    const judged = readJudgements().map(({ query }) => query);
    const exact: string[] = [];
    for (const query of [...own, ...judged]) {
      const page = await searcher.search(query, { limit: 2 });
      if (page.isEstimate) continue;
      exact.push(query);
      expect(page.total, query).toBe(find(query).length);
    }
    expect(exact).toEqual(expect.arrayContaining(own));
    expect(exact.length / (own.length + judged.length)).toBeGreaterThan(0.8);
  });

  it('counts each facet as the whole does, when it is asked to', async () => {
    const whole = searchWhole(searched);
    for (const chosen of [{}, { place: '211400' }])
      for (const query of ['培训', '检查']) {
        const expected = await whole.search(query, { chosen });
        const { facets, areCountsEstimates } = await searcher.search(query, {
          chosen,
          limit: 2,
          counted: ['bearer', 'topic', 'modality', 'measured'],
        });
        expect(areCountsEstimates).toBe(false);
        const sorted = (facet: FacetName, page: Pick<ResultPage, 'facets'>) =>
          page.facets[facet].map(({ value, count }) => `${value} ${count}`).sort();
        for (const facet of facetNames)
          expect(sorted(facet, { facets }), `${query} ${facet}`).toEqual(sorted(facet, expected));
      }
  });

  it('offers the values of duties uncounted until then, of few results counted', async () => {
    const many = await searcher.search('安全生产', { limit: 2 });
    expect(many.facets.topic[0]?.count).toBeUndefined();
    const few = await searcher.search('轮训');
    expect(few.facets.topic[0]?.count).toBeGreaterThan(0);
    // One duty must have all that is chosen; the lists know of each choice alone.
    const narrowed = await searcher.search('检查', { limit: 2, chosen: { topic: 'inspection' } });
    expect(narrowed.areCountsEstimates).toBe(true);
  });

  it('finds a single character', async () => {
    for (const character of ['矿', '船', '奖', '２', 'B', '瞒'])
      expect((await findInShards(character)).sort(), character).toEqual(find(character).sort());
  });

  it('says of a character that stands nearly everywhere that it is too common', async () => {
    const few = serve(buildShards(index, 'e1', { ...usualLimits, mostOfCharacter: 30 }));
    expect(await few.search('安')).toMatchObject({ isTooCommon: true, whole: [], unfiltered: 0 });
    expect((await few.search('瞒', everything)).whole.map(placeOf).sort()).toEqual(
      find('瞒').sort(),
    );
    // With another word the text tells.
    expect((await few.search('安 轮训', everything)).whole.map(placeOf).sort()).toEqual(
      find('安 轮训').sort(),
    );
  });
});
