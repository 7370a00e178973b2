import { describe, expect, test } from 'vitest';
import { pasteRoster } from '../../../src/rules/training/paste-roster.ts';
import { readRoster, type RosterRow } from '../../../src/rules/training/roster.ts';

const limits = { now: { year: 2026, month: 11 }, lastYear: 2028 };
const row = (name: string, entered = '', trained = ''): RosterRow => ({ name, entered, trained });
const readings = (...rows: RosterRow[]) => readRoster(rows, limits);

describe('the list of officers, row by row', () => {
  test('张三 entered in 2015 and was trained in May 2023', () => {
    expect(readings(row('张三', '2015', '2023-05'))).toEqual([
      {
        number: 1,
        officer: {
          name: '张三',
          entered: { year: 2015 },
          trained: { kind: 'on', date: { year: 2023, month: 5 } },
        },
        messages: [],
      },
    ]);
  });

  test('an empty row is nobody, and shifts no number', () => {
    const [empty, second] = readings(row('', ' ', ''), row('', '2015'));
    expect(empty).toEqual({ number: 1, messages: [] });
    expect(second?.officer?.name).toBe('第 2 行');
  });

  test('a bad row says what is wrong in which cell; the other rows go on', () => {
    const [good, bad, also] = readings(
      row('张三', '2015', '2023'),
      row('李四', '15', '去年'),
      row('王五', '2020', '未培训'),
    );
    expect(good?.officer?.name).toBe('张三');
    expect(bad?.officer).toBeUndefined();
    expect(bad?.messages.map(({ column, counted }) => [column, counted])).toEqual([
      ['entered', false],
      ['trained', false],
    ]);
    expect(also?.officer?.trained).toEqual({ kind: 'never' });
  });

  test('未培训 is no year of entering', () => {
    const [reading] = readings(row('张三', '从未', '2023'));
    expect(reading?.officer).toBeUndefined();
    expect(reading?.messages[0]?.message).toContain('请写入职年份');
  });

  test('two of one name are two people, and it is said', () => {
    const [, second] = readings(row('张伟', '2015'), row(' 张伟 ', '2018'));
    expect(second?.officer?.entered).toEqual({ year: 2018 });
    expect(second?.messages[0]?.message).toContain('与第 1 行同名');
  });

  test('a training before entering is asked about, and the row counts', () => {
    const [reading] = readings(row('张三', '2025', '2021'));
    expect(reading?.officer).toBeDefined();
    expect(reading?.messages[0]).toMatchObject({ column: 'trained', counted: true });
  });

  test('who enters within the plan is planned for, who enters after it is a slip', () => {
    expect(readings(row('新人', '2028'))[0]?.officer?.entered).toEqual({ year: 2028 });
    expect(readings(row('新人', '2029'))[0]?.messages[0]?.message).toContain('晚于2028年');
  });
});

describe('pasting from a table', () => {
  test('tabs, without a head: name, entered, last trained', () => {
    expect(pasteRoster('张三\t2015\t2023\r\n李四\t2018年7月\t未培训\r\n\r\n')).toEqual({
      rows: [row('张三', '2015', '2023'), row('李四', '2018年7月', '未培训')],
    });
  });

  test('a head tells the columns in any order, and other columns are left out', () => {
    const text =
      '序号\t最近一次轮训\t单位\t姓名\t参加工作时间\n1\t2023\t应急局\t张三\t2015\n2\t\t应急局\t李四\t2018';
    const { rows, header } = pasteRoster(text);
    expect(rows).toEqual([row('张三', '2015', '2023'), row('李四', '2018', '')]);
    expect(header).toContain('姓名');
  });

  test('running numbers in front of names are no names', () => {
    expect(pasteRoster('1\t张三\t2015\t2023\n2\t李四\t2018\t').rows).toEqual([
      row('张三', '2015', '2023'),
      row('李四', '2018', ''),
    ]);
  });

  test('numbers instead of names are names', () => {
    expect(pasteRoster('101,2015,2023').rows).toEqual([row('101', '2015', '2023')]);
  });

  test.each(['张三,2015,2023', '张三，2015，2023', '张三；2015；2023', '"张三","2015","2023"'])(
    '%s',
    (text) => expect(pasteRoster(text).rows).toEqual([row('张三', '2015', '2023')]),
  );

  test('names alone', () => {
    expect(pasteRoster('张三\n李四').rows).toEqual([row('张三'), row('李四')]);
    expect(pasteRoster('姓名\n张三').rows).toEqual([row('张三')]);
  });

  test('nothing', () => expect(pasteRoster(' \n ').rows).toEqual([]));

  test('a cell that cannot be read is kept as it is', () =>
    expect(pasteRoster('张三\t十五年\t去年').rows).toEqual([row('张三', '十五年', '去年')]));
});
