import { describe, expect, it } from 'vitest';
import { bearerOptions, datedDuties, isDutyOf } from '../../../src/rules/calendar/bearers.ts';
import { recurrenceDemand } from '../../../src/rules/calendar/demand.ts';
import type { CalendarEntry } from '../../../src/rules/calendar/entry.ts';
import {
  forceInYear,
  forceSpanOf,
  recurrenceSpanOf,
} from '../../../src/rules/calendar/force-span.ts';
import { narrow } from '../../../src/rules/calendar/narrow.ts';
import { countCalendar, listNames, summarise } from '../../../src/rules/calendar/summary.ts';
import { timeNormOf } from '../../../src/rules/calendar/time-norm.ts';
import { timingOf } from '../../../src/rules/calendar/timing.ts';
import type { RuleObligation } from '../../../src/rules/rulebook.ts';
import { dutyOf, policyOf, rulebookOf } from '../../support/made-up-rulebook.ts';
import { calendarFor } from '../../../src/rules/calendar/calendar-for.ts';
import { county, frequency, ruleOf } from './sample.ts';

const notesOf = ({ entries }: { readonly entries: readonly CalendarEntry[] }) =>
  entries.map(({ first, due, notes }) => [first, due, notes]);
const partOf = (from: string | undefined, to?: string) =>
  [
    `${[from && `自${from}起适用`, to && `适用期至${to}`].filter(Boolean).join('，')}，本期不完整，是否仍须完成原文没有写明。`,
  ] as const;

describe('the first and the last day of a period', () => {
  const quarter = frequency(1, 'quarter');

  it('从季度第一天起适用的，是完整的一季', () =>
    expect(notesOf(ruleOf({ measure: quarter, from: '2027-10-01' })())).toEqual([
      ['2027-10-01', '2027-12-31', []],
    ]));

  it('从第二天起的，不完整', () =>
    expect(notesOf(ruleOf({ measure: quarter, from: '2027-10-02' })())).toEqual([
      ['2027-10-02', '2027-12-31', partOf('2027年10月2日')],
    ]));

  it('只剩最后一天的，也是一季', () =>
    expect(notesOf(ruleOf({ measure: quarter, from: '2027-12-31' })())).toEqual([
      ['2027-12-31', '2027-12-31', partOf('2027年12月31日')],
    ]));

  it('次年才开始的，本年没有', () => {
    const { entries, listed } = ruleOf({ measure: quarter, from: '2028-01-01' })();
    expect(entries).toEqual([]);
    expect(listed[0]?.because).toBe('自2028年1月1日起适用，2027年尚未开始。');
  });

  it('到季度最后一天为止的，完整，此后不再列', () => {
    const { entries, listed } = ruleOf({ measure: quarter, to: '2027-03-31' })();
    expect(notesOf({ entries })).toEqual([['2027-01-01', '2027-03-31', []]]);
    expect(listed.map(({ because }) => because)).toEqual([
      '适用期至2027年3月31日，此后的时点不再列入。',
    ]);
  });

  it('到下一季第一天为止的，下一季只有一天', () => {
    const { entries, listed } = ruleOf({ measure: quarter, to: '2027-10-01' })();
    expect(notesOf({ entries })[3]).toEqual([
      '2027-10-01',
      '2027-10-01',
      partOf(undefined, '2027年10月1日'),
    ]);
    expect(listed).toEqual([]);
  });

  it('起止都在一季里的，一句话说完', () =>
    expect(notesOf(ruleOf({ measure: quarter, from: '2027-01-10', to: '2027-03-20' })())).toEqual([
      ['2027-01-10', '2027-03-20', partOf('2027年1月10日', '2027年3月20日')],
    ]));

  it('上年最后一天届满的，本年没有', () =>
    expect(ruleOf({ measure: quarter, to: '2026-12-31' })().listed[0]?.because).toBe(
      '适用期至2026年12月31日，2027年已届满。',
    ));

  it('本年第一天届满的，还有一天', () =>
    expect(notesOf(ruleOf({ measure: quarter, to: '2027-01-01' })())).toEqual([
      ['2027-01-01', '2027-01-01', partOf(undefined, '2027年1月1日')],
    ]));

  it('只知道公布日、公布在一季第一天的，不必核对原件', () => {
    const rule = ruleOf({ measure: quarter }, { from: '2027-10-01', fromPublished: true });
    expect(notesOf(rule())).toEqual([['2027-10-01', '2027-12-31', []]]);
  });

  it('没有起始日的，一直适用', () => {
    const { from: _from, ...paper } = policyOf({ jurisdiction: '530000', from: '2020-01-01' });
    const duty = dutyOf({ bearers: ['county-government'], topic: 'meeting', measure: quarter });
    const { entries } = calendarFor(rulebookOf([paper], [duty]), county, 1990);
    expect(notesOf({ entries })).toHaveLength(4);
    expect(entries[0]?.notes).toEqual([]);
  });
});

describe('the days in force', () => {
  const paper = policyOf({ from: '2020-01-01' });

  it('期限在适用期之内的，到期限为止；之外的，到适用期为止', () => {
    const spanOf = (to: string, by: string) =>
      recurrenceSpanOf(dutyOf({ to, by, measure: frequency(1, 'month') }), paper)?.to;
    expect(spanOf('2022-12-31', '2022-06-30')).toBe('2022-06-30');
    expect(spanOf('2022-06-30', '2022-12-31')).toBe('2022-06-30');
    expect(spanOf('2022-06-30', '2022-06-30')).toBe('2022-06-30');
  });

  it('没有起止的，两头都不写', () => {
    const { from: _from, ...undated } = paper;
    expect(forceSpanOf(dutyOf(), undated)).toEqual({});
    expect(Object.keys(forceSpanOf(dutyOf(), undated) ?? {})).toEqual([]);
    expect(forceInYear({}, paper, 2027)).toEqual({ state: 'in-force' });
  });

  it('条款自己写了起始日的，不受公布日影响', () => {
    const published = policyOf({ from: '2020-01-01', fromPublished: true });
    expect(forceSpanOf(dutyOf(), published)?.fromPublished).toBe(true);
    expect(forceSpanOf(dutyOf({ from: '2021-01-01' }), published)).toEqual({ from: '2021-01-01' });
    expect(forceSpanOf(dutyOf(), paper)).toEqual({ from: '2020-01-01' });
  });

  it('不知道何时废止的，填了日期也不再起算，有期限也不再列', () => {
    const limit = { kind: 'timeLimit', fact: 'accident-closed', within: '1 month' } as const;
    const because = '《示例意见》已废止。';
    const repealed = { status: 'repealed' } as const;
    const days = ['2027-03-01'];
    expect(ruleOf({ measure: limit }, repealed)(2027, days).listed).toMatchObject([
      { kind: 'ended', because },
    ]);
    expect(ruleOf({ by: '2027-12-31' }, repealed)().listed).toMatchObject([
      { kind: 'ended', because },
    ]);
  });

  it('期限不晚于适用期最后一日的，不必说明', () => {
    const limit = { kind: 'timeLimit', fact: 'accident-closed', within: '1 month' } as const;
    const notes = (to: string) => {
      const [entry] = ruleOf({ measure: { ...limit, after: '接报' }, to })(2027, [
        '2027-03-01',
      ]).entries;
      return entry?.notes;
    };
    const plain = ['当日不计入，未按节假日顺延。'];
    expect(notes('2027-12-31')).toEqual(plain);
    expect(notes('2027-04-01')).toEqual(plain);
    expect(notes('2027-03-31')?.[0]).toBe(
      '期限晚于适用期的最后一日2027年3月31日，是否仍须完成原文没有写明。',
    );
  });

  it('废止的文件，自己的和条款的最后一天取早的', () => {
    const repealed = policyOf({ status: 'repealed', from: '2020-01-01', to: '2024-06-30' });
    expect(forceSpanOf(dutyOf(), repealed)?.to).toBe('2024-06-30');
    expect(forceSpanOf(dutyOf({ to: '2023-01-01' }), repealed)?.to).toBe('2023-01-01');
    expect(forceSpanOf(dutyOf({ to: '2025-01-01' }), repealed)?.to).toBe('2024-06-30');
    // The last day of a campaign is not that of its standing duties.
    expect(forceSpanOf(dutyOf(), policyOf({ to: '2022-11-30' }))?.to).toBeUndefined();
  });
});

describe('words of time', () => {
  const open = (words: string) => timeNormOf({ open: words, quote: '' });
  const quoted = (quote: string) => timeNormOf({ quote });

  it.each([
    ...['定期', '不定期', '及时', '经常', '经常性', '适时', '随时', '限期', '按期', '按时', '立即'],
    ...['尽快', '抓紧', '第一时间', '立行立改', '立查立改', '常态', '常态化', '逐年', '逐月'],
  ])('%s', (words) => expect(open(words)).toBe(words));

  it.each(['足额', '逐步', '按标准', '立足本职', '逐级', '正常'])('%s 不是时间', (words) =>
    expect(open(words)).toBeUndefined(),
  );

  it.each([
    ['不定期抽查', '不定期'],
    ['每半年汇报', '每半年'],
    ['每年汇报', '每年'],
    ['每季汇报', '每季'],
    ['每季度汇报', '每季度'],
    ['每月汇报', '每月'],
    ['每个月汇报', '每个月'],
    ['每周汇报', '每周'],
    ['每日巡查', '每日'],
    ['每天巡查', '每天'],
    ['年度监督检查计划', '年度监督检查计划'],
    ['列入年度，计划另定', undefined],
    ['每名干部', undefined],
    // Only what names a rhythm, where the annotation calls it no open norm.
    ['及时汇报', undefined],
  ])('%s', (quote, words) => expect(quoted(quote)).toBe(words));

  it('有数的义务不看用语，说明不是时间的也不看', () => {
    const measure = frequency(1);
    expect(timeNormOf({ measure, open: '定期', quote: '定期' })).toBeUndefined();
    expect(timeNormOf({ unmeasured: '是名称', quote: '每月考评' })).toBeUndefined();
    expect(timeNormOf({ unmeasured: '是名称', open: '定期', quote: '' })).toBe('定期');
  });
});

describe('when a duty is due', () => {
  it.each([
    ['quarter', { kind: 'recurring', unit: 'quarter', times: 1 }],
    ['2 quarters', { kind: 'cycle', period: { count: 2, unit: 'quarter' }, times: 1 }],
    ['2 weeks', { kind: 'cycle', period: { count: 2, unit: 'week' }, times: 1 }],
    ['15 days', { kind: 'cycle', period: { count: 15, unit: 'day' }, times: 1 }],
    ['3 workdays', { kind: 'cycle', period: { count: 3, unit: 'workday' }, times: 1 }],
    ['day', { kind: 'daily', every: 'day' }],
    ['workday', { kind: 'daily', every: 'workday' }],
    ['4 hours', { kind: 'daily', every: '4 hours' }],
  ])('%s', (every, timing) =>
    expect(timingOf(dutyOf({ measure: frequency(1, every) }))).toEqual(timing),
  );

  it('钱按期安排，没有次数；没有写每年的钱，不是日历上的事', () => {
    const money = { kind: 'money', fact: 'funds', per: 'county', min: 20, unit: '万元' } as const;
    expect(timingOf(dutyOf({ measure: { ...money, every: 'year' } }))).toEqual({
      ...{ kind: 'recurring', unit: 'year' },
    });
    expect(timingOf(dutyOf({ measure: money }))).toBeUndefined();
    expect(timingOf(dutyOf({ measure: { ...money, every: '2 years' } }))).not.toHaveProperty(
      'times',
    );
  });

  it('有期限没有次数的，不写次数', () => {
    const timing = timingOf(dutyOf({ by: '2027-12-31' }));
    expect(timing).toEqual({ kind: 'deadline', by: '2027-12-31' });
    expect(timing).not.toHaveProperty('times');
    expect(
      timingOf(dutyOf({ measure: { kind: 'timeLimit', fact: 'a', within: '1 month' } })),
    ).not.toHaveProperty('after');
  });

  it.each([
    [dutyOf({ measure: frequency(2, 'year'), wording: '至少' }), '每年至少 2 次'],
    [dutyOf({ measure: frequency(2, 'year'), quote: '每年两次以上' }), '每年至少 2 次'],
    [dutyOf({ measure: frequency(2), quote: '两次' }), '2 次'],
    [dutyOf({}), ''],
  ] as [RuleObligation, string][])('%#', (duty, words) =>
    expect(recurrenceDemand(duty)).toBe(words),
  );
});

describe('a calendar in figures', () => {
  it('清单的名称', () =>
    expect(listNames).toEqual({
      'awaiting-event': '待填事件日期',
      'awaiting-last-time': '待填上次完成日期',
      'other-year': '期限不在本年',
      'no-period': '未规定期限',
      'by-the-hour': '按小时计的期限',
      daily: '每日都要做',
      ceiling: '次数上限',
      'not-begun': '尚未开始',
      ended: '已届满',
      'not-applicable': '不符合条件',
      'open-norm': '未规定频次',
    }));

  it('只有期限的，不说周期性义务；只有周期的，不说期限', () => {
    expect(summarise(ruleOf({ by: '2027-12-31' })(), '2027-01-01')).toBe(
      '2027年 1 项有期限的义务，共 1 个时点，下一个是2027年12月31日。',
    );
    expect(summarise(ruleOf({ measure: frequency(1, 'year') })(), '2028-01-01')).toBe(
      '2027年 1 项周期性义务，共 1 个时点。',
    );
  });

  it('每份清单里一项义务只数一次', () => {
    const calendar = ruleOf({
      measure: { kind: 'timeLimit', fact: 'accident-closed', within: '1 month', after: '接报' },
    })(2027, ['2025-01-01', '2025-02-01', '2027-01-01', '2027-02-01']);
    expect(countCalendar(calendar)).toMatchObject({ single: 1, points: 2 });
    expect(countCalendar(calendar).listed['other-year']).toBe(1);
    expect(datedDuties(calendar)).toHaveLength(1);
  });

  it('只看一部分义务，清单也只剩那一部分', () => {
    const calendar = ruleOf({ measure: frequency(1, 'quarter'), to: '2027-06-30' })();
    expect(calendar.listed).toHaveLength(1);
    expect(narrow(calendar, () => false)).toEqual({
      ...{ year: 2027, entries: [], listed: [], questions: [] },
    });
  });

  it('同一天的，按文件的顺序', () => {
    const ids = ['c1.3', 'c1.1', 'c1.2'];
    const duties = ids.map((id) =>
      dutyOf({ id, bearers: ['county-government'], measure: frequency(1, 'year') }),
    );
    const early = dutyOf({ id: 'c9.1', bearers: ['county-government'], by: '2027-03-01' });
    const book = rulebookOf([policyOf({ jurisdiction: '530000' })], [...duties, early]);
    expect(calendarFor(book, county, 2027).entries.map(({ obligation }) => obligation.id)).toEqual([
      'c9.1',
      ...ids,
    ]);
  });
});

describe('conditions that name the event', () => {
  const of = (text: string, measure: RuleObligation['measure']) =>
    ruleOf({ when: [{ text }], ...(measure && { measure }) })(2027, ['2027-03-01']);
  const limit = { kind: 'timeLimit', fact: 'accident-closed', within: '1 month' } as const;

  it('由日期定，不再是条件；别的条件还在', () => {
    expect(of('事故结案后', { ...limit, after: '事故结案' }).entries[0]?.conditions).toEqual([]);
    expect(of('较大事故', { ...limit, after: '事故结案' }).entries[0]?.conditions).toEqual([
      '较大事故',
    ]);
    expect(of('事故结案后', limit).entries[0]?.conditions).toEqual(['事故结案后']);
    expect(of('事故结案后', frequency(1, 'year')).entries[0]?.conditions).toEqual(['事故结案后']);
  });
});

describe('bearers', () => {
  it('没有上级的一类，只有自己的义务', () => {
    const duty = dutyOf({ bearers: ['county-government'], measure: frequency(1, 'year') });
    const book = rulebookOf([policyOf({ jurisdiction: '530000' })], [duty]);
    expect(isDutyOf(book, county, 'county-government')(duty)).toBe(true);
    expect(isDutyOf(book, county, 'party-committee')(duty)).toBe(false);
    expect(isDutyOf(book, county, 'nobody')(duty)).toBe(false);
    const options = bearerOptions(book, county, calendarFor(book, county, 2027));
    expect(options.map(({ bearer, duties }) => [bearer.id, duties])).toEqual([
      ['county-government', 1],
    ]);
  });
});
