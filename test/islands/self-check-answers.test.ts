import { describe, expect, it } from 'vitest';
import {
  answersIn,
  describeAnswer,
  factsFrom,
  joinItems,
  noItems,
  splitItems,
} from '../../src/islands/self-check/answers.ts';
import type { Fact } from '../../src/model/fact.schema.ts';
import { corpus } from '../support/real-corpus.ts';

const factOf = (id: string): Fact => {
  const found = corpus.facts.find((fact) => fact.id === id);
  if (!found) throw new Error(id);
  return found;
};
const read = (id: string, raw: string) => factsFrom([factOf(id)], { [id]: raw })[id];

describe('the fields', () => {
  it('that name the unit are no answers', () => {
    const fields = { place: '532504', unit: '532504202', 'full-time-supervisors': '两 名' };
    expect(answersIn(fields)).toEqual({ 'full-time-supervisors': '两 名' });
  });

  it('no fact is called as one of them is', () => {
    const named = Object.fromEntries(corpus.facts.map(({ id }) => [id, '1']));
    expect(answersIn(named)).toEqual(named);
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

describe('an answer on the printed sheet', () => {
  it.each([
    ['full-time-supervisors', '', '未填'],
    ['full-time-supervisors', '2', '2 名'],
    ['full-time-supervisors', '两名', '两名'],
    ['full-time-supervisors', '很多', '很多 名'],
    ['supervision-workload-heavy', '是', '是'],
    ['township-eight-haves', '有场所|有牌子', '有场所、有牌子'],
    ['township-eight-haves', noItems, '无'],
  ])('%s, typed %j, is %s', (id, raw, shown) => {
    expect(describeAnswer(factOf(id), raw)).toBe(shown);
  });
});
