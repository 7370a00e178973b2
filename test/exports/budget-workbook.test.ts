import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { budgetWorkbook } from '../../src/exports/budget-workbook.ts';
import { writeWorkbook } from '../../src/exports/write-workbook.ts';
import { budgetFor } from '../../src/rules/budget/budget-for.ts';
import { readInputs } from '../../src/rules/budget/read-inputs.ts';
import { yearsFrom } from '../../src/rules/budget/years.ts';
import type { Unit } from '../../src/rules/rulebook.ts';
import { rulebook } from '../support/real-corpus.ts';

const jincheng: Unit = { code: '140500', level: 'city', name: '晋城市' };
const mile: Unit = { code: '532504', level: 'county', name: '弥勒市' };

async function openBook(place: Unit, said: Record<string, string>) {
  const asOf = '2026-08-01';
  const budget = budgetFor(
    rulebook,
    place,
    readInputs(said, rulebook.facts),
    asOf,
    yearsFrom(2027, 2),
  );
  const blob = await writeWorkbook(
    budgetWorkbook({ rulebook, budget, place: place.name, asOf, origin: 'https://example.cn' }),
  );
  const sheets = await readExcel(Buffer.from(await blob.arrayBuffer()));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}
const row = (data: readonly (readonly unknown[])[] | undefined, name: string) => {
  const head = data?.[0] ?? [];
  const cells = data?.find(([first]) => first === name) ?? [];
  return Object.fromEntries(head.map((key, at) => [String(key), cells[at] ?? null]));
};

describe('the workbook of a budget', () => {
  it('晋城：5 个部门的 100 万元是数字，依据和原文在同一行', async () => {
    const sheets = await openBook(jincheng, {
      'jincheng-2021-10.c10.2.count': '5',
      'jincheng-2021-10.c10.2.arranged': '20、15、20、20、20',
    });
    const line = row(sheets.get('文件规定数额'), '每年保证不少于20万元安全监管执法经费');
    expect(line).toMatchObject({
      要求: '每个部门每年不少于 20 万元',
      '2027年至少（万元）': 100,
      '2028年至多（万元）': 100,
      '本年缺额至少（万元）': 5,
      条款: '（十）',
      原文: '重点安全监管部门每年要保证不少于20万元安全监管执法经费',
    });
    expect(line['网址']).toBe('https://example.cn/policies/jincheng-2021-10/#o-c10-2');
    expect(row(sheets.get('文件规定数额'), '小计（只含文件规定数额）')).toMatchObject({
      '2027年至少（万元）': 100,
      '2027年至多（万元）': 100,
    });
  });

  it('待填的是空格，不是 0', async () => {
    const sheets = await openBook(jincheng, {});
    const line = row(sheets.get('文件规定数额'), '每年保证不少于20万元安全监管执法经费');
    expect([line['2027年至少（万元）'], line['2027年至多（万元）']]).toEqual([null, null]);
    expect(line['待填']).toBe('重点安全监管部门的个数');
  });

  it('每类一张表，没有跨类的合计', async () => {
    const sheets = await openBook(jincheng, {});
    expect([...sheets.keys()]).toEqual(['文件规定数额', '数量单价测算', '未规定数额', '说明']);
    expect(
      row(sheets.get('未规定数额'), '将安全监管执法经费全部纳入同级财政保障范围')['条款'],
    ).toBe('（十）');
    // Not one number on the sheet of what has no amount.
    const cells = (sheets.get('未规定数额') ?? []).flat();
    expect(cells.filter((cell) => typeof cell === 'number')).toEqual([]);
  });

  it('示例单价逐行注明', async () => {
    const sheets = await openBook(jincheng, {
      'jincheng-2021-10.c9.3.persons': '20',
      'jincheng-2021-10.c9.3.1.price': '3500',
      'jincheng-2021-10.c9.3.1.price-sample': '是',
      'jincheng-2021-10.c9.3.2.price': '1000',
    });
    const estimated = sheets.get('数量单价测算');
    expect(row(estimated, '移动执法终端')).toMatchObject({
      示例单价: '示例',
      '2027年至少（万元）': 7,
    });
    expect(row(estimated, '执法记录仪')).toMatchObject({ 示例单价: null, '2027年至少（万元）': 2 });
    expect(row(estimated, '小计（只含数量×单价测算）')['示例单价']).toBe('含示例单价 1 项');
  });

  it.each(['=HYPERLINK("http://a")', '+1+1', '-1', '@SUM(A1)'])(
    '%s 作为名称仍是文字',
    async (name) => {
      const sheets = await openBook(mile, { 'mile-2020-3.c11.5.1.name': name });
      expect(row(sheets.get('数量单价测算'), name)['事项']).toBe(name);
    },
  );
});
