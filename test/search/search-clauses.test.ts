import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { publishClause, publishPolicy } from '../../src/exports/public-data.ts';
import type { PublishedClause } from '../../src/model/published.schema.ts';
import { searchClauses, type SearchSources } from '../../src/search/search-clauses.ts';
import { corpus } from '../support/real-corpus.ts';

const clauseOf = (policy: string, id: string, text: string, title = id): PublishedClause => ({
  policy,
  id,
  label: id,
  reference: id,
  path: [],
  title,
  text,
  url: `/policies/${policy}/#${id}`,
});
const places = (hits: readonly { clause: PublishedClause }[]) =>
  hits.map(({ clause }) => `${clause.policy} ${clause.id}`);

describe('with made-up papers', () => {
  const papers: Record<string, readonly PublishedClause[]> = {
    east: [clauseOf('east', 'c1', '总的要求。'), clauseOf('east', 'c2', '落实执法经费。')],
    west: [clauseOf('west', 'c1', '执法经费，执法经费。'), clauseOf('west', 'c2', '附则。')],
    void: [],
  };
  const sources = (found: readonly string[] = []): SearchSources => ({
    findPolicies: vi.fn(() => Promise.resolve(found)),
    readClauses: vi.fn((policy: string) => Promise.resolve(papers[policy] ?? [])),
    policies: [
      { id: 'east', title: '东县 人民政府意见', documentNumber: '东政发〔2020〕3号' },
      { id: 'west', title: '西县通知' },
      { id: 'void', title: '空白文件', documentNumber: '空发〔2021〕1号' },
    ],
  });

  it.each(['', '   ', '　'])('an empty query %j asks no one', async (query) => {
    const asked = sources();
    expect(await searchClauses(query, asked)).toEqual([]);
    expect(asked.findPolicies).not.toHaveBeenCalled();
    expect(asked.readClauses).not.toHaveBeenCalled();
  });

  it('asks the index for pairs', async () => {
    const asked = sources();
    await searchClauses('执法经费', asked);
    expect(asked.findPolicies).toHaveBeenCalledExactlyOnceWith('执法 法经 经费');
  });

  it('finds clauses whether or not the index knows them, best first', async () => {
    const expected = ['west c1', 'east c2'];
    expect(places(await searchClauses('执法经费', sources()))).toEqual(expected);
    expect(places(await searchClauses('执法经费', sources(['east'])))).toEqual(expected);
  });

  it('keeps the order of the index among equals', async () => {
    const equal = { ...papers, west: [clauseOf('west', 'c1', '落实执法经费。')] };
    const asked = (found: readonly string[]) => ({
      ...sources(found),
      readClauses: (policy: string) => Promise.resolve(equal[policy as keyof typeof equal] ?? []),
    });
    expect(places(await searchClauses('执法', asked(['west'])))).toEqual(['west c1', 'east c2']);
    expect(places(await searchClauses('执法', asked(['east'])))).toEqual(['east c2', 'west c1']);
  });

  it.each(['东政发〔2020〕3号', '东政发[2020]3号', '东政发', '东县人民政府意见', '东县'])(
    'finds a paper by %s',
    async (query) => {
      expect(places(await searchClauses(query, sources()))).toEqual(['east c1']);
    },
  );

  it('takes a part of the query from the title of the paper', async () => {
    expect(places(await searchClauses('东县 执法经费', sources()))).toEqual(['east c2']);
    expect(places(await searchClauses('西县 执法经费', sources()))).toEqual(['west c1']);
    expect(await searchClauses('东县 附则', sources())).toEqual([]);
  });

  it('puts a paper that is asked for above the clauses that name it', async () => {
    const citing = [clauseOf('west', 'c1', '按东县通知，东县，东县。', '东县 东县')];
    const asked = {
      ...sources(),
      readClauses: (policy: string) =>
        Promise.resolve(policy === 'west' ? citing : (papers[policy] ?? [])),
    };
    const hits = await searchClauses('东县', asked);
    expect(places(hits)).toEqual(['east c1', 'west c1']);
    expect(hits[0]?.sentence).toBe('总的要求。');
  });

  it('puts it there even where its first clause names it but once', async () => {
    const naming = [
      clauseOf('east', 'c1', '为了东县的安全。'),
      clauseOf('east', 'c2', '东县，东县，东县。', '东县'),
    ];
    const asked = { ...sources(), readClauses: () => Promise.resolve(naming) };
    const one = { ...asked, policies: asked.policies.slice(0, 1) };
    const hits = await searchClauses('东县', one);
    expect(places(hits)).toEqual(['east c1', 'east c2']);
    expect(hits[0]?.highlights).toEqual([[2, 4]]);
  });

  it('finds nothing in a paper without clauses, nor what stands nowhere', async () => {
    expect(await searchClauses('空白文件', sources())).toEqual([]);
    expect(await searchClauses('消防水带', sources(['east']))).toEqual([]);
  });

  it('stands a page that the index holds and the list of papers does not', async () => {
    papers['north'] = [clauseOf('north', 'c1', '消防水带。')];
    expect(places(await searchClauses('消防水带', sources(['north'])))).toEqual(['north c1']);
    delete papers['north'];
  });

  const many = Array.from({ length: 60 }, (_, at) => ({ id: `p${at}`, title: `第${at}号文件` }));
  const opened = async (found: string[] | undefined) => {
    const readClauses = vi.fn((_: string) => Promise.resolve<PublishedClause[]>([]));
    const findPolicies = () => Promise.resolve(found);
    await searchClauses('执法经费', { policies: many, readClauses, findPolicies });
    return readClauses.mock.calls.map(([id]) => id);
  };

  it('opens what the index names and no more', async () => {
    expect(await opened(['p59', 'p58'])).toEqual(['p59', 'p58']);
  });

  it('opens no more than twenty pages', async () => {
    expect(await opened(many.map(({ id }) => id))).toHaveLength(20);
  });

  it('opens every page where there is no index: slower, not poorer', async () => {
    expect(await opened(undefined)).toHaveLength(60);
  });

  it('lets a failure through, for the page to say', async () => {
    const failing = { ...sources(), readClauses: () => Promise.reject(new Error('offline')) };
    await expect(searchClauses('执法', failing)).rejects.toThrow('offline');
  });
});

describe('with the papers of the corpus', () => {
  const clauses = corpus.clauses.map((clause) => publishClause(clause, (path) => path));
  /** An index that finds nothing: what is found is found literally. */
  const sources: SearchSources = {
    findPolicies: () => Promise.resolve([]),
    readClauses: (id) => Promise.resolve(clauses.filter(({ policy }) => policy === id)),
    policies: corpus.policies.map((policy) => publishPolicy(policy, (path) => path)),
  };
  const stretch = fc
    .constantFrom(...clauses)
    .chain((clause) =>
      fc
        .tuple(fc.nat(clause.text.length - 2), fc.integer({ min: 2, max: 40 }))
        .map(([start, length]) => ({ clause, text: clause.text.slice(start, start + length) })),
    );

  it('finds every stretch of two or more characters, with the white space left out', async () => {
    await fc.assert(
      fc.asyncProperty(stretch, async ({ clause, text }) => {
        const typed = text.replaceAll(/\s/g, '');
        fc.pre(typed.length >= 2);
        const hits = await searchClauses(typed, sources);
        expect(places(hits)).toContain(`${clause.policy} ${clause.id}`);
      }),
      { numRuns: 300 },
    );
  });

  it('finds every stretch as it is written, and marks it where one sentence holds it', async () => {
    await fc.assert(
      fc.asyncProperty(stretch, async ({ clause, text }) => {
        fc.pre(!/[\s。；;]/u.test(text) && text.length >= 2);
        const hits = await searchClauses(text, sources);
        const hit = hits.find((one) => one.clause === clause);
        expect(hit?.highlights.length).toBeGreaterThan(0);
        const [start, end] = hit?.highlights[0] ?? [0, 0];
        expect(hit?.sentence.slice(start, end).replaceAll(/\s/g, '')).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it.each(
    corpus.policies.flatMap(({ id, documentNumber = [], title }) =>
      [title, documentNumber].flat().map((query) => [query, id] as const),
    ),
  )('%s finds the paper, at the top', async (query, id) => {
    for (const typed of [query, query.replace('〔', '[').replace('〕', ']')]) {
      const [first] = await searchClauses(typed, sources);
      expect(first?.clause.policy).toBe(id);
    }
  });

  it('finds a paper by a part of its number', async () => {
    const hits = await searchClauses('葫委发', sources);
    expect(hits[0]?.clause.policy).toBe('huludao-2018-15');
  });

  it.each([
    ['专职监管人员不少于2名', 'mile-2020-3 c12'],
    ['在职执法人员的75%', 'jincheng-2021-10 c6'],
    ['每3年轮训一次', 'jincheng-2021-10 c7'],
    ['３-５名', 'jincheng-2021-10 c5'],
    ['B类公用经费', 'mile-2020-3 c11'],
    ['晋城 20万元', 'jincheng-2021-10 c10'],
    ['"八有"', 'xinzhou-2022-campaign p5'],
  ])('%s finds %s', async (query, place) => {
    expect(places(await searchClauses(query, sources))[0]).toBe(place);
  });
});
