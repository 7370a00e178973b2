import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDutyLabels } from '../../src/exports/build-duty-labels.ts';
import { publishObligation } from '../../src/exports/public-data.ts';
import { arrange } from '../../src/islands/explorer/arrange.ts';
import {
  findDuties,
  indexDuties,
  type IndexedDuty,
} from '../../src/islands/explorer/duty-index.ts';
import { describeChoice, namesOf } from '../../src/islands/explorer/names.ts';
import {
  emptyState,
  facetKeys,
  groupKeys,
  isNarrowed,
  readState,
  sortKeys,
  toggleValue,
  writeState,
  type Chosen,
  type ExplorerState,
} from '../../src/islands/explorer/state.ts';
import { corpus } from '../support/real-corpus.ts';

const places: Readonly<Record<string, string>> = { 140500: '晋城市', 532504: '弥勒市' };
const labels = buildDutyLabels(corpus, (code) => places[code] ?? code);
const duties = corpus.obligations.map((one) => publishObligation(one, (path) => path));
const index = indexDuties(duties, labels);
const nameOf = namesOf(labels);
const choose = (part: Partial<Chosen>, text = ''): ExplorerState => ({
  ...emptyState,
  text,
  chosen: { ...emptyState.chosen, ...part },
});
const keysOf = (found: readonly IndexedDuty[]) => found.map(({ key }) => key);

describe('the address', () => {
  it('of nothing chosen is empty', () => {
    expect(writeState(emptyState)).toBe('');
    expect(readState('')).toEqual(emptyState);
  });

  it('is short enough to be read: ids with commas between', () => {
    const state = { ...choose({ place: ['140500', '532504'], measured: ['yes'] }), page: 2 };
    expect(writeState(state)).toBe('?place=140500,532504&measured=yes&page=2');
  });

  it('keeps every state', () => {
    const id = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
    const ids = fc.uniqueArray(id, { maxLength: 4 });
    const states = fc.record<ExplorerState>({
      text: fc.string({ unit: 'grapheme' }),
      chosen: fc.record<Chosen>({
        place: ids,
        level: ids,
        bearer: ids,
        topic: ids,
        modality: ids,
        measured: ids,
        year: ids,
        policy: ids,
      }),
      sort: fc.constantFrom(...sortKeys),
      group: fc.constantFrom(...groupKeys),
      page: fc.integer({ min: 1, max: 10_000 }),
    });
    fc.assert(
      fc.property(states, (state) => {
        expect(readState(writeState(state))).toEqual(state);
      }),
    );
  });

  it('may be mistyped or hold what is not ours', () => {
    expect(readState('?utm=1&topic=staffing&sort=nonsense&page=-3&group=x')).toEqual(
      choose({ topic: ['staffing'] }),
    );
  });
});

/** Written apart from the code under test: one question after the other, no index. */
function passes(entry: IndexedDuty, { chosen, text }: ExplorerState): boolean {
  for (const facet of facetKeys) {
    const wanted = chosen[facet];
    if (wanted.length > 0 && !wanted.some((value) => entry.values[facet].includes(value)))
      return false;
  }
  const { action, quote, plain = '' } = entry.duty;
  return [action, quote, plain].some((field) => field.includes(text));
}

const valueOf = (facet: (typeof facetKeys)[number]) =>
  fc.uniqueArray(fc.constantFrom(...new Set(index.flatMap(({ values }) => values[facet]))), {
    maxLength: 2,
  });
const states = fc.record({
  text: fc.constantFrom('', '', '监管', '经费', '应急', '无此字样'),
  place: valueOf('place'),
  level: valueOf('level'),
  bearer: valueOf('bearer'),
  topic: valueOf('topic'),
  modality: valueOf('modality'),
  measured: valueOf('measured'),
  year: valueOf('year'),
  policy: valueOf('policy'),
});

describe('filters on the real duties', () => {
  it('leave all where nothing is chosen', () => {
    expect(findDuties(index, emptyState).duties).toEqual(index);
  });

  it('leave what each filter alone would leave; several values of one facet widen it', () => {
    fc.assert(
      fc.property(states, ({ text, ...chosen }) => {
        const state = choose(chosen, text);
        expect(keysOf(findDuties(index, state).duties)).toEqual(
          keysOf(index.filter((entry) => passes(entry, state))),
        );
      }),
    );
  });

  it('count what choosing one value alone in a facet would leave', () => {
    fc.assert(
      fc.property(states, fc.constantFrom(...facetKeys), ({ text, ...chosen }, facet) => {
        const state = choose(chosen, text);
        for (const [value, count] of findDuties(index, state).counts[facet]) {
          const alone = choose({ ...chosen, [facet]: [value] }, text);
          expect(count).toBe(index.filter((entry) => passes(entry, alone)).length);
          expect(count).toBeGreaterThan(0);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('晋城, 乡镇, with a figure: three duties, 3—5 名 among them', () => {
    const state = choose({ place: ['140500'], level: ['township'], measured: ['yes'] });
    expect(keysOf(findDuties(index, state).duties)).toEqual([
      'jincheng-2021-10.c3.3',
      'jincheng-2021-10.c5.5',
      'jincheng-2021-10.c9.3',
    ]);
    expect(describeChoice(state, nameOf)).toBe('晋城市；乡镇（街道）；有数量');
  });

  it('a county-level city is a county: 市政府 in 弥勒’s paper is no prefecture', () => {
    const state = choose({ place: ['532504'], level: ['city'] });
    expect(findDuties(index, state).duties).toEqual([]);
  });

  it.each(['２名', '2名', ' 2名 ', '不少于 2名', '专职 2名', '3-5名', '20万元'])(
    'take %j as it is meant',
    (text) => expect(findDuties(index, choose({}, text)).duties.length).toBeGreaterThan(0),
  );

  it('do not find words across the border of two fields', () => {
    const [entry] = index;
    if (!entry) throw new Error('no duties');
    const { action, quote } = entry.duty;
    expect(findDuties([entry], choose({}, action.slice(-2) + quote.slice(0, 2))).duties).toEqual(
      [],
    );
  });

  it('leave none for a value that no duty has, and say so in no count', () => {
    const { duties: none, counts } = findDuties(index, choose({ topic: ['no-such-topic'] }));
    expect(none).toEqual([]);
    expect(counts.policy).toEqual([]);
    expect(counts.topic.length).toBeGreaterThan(10);
  });

  it('are let go one by one', () => {
    const state = toggleValue(choose({ place: ['140500'] }), 'place', '140500');
    expect(state).toEqual(emptyState);
    expect(isNarrowed(state)).toBe(false);
    expect(isNarrowed(choose({}, ' x'))).toBe(true);
  });
});

describe('the order', () => {
  it('keeps every duty whatever it is', () => {
    for (const sort of sortKeys)
      expect(
        new Set(arrange(index, { sort, group: 'none' }, nameOf).map((row) => row.entry)),
      ).toEqual(new Set(index));
  });

  it('by day puts what has none last', () => {
    const days = arrange(index, { sort: 'due', group: 'none' }, nameOf).map(
      ({ entry: { duty } }) => duty.by ?? duty.measure?.by,
    );
    const dated = days.filter((day) => day !== undefined);
    expect(dated.length).toBeGreaterThan(3);
    expect(days.slice(0, dated.length)).toEqual([...dated].sort());
  });

  it('puts a duty of several bearers under each of them', () => {
    const rows = arrange(index, { sort: 'paper', group: 'bearer' }, nameOf);
    expect(rows).toHaveLength(index.reduce((sum, { duty }) => sum + duty.bearers.length, 0));
    const groups = rows.map(({ group }) => group);
    expect(groups.filter((group, at) => group !== groups[at - 1])).toHaveLength(
      new Set(groups).size,
    );
  });

  it('groups by what is chosen only', () => {
    const rows = arrange(index, { sort: 'paper', group: 'bearer' }, nameOf, ['township']);
    expect(new Set(rows.map(({ group }) => group))).toEqual(new Set(['township']));
  });
});
