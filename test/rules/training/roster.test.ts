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

  test('three of one name are told of the first; rows without a name are told apart by number', () => {
    const named = readings(row('张伟', '2015'), row('张伟', '2016'), row('张伟', '2017'));
    expect(named.map(({ messages }) => messages)).toEqual([
      [],
      ...[1, 1].map((first) => [
        {
          column: 'name',
          message: `与第 ${first} 行同名，按两个人计算；重复填写的请删去一行。`,
          counted: true,
        },
      ]),
    ]);
    const unnamed = readings(row('', '2015'), row(' ', '2016'));
    expect(unnamed.map(({ officer, messages }) => [officer?.name, messages.length])).toEqual([
      ['第 1 行', 0],
      ['第 2 行', 0],
    ]);
  });

  test('one bad cell is enough: the row waits to be mended', () => {
    const [entered, trained] = readings(row('张三', '15', '2023'), row('李四', '2015', '去年'));
    expect(entered?.officer).toBeUndefined();
    expect(entered?.messages.map(({ column }) => column)).toEqual(['entered']);
    expect(trained?.officer).toBeUndefined();
    expect(trained?.messages.map(({ column }) => column)).toEqual(['trained']);
  });

  test('what is wrong is told in the words that were typed', () => {
    expect(readings(row('张三', ' 未培训 '))[0]?.messages[0]?.message).toBe(
      '“未培训”不是时间，请写入职年份，例如 2015；不清楚就空着。',
    );
    expect(readings(row('张三', '2025', '2021'))[0]?.messages[0]?.message).toBe(
      '最近轮训早于入职，按入职后还没有轮训过计算；写错了请改。',
    );
    expect(readings(row(' 张三 ', '', ''))[0]?.officer).toEqual({
      name: '张三',
      trained: { kind: 'unknown' },
    });
    // In the year of entering nobody can say which came first.
    expect(readings(row('张三', '2025', '2025'))[0]?.messages).toEqual([]);
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

  test.each([
    '姓  名\t入职时间\t培训时间',
    'Name,Entered,Trained',
    '名字\t到岗\t受训',
    '轮训人员\t录用\t最近轮训',
    '"姓名","从事执法时间","培训"',
  ])('%s is a head', (head) =>
    expect(pasteRoster(`${head}\n张三\t2015\t2023`).rows).toEqual([row('张三', '2015', '2023')]),
  );

  test.each([
    ['执法人员甲\t2015\t2023', row('执法人员甲', '2015', '2023')],
    // A date tells that it is no head, whatever else stands in it.
    ['编外人员\t2015\t未培训', row('编外人员', '2015', '未培训')],
    ['人员一\t应急局\t无', row('人员一', '应急局', '无')],
    ['人员一\t入职\t', row('人员一', '入职', '')],
    ['绰号名字\t入职\t', row('绰号名字', '入职', '')],
    ['名字王\t入职\t', row('名字王', '入职', '')],
    ['surname\tx\t入职', row('surname', 'x', '入职')],
    ['names\tx\t入职', row('names', 'x', '入职')],
    ['姓名\t单位', row('姓名', '单位')],
    ['张三\tuntrained\t入职', row('张三', 'untrained', '入职')],
    ['张三\ttrained.\t入职', row('张三', 'trained.', '入职')],
    ['张三\t轮训\treentered', row('张三', '轮训', 'reentered')],
    ['张三\t轮训\tentered.', row('张三', '轮训', 'entered.')],
  ])('%s is no head', (line, expected) => expect(pasteRoster(line).rows).toEqual([expected]));

  test('two columns are a head, too', () =>
    expect(pasteRoster('姓名\t入职\n张三\t2015').rows).toEqual([row('张三', '2015', '')]));

  test('a column counts for one thing: 轮训人员 are names, not dates', () => {
    const { rows } = pasteRoster('轮训人员\t入职培训\t参加工作\n张三\t2023\t2015');
    expect(rows).toEqual([row('张三', '2015', '2023')]);
  });

  test('what is quoted keeps its commas’ neighbours and its own quotation marks', () => {
    expect(pasteRoster('"张""三"\t 2015 \t2023').rows).toEqual([row('张"三', '2015', '2023')]);
    expect(pasteRoster('张"三"四\t2015\t2023').rows).toEqual([row('张"三"四', '2015', '2023')]);
    expect(pasteRoster('"张三"四\t2015\t2023').rows).toEqual([row('"张三"四', '2015', '2023')]);
    expect(pasteRoster('张"三"\t2015\t2023').rows).toEqual([row('张"三"', '2015', '2023')]);
    expect(pasteRoster('张三\n').rows).toEqual([row('张三')]);
  });

  test.each([
    // Only where every line begins with a small number and a name follows.
    ['1\t张三\t2015\n李四\t2018\t', [row('1', '张三', '2015'), row('李四', '2018', '')]],
    ['1\t\t2015', [row('1', '', '2015')]],
    ['12345\t张三\t2015', [row('12345', '张三', '2015')]],
    ['12\t张三\t2015', [row('张三', '2015', '')]],
    ['1899\t张三\t2015', [row('张三', '2015', '')]],
    ['1900\t张三\t2015', [row('1900', '张三', '2015')]],
    ['A1\t张三\t2015', [row('A1', '张三', '2015')]],
    ['1号\t张三\t2015', [row('1号', '张三', '2015')]],
  ])('%s', (text, rows) => expect(pasteRoster(text).rows).toEqual(rows));

  test('nothing', () => expect(pasteRoster(' \n ').rows).toEqual([]));

  test('a cell that cannot be read is kept as it is', () =>
    expect(pasteRoster('张三\t十五年\t去年').rows).toEqual([row('张三', '十五年', '去年')]));
});
