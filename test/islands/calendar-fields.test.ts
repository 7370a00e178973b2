import { describe, expect, it } from 'vitest';
import {
  dayField,
  daysFrom,
  reminderChoices,
  reminderFrom,
  unitKeys,
  yearFrom,
} from '../../src/islands/calendar/calendar-fields.ts';
import { chartRows, shareOfYear } from '../../src/islands/calendar/chart-rows.ts';
import { windowName } from '../../src/islands/calendar/day-names.ts';
import { readFields, renameFacts, writeFields } from '../../src/islands/calculator/fields.ts';
import { calendarFor } from '../../src/rules/calendar/calendar-for.ts';
import { rulebook } from '../support/real-corpus.ts';

const key = 'huludao-2018-15.s3-2.4';

describe('the fields of the calendar', () => {
  it('keep days by duty; what cannot be read is not given', () => {
    const fields = { [dayField(key)]: '2018-07-09、明天', place: '211400' };
    expect(daysFrom(fields)).toEqual({ [key]: ['2018-07-09'] });
  });

  it('survive the address, and no fact takes a day for its answer', () => {
    const fields = { [dayField(key)]: '2018年7月9日、2018-08-01' };
    expect(readFields(writeFields(fields))).toEqual(fields);
    expect(renameFacts(fields, [{ id: 'new', formerly: ['4'] }])).not.toHaveProperty('new');
  });

  it('are of the year of the day that is asked for, as long as none is chosen', () => {
    expect(yearFrom({}, '2026-11-22')).toBe(2026);
    expect(yearFrom({ year: '2027年' }, '2026-11-22')).toBe(2027);
    expect(yearFrom({ year: '明年' }, '2026-11-22')).toBeUndefined();
  });

  it('remind seven days before, as long as nothing else is chosen', () => {
    expect(reminderFrom({})).toBe(7);
    expect(reminderFrom({ remind: '0' })).toBe(0);
    expect(reminderFrom({ remind: '15' })).toBe(15);
    expect(reminderFrom({ remind: '99' })).toBe(7);
    expect(reminderFrom({ remind: 'none' })).toBeUndefined();
    for (const [value] of reminderChoices)
      expect(String(reminderFrom({ remind: value }) ?? 'none')).toBe(value);
  });

  it('of another unit are emptied, the place and the year stay', () => {
    const fields = { place: '211400', year: '2027', who: 'government', [dayField(key)]: 'x' };
    expect(unitKeys(fields)).toEqual({ who: undefined, [dayField(key)]: undefined });
  });
});

describe('the chart', () => {
  it('has a row for each duty, with all its days', () => {
    const calendar = calendarFor(
      rulebook,
      { code: '140902', level: 'county', name: '忻府区' },
      2027,
    );
    expect(chartRows(calendar).map(({ title, entries }) => [title, entries.length])).toEqual([
      ['每月至少召开一次会议，听取安全生产工作汇报', 12],
      ['每月至少深入基层一线检查指导一次', 12],
      ['每季度至少开一次会，听取安全生产形势分析汇报', 4],
    ]);
  });

  it('places days in their year, leap or not, and cuts off what lies outside', () => {
    expect(shareOfYear(2027, '2027-01-01')).toBe(0);
    expect(shareOfYear(2027, '2028-01-01')).toBe(1);
    expect(shareOfYear(2027, '2026-05-06')).toBe(0);
    expect(shareOfYear(2027, '2029-01-01')).toBe(1);
    expect(shareOfYear(2028, '2028-07-02')).toBe(0.5);
    expect(shareOfYear(2027, '2027-03-15')).toBeCloseTo(73 / 365);
  });

  it('names windows, with their years where these differ', () => {
    expect(windowName({ first: '2027-01-01', due: '2027-03-31' })).toBe('1月1日至3月31日');
    expect(windowName({ first: '2026-05-06', due: '2027-05-06' })).toBe(
      '2026年5月6日至2027年5月6日',
    );
    expect(windowName({ due: '2022-12-31' })).toBe('截至12月31日');
  });
});
