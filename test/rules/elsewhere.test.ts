import { describe, expect, it } from 'vitest';
import { assessElsewhere, questionsElsewhere } from '../../src/rules/elsewhere.ts';
import type { Unit } from '../../src/rules/rulebook.ts';
import { dutyOf, policyOf, rulebookOf } from '../support/made-up-rulebook.ts';
import { rulebook } from '../support/real-corpus.ts';

const today = '2026-11-22';
const township: Unit = { code: '110101001', level: 'township', name: '东华门街道' };
const people = {
  kind: 'headcount',
  fact: 'full-time-supervisors',
  per: 'township',
  min: 2,
  unit: '名',
} as const;

const papers = (unit: Unit, asOf = today, facts = {}) =>
  assessElsewhere(rulebook, unit, facts, asOf).map(({ policy }) => policy.id);

describe('papers of other places', () => {
  it('are those that ask such units for figures', () => {
    expect(papers(township).sort()).toEqual([
      'jincheng-2021-10',
      'mile-2020-3',
      'xinzhou-2022-campaign',
    ]);
    expect(papers({ ...township, level: 'village' })).toEqual(['jincheng-2021-10']);
    expect(papers({ ...township, level: 'school' })).toEqual(['huludao-2018-15']);
    expect(papers({ ...township, level: 'park' })).toEqual([]);
  });

  it('are not those that bind the unit itself', () => {
    expect(papers({ ...township, code: '532504202' })).not.toContain('mile-2020-3');
    expect(papers({ ...township, code: '140522100' })).not.toContain('jincheng-2021-10');
  });

  it('are not those that were not there yet', () => {
    expect(papers(township, '2020-12-31')).toEqual(['mile-2020-3']);
    expect(papers(township, '2020-06-11')).toEqual([]);
  });

  it('are said to be reports where they are', () => {
    const found = assessElsewhere(rulebook, township, {}, today);
    const official = Object.fromEntries(found.map(({ policy }) => [policy.id, policy.official]));
    expect(official).toEqual({
      'mile-2020-3': true,
      'jincheng-2021-10': true,
      'xinzhou-2022-campaign': false,
    });
  });

  it('show each figure with its finding', () => {
    const found = assessElsewhere(rulebook, township, { 'full-time-supervisors': 1 }, today);
    const mile = found.find(({ policy }) => policy.id === 'mile-2020-3');
    expect(mile?.duties).toHaveLength(1);
    expect(mile?.duties[0]).toMatchObject({
      finding: { obligation: 'c12.10', status: 'not-met', gap: 1, unit: '名' },
      obligation: { id: 'c12.10', quote: '每个乡镇(街道)配备应急管理专职监管人员不少于2名' },
    });
  });

  it('ask a department only what it is', () => {
    const police: Unit = {
      code: '110101',
      level: 'department',
      name: '公安局',
      bearers: ['public-security'],
    };
    const ids = assessElsewhere(rulebook, police, {}, today).flatMap(({ policy, duties }) =>
      duties.map(({ obligation }) => `${policy.id} ${obligation.id}`),
    );
    expect(ids.sort()).toEqual([
      'huludao-2018-15 c20.15',
      'huludao-2018-15 s3-2.4',
      'mile-2020-3 c7.3',
      'xinzhou-2022-campaign p5.44',
    ]);
  });
});

describe('made-up papers of other places', () => {
  it('show nothing of other papers that bind there', () => {
    const own = rulebookOf(
      [policyOf({ id: 'province', jurisdiction: '530000' }), policyOf({ id: 'county' })],
      [
        dutyOf({ policy: 'province', measure: people }),
        dutyOf({ policy: 'county', measure: { ...people, min: 3 } }),
      ],
    );
    const shown = (code: string) =>
      assessElsewhere(own, { ...township, code }, {}, today).map(({ policy, duties }) => [
        policy.id,
        duties.map(({ finding }) => finding.policy),
      ]);
    expect(shown('110101001')).toEqual([
      ['province', ['province']],
      ['county', ['county']],
    ]);
    expect(shown('532502202')).toEqual([['county', ['county']]]);
    expect(shown('532504202')).toEqual([]);
  });

  it('show neither what has no figure, nor what is for everybody, nor what does not apply', () => {
    const heavy = { text: '监管任务重', fact: 'supervision-workload-heavy' };
    const own = rulebookOf(
      [policyOf()],
      [
        dutyOf({ id: 'c1.1' }),
        dutyOf({ id: 'c1.2', bearers: ['all-units'], measure: people }),
        dutyOf({ id: 'c1.3', bearers: ['government'], measure: people }),
        dutyOf({ id: 'c1.4', measure: people, when: [heavy] }),
        dutyOf({ id: 'c1.5', measure: people }),
      ],
    );
    const facts = { 'supervision-workload-heavy': false };
    const ids = assessElsewhere(own, township, facts, today).flatMap(({ duties }) =>
      duties.map(({ obligation }) => obligation.id),
    );
    expect(ids).toEqual(['c1.5']);
  });
});

describe('questions of other places', () => {
  const ask = (unit: Unit) => questionsElsewhere(rulebook, unit).map(({ fact }) => fact.id);

  it('are what their duties for such units need, each once', () => {
    expect(ask(township).sort()).toEqual([
      'full-time-supervisors',
      'supervision-workload-heavy',
      'township-eight-haves',
      'township-enforcement-officers',
      'township-professional-staff',
    ]);
    const city = ask({ code: '140100', level: 'city', name: '太原市' });
    expect(new Set(city).size).toBe(city.length);
    expect(city).toContain('standing-committee-meetings');
    expect(city).toContain('yearly-standing-committee-meetings');
  });

  it('are not those of its own papers, nor those of everybody', () => {
    const own = ask({ ...township, code: '140902107' });
    expect(own).not.toContain('township-eight-haves');
    expect(own).toContain('full-time-supervisors');
    expect(own).not.toContain('implementation-plan-contents');
  });

  it('that several places ask are put once, with all their items and duties', () => {
    const list = (items: string[]) =>
      ({ kind: 'checklist', fact: 'township-eight-haves', items }) as const;
    const places = [
      policyOf({ id: 'a', jurisdiction: '532504' }),
      policyOf({ id: 'b', jurisdiction: '140500' }),
      policyOf({ id: 'c', jurisdiction: '110100' }),
    ];
    const own = rulebookOf(places, [
      dutyOf({ policy: 'a', measure: list(['有场所', '有牌子']) }),
      dutyOf({ policy: 'b', measure: list(['有牌子', '有印章']) }),
      dutyOf({ policy: 'b', id: 'c1.2', bearers: ['all-units'], measure: people }),
      dutyOf({ policy: 'c', measure: list(['有经费']) }),
    ]);
    const [question, ...more] = questionsElsewhere(own, township);
    expect(more).toEqual([]);
    expect(question?.items).toEqual(['有场所', '有牌子', '有印章']);
    expect(question?.obligations.map(({ policy }) => policy)).toEqual(['a', 'b']);
  });
});
