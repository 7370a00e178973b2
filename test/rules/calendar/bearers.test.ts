import { describe, expect, it } from 'vitest';
import { bearerOptions, isDutyOf } from '../../../src/rules/calendar/bearers.ts';
import { calendarFor } from '../../../src/rules/calendar/calendar-for.ts';
import { narrow } from '../../../src/rules/calendar/narrow.ts';
import { countCalendar, summarise } from '../../../src/rules/calendar/summary.ts';
import type { Rulebook, Unit } from '../../../src/rules/rulebook.ts';
import { rulebook } from '../../support/real-corpus.ts';

function optionsOf(code: string, level: Unit['level']) {
  const unit = { code, level, name: code };
  return bearerOptions(rulebook, unit, calendarFor(rulebook, unit, 2027)).map(
    ({ bearer, duties }) => `${bearer.prefLabel} ${duties}`,
  );
}

describe('the bearers that can be chosen', () => {
  it('are those with something to do by a day, with how much', () => {
    expect(optionsOf('140900', 'city')).toEqual(['党委常委会 1', '市政府 1', '市、县政府领导 1']);
    expect(optionsOf('140902', 'county')).toEqual([
      '党委常委会 1',
      '县级政府 1',
      '市、县政府领导 1',
    ]);
    expect(optionsOf('211400', 'school')).toEqual(['中小学 1', '幼儿园 1']);
    expect(optionsOf('532504', 'department')).toEqual(['监管执法人员 1']);
  });

  it('count what is asked of the classes they belong to', () => {
    expect(optionsOf('140500', 'department')).toEqual([
      '负有安全监管职责的部门 1',
      '重点行业领域监管部门 2',
      '监管执法人员 1',
    ]);
  });

  it('are none where nothing has a day', () => {
    expect(optionsOf('410421', 'park')).toEqual([]);
    expect(optionsOf('110101', 'county')).toEqual([]);
  });
});

describe('a bearer among others', () => {
  it('has its own duties and those of the classes it belongs to', () => {
    const dutiesOf = (code: string, level: Unit['level'], bearer: string) => {
      const unit: Unit = { code, level, name: code };
      const isOf = isDutyOf(rulebook, unit, bearer);
      const { entries, questions } = narrow(calendarFor(rulebook, unit, 2027), ({ obligation }) =>
        isOf(obligation),
      );
      return [...new Set([...entries, ...questions].map(({ obligation }) => obligation.id))].sort();
    };
    expect(dutiesOf('140902', 'county', 'county-government')).toEqual(['p5.4']);
    expect(dutiesOf('140900', 'city', 'party-standing-committee')).toEqual(['p5.1']);
    // 应急管理部门 is one of 负有安全监管职责的部门 and of 各部门.
    expect(dutiesOf('211400', 'department', 'emergency-management-department')).toEqual(
      ['c20.15', 'c9.7', 'c19.23', 's3-2.4'].sort(),
    );
    expect(dutiesOf('140500', 'department', 'supervising-department')).toEqual(['c10.4']);
    expect(dutiesOf('211400', 'school', 'kindergarten')).toEqual(['c31.16']);
  });
});

describe('what is written for everybody', () => {
  const everybody = rulebook.bearers.find(({ id }) => id === 'all-units');
  const own: Rulebook = {
    ...rulebook,
    obligations: rulebook.obligations.map((duty) =>
      duty.policy === 'huludao-2018-15' && duty.id === 'c4.4'
        ? { ...duty, bearers: ['all-units'] }
        : duty,
    ),
  };
  const city: Unit = { code: '211400', level: 'city', name: '葫芦岛市' };

  it('is a duty of every bearer, and no bearer to be chosen', () => {
    expect(everybody?.levels.length).toBeGreaterThan(3);
    const isOf = isDutyOf(own, city, 'party-standing-committee');
    const calendar = calendarFor(own, city, 2027);
    const ids = narrow(calendar, ({ obligation }) => isOf(obligation)).entries.map(
      ({ obligation }) => obligation.id,
    );
    expect(ids).toContain('c4.4');
    const options = bearerOptions(own, city, calendar).map(({ bearer }) => bearer.id);
    expect(options).not.toContain('all-units');
    expect(options).toContain('government');
  });

  it('a bearer of another level has no duty here', () => {
    const county: Unit = { code: '211402', level: 'county', name: '连山区' };
    // s3-2.4 binds governments and departments: at the level of the county it is the government's.
    const isOf = isDutyOf(rulebook, county, 'department');
    const calendar = calendarFor(rulebook, county, 2027);
    expect(narrow(calendar, ({ obligation }) => isOf(obligation)).questions).toEqual([]);
  });
});

describe('a calendar in one line', () => {
  const lineOf = (code: string, level: Unit['level'], year: number, asOf: string) =>
    summarise(calendarFor(rulebook, { code, level, name: code }, year), asOf);

  it('tells of duties and days: 12 + 4 + 4 in 忻州', () => {
    expect(lineOf('140900', 'city', 2027, '2026-11-22')).toBe(
      '2027年 3 项周期性义务，共 20 个时点，下一个是2027年1月31日。',
    );
  });

  it('looks for the next day from the day that is asked for', () => {
    expect(lineOf('140900', 'city', 2027, '2027-03-31')).toContain('下一个是2027年3月31日');
    expect(lineOf('140900', 'city', 2027, '2027-04-01')).toContain('下一个是2027年4月30日');
    expect(lineOf('140900', 'city', 2027, '2028-01-01')).not.toContain('下一个');
  });

  it('tells what has no day, and what is not certain', () => {
    // 4 quarters of c4.4, and c2.2, c6.9, c9.12 once a year; c20.15 waits, c14.10 has no period.
    expect(lineOf('211400', 'city', 2027, '2026-11-22')).toBe(
      '2027年 4 项周期性义务，共 7 个时点（其中 1 个有条件），下一个是2027年3月31日；另有待填事件日期 1 项，未规定期限 1 项。',
    );
  });

  it('never says that there is nothing to do', () => {
    expect(lineOf('532504', 'department', 2027, '2026-11-22')).toBe(
      '2027年没有能落到某一天的义务；另有待填上次完成日期 1 项。',
    );
    expect(lineOf('110101', 'county', 2027, '2026-11-22')).toBe('2027年没有能落到某一天的义务。');
  });

  it('counts deadlines apart from what recurs', () => {
    const departments: Unit = { code: '140500', level: 'department', name: '晋城市' };
    const counts = countCalendar(calendarFor(rulebook, departments, 2022));
    expect(counts).toMatchObject({ recurring: 2, single: 1, points: 3, conditional: 0 });
    expect(counts.listed['awaiting-last-time']).toBe(1);
  });
});
