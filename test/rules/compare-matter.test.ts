import { describe, expect, it } from 'vitest';
import { compareMatter } from '../../src/rules/compare-matter.ts';
import { corpus } from '../support/real-corpus.ts';

function standsOf(id: string) {
  const matter = corpus.matters.find((one) => one.id === id);
  if (!matter) throw new Error(`no matter ${id}`);
  return compareMatter(matter, corpus.policies).map(({ paper, kind, duties }) => [
    paper.id,
    kind,
    duties.map((duty) => duty.id).join(' '),
  ]);
}

describe('每个乡镇几人', () => {
  it('three papers name a number, one speaks of it without, one is about something else', () => {
    expect(standsOf('township-officers')).toEqual([
      ['xinzhou-2022-campaign', 'figure', 'p5.40 p5.39'],
      ['jincheng-2021-10', 'figure', 'c5.5'],
      ['mile-2020-3', 'figure', 'c12.10 c12.9 c12.11'],
      ['huludao-2018-15', 'no-figure', 'c13.5 c19.10'],
      ['baofeng-2020-28', 'off-topic', ''],
    ]);
  });
});

describe('silence', () => {
  it('of a paper that speaks of the topic and not of the matter is 未提及', () => {
    const silent = standsOf('village-officers').filter(([, kind]) => kind === 'silent');
    expect(silent.map(([paper]) => paper)).toEqual(['xinzhou-2022-campaign', 'huludao-2018-15']);
  });

  it('is not assumed: a paper that nobody has read for the matter is unread', () => {
    const [matter] = corpus.matters;
    const [policy] = corpus.policies;
    if (!matter || !policy) throw new Error('no content');
    const fresh = { id: 'fresh', obligations: [] };
    expect(compareMatter(matter, [fresh])[0]?.kind).toBe('unread');
    expect(compareMatter(matter, [{ ...fresh, silentOn: [matter.id] }])[0]?.kind).toBe('off-topic');
  });
});

describe('what is left to others', () => {
  it('is neither a figure nor silence: 弥勒 names a standard, 葫芦岛 a growth, 晋城 an amount', () => {
    expect(standsOf('enforcement-funds').map(([paper, kind]) => [paper, kind])).toEqual([
      ['jincheng-2021-10', 'figure'],
      ['mile-2020-3', 'elsewhere'],
      ['huludao-2018-15', 'elsewhere'],
      ['xinzhou-2022-campaign', 'no-figure'],
      ['baofeng-2020-28', 'no-figure'],
    ]);
  });
});
