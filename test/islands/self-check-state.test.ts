import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  factsFrom,
  joinItems,
  noItems,
  readState,
  splitItems,
  writeState,
  type SelfCheckState,
} from '../../src/islands/self-check/state.ts';
import type { Fact } from '../../src/model/fact.schema.ts';
import { corpus } from '../support/real-corpus.ts';

const factOf = (id: string): Fact => {
  const found = corpus.facts.find((fact) => fact.id === id);
  if (!found) throw new Error(id);
  return found;
};
const read = (id: string, raw: string) => factsFrom([factOf(id)], { [id]: raw })[id];

describe('the fragment', () => {
  it('of nothing is empty', () => {
    const nothing = { place: '', unit: '', name: '', answers: {} };
    expect(writeState(nothing)).toBe('');
    expect(readState('', '')).toEqual(nothing);
  });

  it('holds place, unit and answers as they were typed', () => {
    const state = {
      place: '532504',
      unit: '532504202',
      name: '',
      answers: { 'full-time-supervisors': '两 名' },
    };
    expect(readState(writeState(state), '')).toEqual(state);
  });

  it('keeps every state', () => {
    const typed = fc.string({ unit: 'grapheme' });
    const answers = fc.dictionary(
      fc.constantFrom(...corpus.facts.map(({ id }) => id)),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(
        fc.record<SelfCheckState>({ place: typed, unit: typed, name: typed, answers }),
        (state) => {
          expect(readState(writeState(state), '')).toEqual(state);
        },
      ),
    );
  });

  it('comes before the query, which may name the place', () => {
    expect(readState('', '?place=532504&unit=532504202')).toMatchObject({
      place: '532504',
      unit: '532504202',
    });
    expect(readState('#place=140500', '?place=532504').place).toBe('140500');
    expect(readState('', '?full-time-supervisors=2').answers).toEqual({});
  });

  it('no fact is called as a part of the state is', () => {
    for (const { id } of corpus.facts) expect(['place', 'unit', 'name']).not.toContain(id);
  });
});

describe('items', () => {
  it('are split as they were joined', () => {
    const lists = corpus.obligations.flatMap(({ measure }) =>
      measure?.kind === 'kit' || measure?.kind === 'checklist' ? [measure.items] : [],
    );
    expect(lists.length).toBeGreaterThan(5);
    for (const items of lists) expect(splitItems(joinItems(items))).toEqual(items);
  });

  it('none is an answer, empty is not', () => {
    expect(splitItems(noItems)).toEqual([]);
    expect(read('township-eight-haves', noItems)).toEqual([]);
    expect(read('township-eight-haves', '')).toBeUndefined();
    expect(read('township-eight-haves', '有场所|有牌子')).toEqual(['有场所', '有牌子']);
  });

  it('none of the corpus is called as the answer none, or holds the separator', () => {
    for (const { measure } of corpus.obligations) {
      if (measure?.kind !== 'kit' && measure?.kind !== 'checklist') continue;
      for (const item of measure.items) {
        expect(item).not.toBe(noItems);
        expect(item).not.toContain('|');
      }
    }
  });
});

describe('facts', () => {
  it.each([
    ['full-time-supervisors', '2', 2],
    ['full-time-supervisors', '两名', 2],
    ['full-time-supervisors', '0', 0],
    ['full-time-supervisors', '', undefined],
    ['full-time-supervisors', '  ', undefined],
    ['full-time-supervisors', 'abc', undefined],
    ['full-time-supervisors', '1.5', undefined],
    ['full-time-supervisors', '-1', undefined],
    ['enforcement-funds', '19.5万元', 19.5],
    ['supervision-workload-heavy', '是', true],
    ['supervision-workload-heavy', '否', false],
    ['supervision-workload-heavy', '也许', undefined],
    ['supervision-workload-heavy', '', undefined],
  ])('%s answered %j is %s', (id, raw, value) => {
    expect(read(id, raw)).toBe(value);
  });

  it('of no answer are unknown, every one', () => {
    expect(Object.values(factsFrom(corpus.facts, {})).every((one) => one === undefined)).toBe(true);
  });

  it('are only those that are asked', () => {
    const asked = { 'full-time-supervisors': '3', employees: '5' };
    expect(factsFrom([factOf('full-time-supervisors')], asked)).toEqual({
      'full-time-supervisors': 3,
    });
  });
});
