import { describe, expect, it } from 'vitest';
import { unitLevels } from '../../../src/model/concept.schema.ts';
import { outsideForce } from '../../../src/rules/force.ts';
import { calendarFor } from '../../../src/rules/calendar/calendar-for.ts';
import { addDays, partsOf } from '../../../src/rules/calendar/dates.ts';
import { dutyKey, type DutyCalendar, type ListedKind } from '../../../src/rules/calendar/entry.ts';
import { timingOf } from '../../../src/rules/calendar/timing.ts';
import { prepare } from '../../../src/rules/prepare.ts';
import type { Unit } from '../../../src/rules/rulebook.ts';
import { rulebook } from '../../support/real-corpus.ts';
import { frequency, ruleOf } from './sample.ts';

const unit = (code: string, level: Unit['level']): Unit => ({ code, level, name: code });

/** Due days of one duty: 03-31 06-30. */
function duesOf({ entries }: DutyCalendar, id: string): string {
  return entries
    .filter(({ obligation }) => obligation.id === id)
    .map(({ due }) => due.slice(5))
    .join(' ');
}

const entryOf = (calendar: DutyCalendar, id: string) => {
  const [entry, ...more] = calendar.entries.filter(({ obligation }) => obligation.id === id);
  if (!entry || more.length > 0) throw new Error(`${id}: ${more.length + (entry ? 1 : 0)} entries`);
  return entry;
};

const listedOf = ({ listed }: DutyCalendar, id: string) =>
  listed
    .filter(({ obligation }) => obligation.id === id)
    .map(({ kind, because }) => `${kind} ${because}`);

const idsOf = ({ listed }: DutyCalendar, kind: ListedKind) =>
  listed.filter((duty) => duty.kind === kind).map(({ obligation }) => obligation.id);

const monthEnds = '01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31';
const quarterEnds = '03-31 06-30 09-30 12-31';

describe('忻州市 in 2027', () => {
  const city = calendarFor(rulebook, unit('140900', 'city'), 2027);

  it('meets every quarter: the standing committee, and the city government', () => {
    expect(duesOf(city, 'p5.1')).toBe(quarterEnds);
    expect(duesOf(city, 'p5.3')).toBe(quarterEnds);
  });

  it('sends its leaders to the grass roots every month', () => {
    expect(duesOf(city, 'p5.7')).toBe(monthEnds);
  });

  it('has not the monthly meetings of its counties', () => {
    expect(duesOf(city, 'p5.4')).toBe('');
  });

  it('says where it comes from, and for which days', () => {
    const [first] = city.entries.filter(({ obligation }) => obligation.id === 'p5.3');
    expect(first).toMatchObject({
      uid: 'xinzhou-2022-campaign.p5.3.2027-Q1',
      kind: 'period',
      title: '每季度至少召开一次会议，听取安全生产工作汇报',
      demand: '每季度至少 1 次',
      period: '2027年第1季度',
      first: '2027-01-01',
      due: '2027-03-31',
      times: 1,
      conditions: [],
      notes: [],
      own: true,
      policy: { official: false },
      obligation: {
        quote: '市政府每季度、县政府每月至少召开一次会议,听取下一级政府安全生产工作汇报',
      },
    });
  });

  it('lists the monthly assessment of the campaign as over', () => {
    expect(listedOf(city, 'p3.37')).toEqual(['ended 适用期至2022年11月30日，2027年已届满。']);
  });
});

describe('忻州市 in 2022, the year of the campaign', () => {
  const city = calendarFor(rulebook, unit('140900', 'city'), 2022);

  it('assesses every month from the day of the report to the last day of the campaign', () => {
    expect(duesOf(city, 'p3.37')).toBe('05-31 06-30 07-31 08-31 09-30 10-31 11-30');
    expect(listedOf(city, 'p3.37')).toEqual(['ended 适用期至2022年11月30日，此后的时点不再列入。']);
  });

  it('says that in May nobody knows whether it was in force from the first', () => {
    const may = city.entries.find(
      ({ obligation, due }) => obligation.id === 'p3.37' && due === '2022-05-31',
    );
    expect(may?.first).toBe('2022-05-01');
    expect(may?.notes).toEqual([
      '发文日期不详，文件于2022年5月23日公布；本期开始时是否已经适用，请核对原件。',
    ]);
  });

  it('knows no period for the one patrol of the campaign, but its last day', () => {
    expect(listedOf(city, 'p3.39')).toEqual([
      'no-period 原文要求 1 次，没有写明在多长时间内完成（适用期至2022年11月30日）。',
    ]);
  });

  it('goes on with the standing duties after the campaign', () => {
    expect(duesOf(city, 'p5.7')).toBe('05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31');
    expect(duesOf(city, 'p5.1')).toBe('06-30 09-30 12-31');
  });
});

describe('忻州市忻府区', () => {
  const district = calendarFor(rulebook, unit('140902', 'county'), 2028);

  it('meets every month, also in a leap February', () => {
    expect(duesOf(district, 'p5.4')).toBe(monthEnds.replace('02-28', '02-29'));
    expect(duesOf(district, 'p5.7')).toBe(monthEnds.replace('02-28', '02-29'));
    expect(duesOf(district, 'p5.1')).toBe(quarterEnds);
  });
});

describe('departments of 忻州市', () => {
  const departments = calendarFor(rulebook, unit('140900', 'department'), 2027);

  it.each(['p5.8', 'p5.11', 'p5.12', 'p5.44'])('%s is due at the end of the year', (id) => {
    expect(duesOf(departments, id)).toBe('12-31');
  });

  it('two trainings a year are one window: when each is, the clause does not say', () => {
    expect(entryOf(departments, 'p5.44')).toMatchObject({
      times: 2,
      first: '2027-01-01',
      demand: '每年至少 2 次',
      notes: ['原文没有写明 2 次各在何时，只列最后期限。'],
    });
  });

  it('a survey of approved projects has no period', () => {
    expect(listedOf(departments, 'p5.30')).toEqual([
      'no-period 原文要求 1 次，没有写明在多长时间内完成。',
    ]);
  });
});

describe('葫芦岛市', () => {
  const city = calendarFor(rulebook, unit('211400', 'city'), 2027);

  it('has two sessions of the standing committee a year, and a meeting every quarter', () => {
    expect(entryOf(city, 'c2.2')).toMatchObject({ times: 2, due: '2027-12-31' });
    expect(duesOf(city, 'c4.4')).toBe(quarterEnds);
  });

  it('rewards every year those that reach their targets, which is a condition', () => {
    expect(entryOf(city, 'c9.12')).toMatchObject({
      demand: '每年 1 次',
      conditions: ['安全生产年度目标责任考核达标以上的'],
    });
  });

  it('has drills without a period', () => {
    expect(listedOf(city, 'c14.10')).toEqual([
      'no-period 原文要求至少 2 次，没有写明在多长时间内完成。',
    ]);
    expect(duesOf(city, 'c14.10')).toBe('');
  });

  it('has a target for 2030, in 2030', () => {
    expect(listedOf(city, 's1-2.3')).toEqual(['other-year 期限为2030年12月31日，不在2027年。']);
    expect(entryOf(calendarFor(rulebook, unit('211400', 'city'), 2030), 's1-2.3')).toMatchObject({
      uid: 'huludao-2018-15.s1-2.3.by',
      kind: 'deadline',
      due: '2030-12-31',
      demand: '期限为2030年12月31日',
      notes: ['原文列为目标。', '主体据上下文推定。'],
    });
  });

  it('lists what is to be done 定期 without a day', () => {
    // 定期检查: 人大 c3.1, c18.1; 定期挂牌 c23.17; 定期检查排查 c29.8; 经常性 c31.23.
    expect(idsOf(city, 'open-norm')).toEqual(
      expect.arrayContaining(['c3.1', 'c18.1', 'c23.17', 'c29.8', 'c31.23']),
    );
    expect(listedOf(city, 'c3.1')).toEqual(['open-norm 原文用语为“定期”，没有写明频次或期限。']);
  });

  it('reports every quarter through its work-safety department', () => {
    const departments = calendarFor(rulebook, unit('211400', 'department'), 2027);
    expect(duesOf(departments, 'c9.7')).toBe(quarterEnds);
    // The clause says 每季度, not 至少.
    expect(departments.entries.find(({ obligation }) => obligation.id === 'c9.7')?.demand).toBe(
      '每季度 1 次',
    );
    expect(duesOf(departments, 'c18.6')).toBe('12-31');
  });

  it('drills every month in schools and every quarter in kindergartens', () => {
    const schools = calendarFor(rulebook, unit('211400', 'school'), 2027);
    expect(duesOf(schools, 'c31.15')).toBe(monthEnds);
    expect(duesOf(schools, 'c31.16')).toBe(quarterEnds);
    expect(schools.entries[0]?.demand).toBe('每月至少 1 次（每所学校）');
  });

  it('says of a quarter that had begun before the paper was published that it may count', () => {
    const of2018 = calendarFor(rulebook, unit('211400', 'city'), 2018);
    expect(duesOf(of2018, 'c4.4')).toBe('09-30 12-31');
    const [third, fourth] = of2018.entries.filter(({ obligation }) => obligation.id === 'c4.4');
    expect(third?.first).toBe('2018-07-01');
    expect(third?.notes).toEqual([
      '发文日期不详，文件于2018年7月9日公布；本期开始时是否已经适用，请核对原件。',
    ]);
    expect(fourth?.notes).toEqual([]);
  });

  it('before the paper has nothing to do', () => {
    const of2017 = calendarFor(rulebook, unit('211400', 'city'), 2017);
    expect(of2017.entries).toEqual([]);
    expect(listedOf(of2017, 'c4.4')).toEqual(['not-begun 自2018年7月9日起适用，2017年尚未开始。']);
  });
});

describe('连山区 of 葫芦岛 reports within a month of the paper', () => {
  const district = unit('211402', 'county');
  const key = 'huludao-2018-15.s3-2.4';

  it('waits for the day on which the paper came', () => {
    const calendar = calendarFor(rulebook, district, 2018);
    expect(listedOf(calendar, 's3-2.4')).toEqual([
      'awaiting-event 原文要求文件下发后 1 个月内；填上“文件下发”的日期，即可列入日历。',
    ]);
    expect(calendar.questions.map((question) => [question.key, question.label])).toEqual(
      expect.arrayContaining([[key, '文件下发的日期']]),
    );
  });

  it('is due a month after it', () => {
    const calendar = calendarFor(rulebook, district, 2018, { [key]: ['2018-07-09'] });
    expect(entryOf(calendar, 's3-2.4')).toMatchObject({
      uid: 'huludao-2018-15.s3-2.4.after-2018-07-09',
      kind: 'time-limit',
      demand: '文件下发后 1 个月内',
      period: '文件下发（2018年7月9日）后',
      due: '2018-08-09',
      notes: ['当日不计入，未按节假日顺延。'],
    });
    expect(idsOf(calendar, 'awaiting-event')).not.toContain('s3-2.4');
  });

  it('in another year is told where it falls', () => {
    const calendar = calendarFor(rulebook, district, 2027, { [key]: ['2018-07-09'] });
    expect(duesOf(calendar, 's3-2.4')).toBe('');
    expect(listedOf(calendar, 's3-2.4')).toEqual([
      'other-year 文件下发（2018年7月9日）后，期限为2018年8月9日，不在2027年。',
    ]);
    expect(calendar.questions.find((question) => question.key === key)?.outcomes).toEqual([
      { day: '2018-07-09', due: '2018-08-09' },
    ]);
  });

  it('of a day before the paper says so', () => {
    const calendar = calendarFor(rulebook, district, 2018, { [key]: ['2018-06-30'] });
    expect(entryOf(calendar, 's3-2.4').notes[0]).toBe(
      '2018年6月30日早于本库登记的起始日期2018年7月9日，是否适用请核对。',
    );
  });

  it('no day is no day of the calendar', () => {
    expect(() => calendarFor(rulebook, district, 2018, { [key]: ['2018-02-30'] })).toThrow(
      RangeError,
    );
  });
});

describe('closed accidents', () => {
  const key = 'huludao-2018-15.c20.15';

  it('are evaluated within a year, each for itself; its own day settles the condition', () => {
    const calendar = calendarFor(rulebook, unit('211400', 'city'), 2029, {
      [key]: ['2028-02-29', '2028-08-15'],
    });
    expect(duesOf(calendar, 'c20.15')).toBe('02-28 08-15');
    const found = calendar.entries.filter(({ obligation }) => obligation.id === 'c20.15');
    expect(found.map(({ conditions }) => conditions)).toEqual([[], []]);
    expect(new Set(found.map(({ uid }) => uid)).size).toBe(2);
  });

  it('are none where the answer says so', () => {
    const calendar = calendarFor(
      rulebook,
      unit('211400', 'city'),
      2029,
      {},
      { 'accident-closed': false },
    );
    expect(listedOf(calendar, 'c20.15')).toEqual([
      'not-applicable 不符合条件“事故结案后”（事故结案：否）。',
    ]);
  });
});

describe('弥勒市 trains in rotation every three years', () => {
  const departments = unit('532504', 'department');
  const key = 'mile-2020-3.c15.5';

  it('which stands without a day', () => {
    const calendar = calendarFor(rulebook, departments, 2027);
    expect(calendar.entries).toEqual([]);
    expect(listedOf(calendar, 'c15.5')).toEqual([
      'awaiting-last-time 原文要求每 3 年 1 次（每人），没有写明从何时起算；填上上次完成的日期，即可推算下一次。',
    ]);
  });

  it('until one says when it was done', () => {
    const calendar = calendarFor(rulebook, departments, 2027, { [key]: ['2024-05-20'] });
    expect(entryOf(calendar, 'c15.5')).toMatchObject({
      uid: 'mile-2020-3.c15.5.since-2024-05-20',
      kind: 'cycle',
      due: '2027-05-20',
      demand: '每 3 年 1 次（每人）',
      notes: ['按上次完成之日推算，原文没有写明从何时起算。', '原文用语为“原则上”，属原则性要求。'],
    });
  });
});

describe('晋城市', () => {
  const departments = calendarFor(rulebook, unit('140500', 'department'), 2027);

  it('budgets every year', () => {
    expect(entryOf(departments, 'c10.4')).toMatchObject({ due: '2027-12-31', times: 1 });
    const funds = entryOf(departments, 'c10.2');
    expect(funds).toMatchObject({ due: '2027-12-31', demand: '每年不少于 20 万元' });
    expect(funds).not.toHaveProperty('times');
  });

  it('had a share to reach by the end of 2022', () => {
    const of2022 = calendarFor(rulebook, unit('140500', 'department'), 2022);
    expect(entryOf(of2022, 'c6.3')).toMatchObject({ kind: 'deadline', due: '2022-12-31' });
    expect(entryOf(of2022, 'c6.3')).not.toHaveProperty('first');
  });
});

describe('who is asked', () => {
  it('a county-level city has the duties of the city in its own paper', () => {
    const mile = calendarFor(rulebook, unit('532504', 'county'), 2020);
    expect(entryOf(mile, 'c2.1')).toMatchObject({ due: '2020-12-31' });
  });

  it('a township weighs for itself what is written for governments of every level', () => {
    const township = calendarFor(rulebook, unit('211402100', 'township'), 2027);
    expect(township.entries.map(({ own }) => own)).not.toContain(true);
    expect(duesOf(township, 'c4.4')).toBe(quarterEnds);
  });

  it('a place without papers has an empty calendar', () => {
    expect(calendarFor(rulebook, unit('110101', 'county'), 2027)).toEqual({
      year: 2027,
      entries: [],
      listed: [],
      questions: [],
    });
  });
});

describe('what no paper of the corpus says', () => {
  it('每半年', () => {
    const calendar = ruleOf({ measure: frequency(1, 'half-year') })();
    expect(duesOf(calendar, 'c1.1')).toBe('06-30 12-31');
  });

  it('每周 is due on Sundays', () => {
    const calendar = ruleOf({ measure: frequency(1, 'week') })();
    expect(calendar.entries).toHaveLength(52);
    expect(calendar.entries[0]).toMatchObject({ first: '2026-12-28', due: '2027-01-03' });
  });

  it('每日 is listed, not written on 365 days', () => {
    const calendar = ruleOf({ measure: frequency(1, 'day') })();
    expect(calendar.entries).toEqual([]);
    expect(listedOf(calendar, 'c1.1')).toEqual(['daily 原文要求每天 1 次，不逐日列入日历。']);
  });

  it('每2个月 begins when one says', () => {
    const rule = ruleOf({ measure: frequency(1, '2 months') });
    expect(idsOf(rule(), 'awaiting-last-time')).toEqual(['c1.1']);
    expect(duesOf(rule(2027, ['2026-12-31']), 'c1.1')).toBe('02-28');
  });

  it('每年不超过2次 asks for nothing', () => {
    const calendar = ruleOf({ measure: { ...frequency(2, 'year'), atMost: true } })();
    expect(calendar.entries).toEqual([]);
    expect(listedOf(calendar, 'c1.1')).toEqual([
      'ceiling 每年不超过 2 次是上限，不是必须完成的次数，不列入日历。',
    ]);
  });

  it('2022年底前开展2次 is one entry with a number', () => {
    const calendar = ruleOf({ measure: frequency(2), by: '2022-12-31', quote: '不少于2次' })(2022);
    expect(entryOf(calendar, 'c1.1')).toMatchObject({
      times: 2,
      demand: '期限为2022年12月31日，至少 2 次',
    });
  });

  it('a deadline after the last day in force is over with it', () => {
    const rule = ruleOf({ by: '2022-12-31', to: '2022-11-30' });
    expect(listedOf(rule(2022), 'c1.1')).toEqual([
      'ended 期限为2022年12月31日，但适用期至2022年11月30日。',
    ]);
    expect(entryOf(ruleOf({ by: '2022-11-30', to: '2022-11-30' })(2022), 'c1.1').due).toBe(
      '2022-11-30',
    );
    expect(idsOf(ruleOf({ by: '2022-12-31' }, { status: 'repealed' })(2022), 'ended')).toEqual([
      'c1.1',
    ]);
  });

  it('每月, until a day, ends on it', () => {
    const rule = ruleOf({ measure: { ...frequency(1, 'month'), by: '2022-03-15' } });
    expect(duesOf(rule(2022), 'c1.1')).toBe('01-31 02-28 03-15');
    expect(rule(2022).entries[2]?.notes).toEqual([
      '适用期至2022年3月15日，本期不完整，是否仍须完成原文没有写明。',
    ]);
    expect(idsOf(rule(2023), 'ended')).toEqual(['c1.1']);
  });

  it('working days say that holidays are not known', () => {
    const calendar = ruleOf({
      measure: { kind: 'timeLimit', fact: 'accident-closed', within: '5 workdays', after: '接报' },
    })(2027, ['2027-09-30']);
    // Thursday; the five working days after it would lie in the National Day holiday.
    expect(entryOf(calendar, 'c1.1')).toMatchObject({
      due: '2027-10-07',
      notes: ['按周一至周五计工作日，未考虑法定节假日和调休，请核对。'],
    });
  });

  it('hours are no matter of whole days', () => {
    const rule = ruleOf({
      measure: { kind: 'timeLimit', fact: 'accident-closed', within: '1 hour', after: '接报' },
    });
    expect(rule(2027, ['2027-03-01']).entries).toEqual([]);
    expect(listedOf(rule(2027, ['2027-03-01']), 'c1.1')).toEqual([
      'by-the-hour 原文要求接报后 1 小时内，按小时计算，不列入以日为单位的日历。',
    ]);
  });

  it('a repealed paper asks for nothing, from the day after its last', () => {
    const measure = frequency(1, 'quarter');
    expect(listedOf(ruleOf({ measure }, { status: 'repealed' })(), 'c1.1')).toEqual([
      'ended 《示例意见》已废止。',
    ]);
    const dated = ruleOf({ measure }, { status: 'repealed', to: '2027-05-10' });
    expect(duesOf(dated(), 'c1.1')).toBe('03-31 05-10');
    expect(dated(2028).entries).toEqual([]);
    const shorter = ruleOf({ measure, to: '2027-06-30' }, { status: 'repealed', to: '2027-05-10' });
    expect(duesOf(shorter(), 'c1.1')).toBe('03-31 05-10');
  });

  it('an event after the last day starts nothing', () => {
    const rule = ruleOf({
      to: '2027-06-30',
      measure: { kind: 'timeLimit', fact: 'accident-closed', within: '1 month', after: '接报' },
    });
    expect(duesOf(rule(2027, ['2027-06-30']), 'c1.1')).toBe('07-30');
    expect(rule(2027, ['2027-06-30']).entries[0]?.notes[0]).toBe(
      '期限晚于适用期的最后一日2027年6月30日，是否仍须完成原文没有写明。',
    );
    expect(listedOf(rule(2027, ['2027-07-01']), 'c1.1')).toEqual([
      'ended 适用期至2027年6月30日，2027年7月1日已届满。',
    ]);
  });

  it('conditions on a figure hold, fail, or stay open', () => {
    const when = [{ text: '从业人员300人以上', fact: 'employees', atLeast: 300 }];
    const rule = ruleOf({ when, measure: frequency(1, 'year') });
    expect(rule().entries[0]?.conditions).toEqual(['从业人员300人以上']);
    const answered = (employees: number) => rule(2027, undefined, { employees });
    expect(answered(300).entries[0]?.conditions).toEqual([]);
    expect(answered(299).entries).toEqual([]);
    expect(idsOf(answered(299), 'not-applicable')).toEqual(['c1.1']);
  });

  it('what is merely encouraged says so', () => {
    const calendar = ruleOf({ modality: 'recommendation', measure: frequency(1, 'year') })();
    expect(calendar.entries[0]?.notes).toEqual(['属鼓励或许可性规定。']);
  });

  it('words that are said to set no time set none', () => {
    const rule = (duty: Parameters<typeof ruleOf>[0]) => idsOf(ruleOf(duty)(), 'open-norm');
    expect(rule({ quote: '定期召开会议' })).toEqual(['c1.1']);
    expect(rule({ quote: '制定年度监督检查计划' })).toEqual(['c1.1']);
    expect(rule({ quote: '纳入年度考核' })).toEqual([]);
    expect(rule({ quote: '汇总每月考评结果', unmeasured: '是文件名称' })).toEqual([]);
    expect(rule({ quote: '召开会议', open: '及时' })).toEqual(['c1.1']);
    expect(rule({ quote: '召开会议', open: '足额' })).toEqual([]);
    // The norm is shown as it is annotated, whole.
    expect(listedOf(ruleOf({ quote: '立行立改', open: '立行立改' })(), 'c1.1')).toEqual([
      'open-norm 原文用语为“立行立改”，没有写明频次或期限。',
    ]);
  });
});

/** Every kind of unit in every place that has a paper. */
const everyone = [...new Set(rulebook.policies.map(({ jurisdiction }) => jurisdiction))].flatMap(
  (code) => unitLevels.map((level) => unit(level === 'township' ? `${code}100` : code, level)),
);

describe('every calendar', () => {
  const days = Object.fromEntries(
    rulebook.obligations.map((duty) => [dutyKey(duty), ['2019-01-31', '2024-02-29']]),
  );
  const calendars = everyone.flatMap((one) =>
    [2018, 2020, 2022, 2025, 2027].map((year) => ({
      one,
      year,
      calendar: calendarFor(rulebook, one, year, days),
    })),
  );

  it('has entries in its year only, in order, each with a uid of its own', () => {
    expect(calendars.some(({ calendar }) => calendar.entries.length >= 28)).toBe(true);
    for (const { year, calendar } of calendars) {
      const dues = calendar.entries.map(({ due }) => due);
      expect(dues.every((due) => partsOf(due)[0] === year)).toBe(true);
      expect([...dues].sort()).toEqual(dues);
      expect(new Set(calendar.entries.map(({ uid }) => uid)).size).toBe(dues.length);
    }
  });

  it('has no recurring entry that is not in force on the whole of its window', () => {
    for (const { calendar } of calendars)
      for (const { kind, obligation, policy, first, due } of calendar.entries) {
        if (kind !== 'period' || first === undefined) continue;
        expect(first <= due).toBe(true);
        // Before a day of publication nobody knows; the entry says so.
        const known = policy.fromPublished && policy.from !== undefined ? policy.from : first;
        for (let day = known > first ? known : first; day <= due; day = addDays(day, 1))
          expect(outsideForce(obligation, policy, day)).toBeUndefined();
      }
  });

  it('leaves out no duty that speaks of time', () => {
    const { dutiesOf } = prepare(rulebook);
    for (const { one, calendar } of calendars) {
      const placed = new Set(
        [...calendar.entries, ...calendar.listed].map(({ obligation }) => obligation),
      );
      for (const duty of dutiesOf(one)) expect(placed.has(duty)).toBe(timingOf(duty) !== undefined);
    }
  });

  it('gives a reason in Chinese for everything without a day', () => {
    for (const { calendar } of calendars)
      for (const { because } of calendar.listed) {
        expect(because).toMatch(/\p{Script=Han}.*。$/u);
        expect(because).not.toMatch(/undefined|NaN|\[object/);
      }
  });
});
