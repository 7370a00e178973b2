import { describe, expect, test } from 'vitest';
import {
  readForm,
  readTerm,
  requestOf,
  daysTerm,
  cycleTerm,
} from '../../src/islands/training/form.ts';
import {
  changeRow,
  insertRows,
  joinRoster,
  splitRoster,
} from '../../src/islands/training/roster-fields.ts';
import { trainingNorms } from '../../src/rules/training/norms.ts';
import { rulebook } from '../support/real-corpus.ts';

const asOf = '2026-11-22';
const jincheng = trainingNorms(rulebook, '140500', asOf);
const baofeng = trainingNorms(rulebook, '410421', asOf);
const form = (fields: Record<string, string>) => readForm(fields, jincheng, asOf);

describe('the form as it stands in the address', () => {
  test('nothing filled in: this year and one round, and nobody yet', () => {
    expect(form({})).toMatchObject({ firstYear: 2026, years: 3, typed: {}, lengthUnit: '周' });
    expect(form({}).staff).toBeUndefined();
    expect(requestOf(form({}), {}, jincheng, asOf)).toBeUndefined();
  });

  test('七人 are seven', () =>
    expect(form({ count: '七人' }).staff).toEqual({ kind: 'count', count: 7 }));

  test.each(['', '很多', '-1', '1.5'])('“%s” is no number of people, and no zero', (count) =>
    expect(form({ count }).staff).toBeUndefined(),
  );

  test('0 is zero', () => expect(form({ count: '0' }).staff).toEqual({ kind: 'count', count: 0 }));

  test('what was typed beside the papers', () =>
    expect(form({ cycle: '2年', length: '三周', days: '5', cap: '4人' }).typed).toEqual({
      cycleYears: 2,
      length: 3,
      daysPerWeek: 5,
      cap: 4,
    }));

  test.each([
    ['days', '8'],
    ['days', '0'],
    ['cycle', '0'],
    ['cycle', '11'],
    ['length', '0'],
  ])('%s %s cannot be, and counts as not filled in', (key, text) =>
    expect(form({ [key]: text }).typed).toEqual({}),
  );

  test('and it is said why', () => {
    expect(readTerm(daysTerm, { days: '8' }).complaint).toContain('一周最多 7 天');
    expect(readTerm(cycleTerm, { cycle: '0' }).complaint).toContain('1 到 10 年');
    expect(readTerm(daysTerm, { days: '5' })).toEqual({ value: 5 });
  });

  test.each([
    ['2026', 2026],
    ['2031', 2031],
    ['2025', 2026],
    ['2032', 2026],
    ['明年', 2026],
  ])('beginning in %s: %i', (first, year) => expect(form({ first }).firstYear).toBe(year));

  test.each([
    ['1', 1],
    ['6', 6],
    ['7', 3],
    ['0', 3],
    ['2.5', 3],
  ])('over %s years: %i', (years, shown) => expect(form({ years }).years).toBe(shown));

  test('one round is shown: five years for a cycle of five, three where nothing is known', () => {
    expect(form({ cycle: '5' }).years).toBe(5);
    expect(form({ cycle: '9' }).years).toBe(6);
    expect(readForm({}, baofeng, asOf).years).toBe(3);
  });

  test('a list is read row by row; a bad row is counted as unread', () => {
    const read = form({ mode: 'list', list: '张三\t2015\t2023\n李四\t15\t\n\t\t\n王五' });
    expect(read.staff?.kind === 'roster' && read.staff.officers.map(({ name }) => name)).toEqual([
      '张三',
      '王五',
    ]);
    expect(read.unread).toBe(1);
  });

  test('the list waits while only the number is wanted', () => {
    const read = form({ list: '张三\t2015\t2023', count: '7' });
    expect(read.staff).toEqual({ kind: 'count', count: 7 });
    expect(read.rows).toHaveLength(1);
    expect(read.readings).toEqual([]);
  });
});

describe('the list in one field', () => {
  const zhang = { name: '张三', entered: '2015', trained: '2023' };
  const li = { name: '李四', entered: '', trained: '未培训' };
  const empty = { name: '', entered: '', trained: '' };

  test('there and back', () => {
    expect(joinRoster([zhang, li])).toBe('张三\t2015\t2023\n李四\t\t未培训');
    expect(splitRoster(joinRoster([zhang, empty, li]))).toEqual([zhang, empty, li]);
    expect(splitRoster('')).toEqual([]);
  });

  test('empty rows at the end go, those between stay', () => {
    expect(joinRoster([zhang, empty, empty])).toBe('张三\t2015\t2023');
    expect(joinRoster([empty])).toBe('');
  });

  test('what would part cells or rows becomes a space', () =>
    expect(joinRoster([{ ...zhang, name: '张\t三\n' }])).toBe('张 三 \t2015\t2023'));

  test('a cell of the row after the last makes a new row', () =>
    expect(changeRow([zhang], 1, { trained: '2024' })).toEqual([
      zhang,
      { ...empty, trained: '2024' },
    ]));

  test('pasted rows go where they are pasted, and fill an empty row', () => {
    expect(insertRows([zhang], 1, [li])).toEqual([zhang, li]);
    expect(insertRows([empty, zhang], 0, [li])).toEqual([li, zhang]);
    expect(insertRows([zhang], 0, [li])).toEqual([li, zhang]);
  });
});
