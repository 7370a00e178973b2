import { describe, expect, it } from 'vitest';
import { questionsFor } from '../../src/rules/questions.ts';
import type { Rulebook, RuleObligation } from '../../src/rules/rulebook.ts';
import { rulebook } from '../support/real-corpus.ts';

const wushan = { code: '532504202', level: 'township', name: '五山乡' } as const;
const idsOf = (unit: Parameters<typeof questionsFor>[1]) =>
  questionsFor(rulebook, unit).map(({ fact }) => fact.id);

describe('questions of a unit', () => {
  it('of 五山乡 are the facts that its duties mention', () => {
    expect(idsOf(wushan)).toEqual(['full-time-supervisors', 'supervision-workload-heavy']);
  });

  it('of 忻口镇 are its own first, in the order of the paper, and those of everybody last', () => {
    expect(idsOf({ code: '140902107', level: 'township', name: '忻口镇' })).toEqual([
      'township-enforcement-officers',
      'township-eight-haves',
      'major-hazard-five-in-place',
    ]);
  });

  it('name the duties that need them', () => {
    const [first, second] = questionsFor(rulebook, wushan);
    expect(first?.obligations.map(({ id }) => id)).toEqual(['c12.10']);
    expect(second?.obligations.map(({ id }) => id)).toEqual(['c12.11']);
  });

  it('ask for a whole before its part', () => {
    const department = idsOf({ code: '211400', level: 'department', name: '应急管理局' });
    expect(department.indexOf('staff-in-post')).toBeGreaterThanOrEqual(0);
    expect(department.indexOf('staff-in-post')).toBeLessThan(
      department.indexOf('professional-supervisors'),
    );
  });

  it('ask for both figures of a growth', () => {
    const city = idsOf({ code: '211400', level: 'city', name: '葫芦岛市' });
    expect(city).toContain('special-funds-growth');
    expect(city).toContain('local-revenue-growth');
  });

  it('are asked once, though several duties need them', () => {
    const city = { code: '211400', level: 'city', name: '葫芦岛市' } as const;
    const ids = idsOf(city);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a made-up duty', () => {
  const duty: RuleObligation = {
    id: 'c1.1',
    clause: 'c1',
    bearers: ['township'],
    bearerNamed: '乡镇',
    modality: 'obligation',
    topic: 'staffing',
    action: '做到八有',
    quote: '做到八有',
    policy: 'sample',
    label: '（一）',
    reference: '（一）',
    url: '/policies/sample/#c1',
  };
  const questions = (...duties: Partial<RuleObligation>[]) => {
    const own: Rulebook = {
      ...rulebook,
      policies: [
        { id: 'sample', title: '示例', jurisdiction: '530000', official: true, status: 'in-force' },
      ],
      obligations: duties.map((one, at) => ({ ...duty, id: `c1.${at + 1}`, ...one })),
    };
    return questionsFor(own, wushan);
  };
  const checklist = (items: string[]) =>
    ({ kind: 'checklist', fact: 'township-eight-haves', items }) as const;

  it('asks its conditions first', () => {
    const asked = questions({
      when: [{ text: '监管任务重', fact: 'supervision-workload-heavy' }],
      measure: {
        ...checklist(['有牌子']),
        when: [{ text: '300人以上', fact: 'employees', atLeast: 300 }],
      },
    });
    expect(asked.map(({ fact }) => fact.id)).toEqual([
      'supervision-workload-heavy',
      'employees',
      'township-eight-haves',
    ]);
    expect(asked.map(({ items }) => items)).toEqual([[], [], ['有牌子']]);
  });

  it('that mentions a fact twice is named once', () => {
    const [asked, ...more] = questions({
      when: [
        { text: '300人以上', fact: 'employees', atLeast: 300 },
        { text: '高危', fact: 'employees', moreThan: 400 },
      ],
    });
    expect(more).toEqual([]);
    expect(asked?.obligations).toHaveLength(1);
  });

  it('shares the items of a fact with another', () => {
    const [asked, ...more] = questions(
      { measure: checklist(['有牌子', '有印章']) },
      { measure: checklist(['有印章', '有经费']) },
    );
    expect(more).toEqual([]);
    expect(asked?.items).toEqual(['有牌子', '有印章', '有经费']);
    expect(asked?.obligations.map(({ id }) => id)).toEqual(['c1.1', 'c1.2']);
  });

  it('written for townships comes before one for all governments, whoever else is bound', () => {
    const asked = questions(
      { bearers: ['government'], when: [{ text: '300人以上', fact: 'employees', atLeast: 300 }] },
      {
        bearers: ['all-units', 'township'],
        when: [{ text: '监管任务重', fact: 'supervision-workload-heavy' }],
      },
    );
    expect(asked.map(({ fact }) => fact.id)).toEqual(['supervision-workload-heavy', 'employees']);
  });

  it('of a kit lists its pieces, of a figure nothing', () => {
    const asked = questions(
      {
        measure: {
          kind: 'kit',
          fact: 'personal-kit',
          items: ['执法记录仪'],
          per: 'person',
          count: 1,
        },
      },
      {
        measure: { kind: 'headcount', fact: 'employees', per: 'township', min: 1, unit: '人' },
      },
    );
    expect(asked.map(({ items }) => items)).toEqual([['执法记录仪'], []]);
  });

  it('without figure or condition asks nothing', () => {
    expect(questions({}, { when: [{ text: '必要时' }] })).toEqual([]);
  });

  it('whose fact is not in the vocabulary cannot be asked', () => {
    expect(questions({ when: [{ text: '某种情况', fact: 'no-such-fact' }] })).toEqual([]);
  });
});
