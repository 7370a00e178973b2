import type { Facts } from '../../../src/model/fact.schema.ts';
import { calendarFor } from '../../../src/rules/calendar/calendar-for.ts';
import type { DutyCalendar, KnownDays } from '../../../src/rules/calendar/entry.ts';
import type { Rulebook, RuleObligation, RulePolicy, Unit } from '../../../src/rules/rulebook.ts';
import { rulebook } from '../../support/real-corpus.ts';

/** A county of the sample paper. */
export const county: Unit = { code: '530100', level: 'county', name: '示例县' };

/** A rulebook of one duty, for what no paper of the corpus says. */
export function ruleOf(
  duty: Partial<RuleObligation>,
  policy: Partial<RulePolicy> = {},
): (year?: number, days?: readonly string[], facts?: Facts) => DutyCalendar {
  const own: Rulebook = {
    ...rulebook,
    policies: [
      {
        id: 'sample',
        title: '示例意见',
        jurisdiction: '530000',
        official: true,
        status: 'in-force',
        from: '2020-06-12',
        ...policy,
      },
    ],
    obligations: [
      {
        id: 'c1.1',
        clause: 'c1',
        bearers: ['county-government'],
        bearerNamed: '县政府',
        modality: 'obligation',
        topic: 'meeting',
        action: '召开会议',
        quote: '召开会议',
        policy: 'sample',
        label: '（一）',
        reference: '（一）',
        url: '/policies/sample/#c1',
        ...duty,
      },
    ],
  };
  return (year = 2027, days, facts) => {
    const known: KnownDays = days === undefined ? {} : { 'sample.c1.1': days };
    return calendarFor(own, county, year, known, facts);
  };
}

/** 每季度至少一次 and the like, on a fact that every rulebook has. */
export function frequency(times: number, every?: string) {
  return {
    kind: 'frequency',
    fact: 'county-government-meetings',
    times,
    ...(every !== undefined && { every }),
  } as const;
}
