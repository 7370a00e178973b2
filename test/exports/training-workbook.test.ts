import readExcelFile, { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { trainingWorkbook } from '../../src/exports/training-workbook.ts';
import { writeWorkbook } from '../../src/exports/write-workbook.ts';
import { describePlan } from '../../src/rules/training/describe-plan.ts';
import { findTrainingLevers } from '../../src/rules/training/levers.ts';
import { trainingNorms } from '../../src/rules/training/norms.ts';
import { planTraining, type Staff } from '../../src/rules/training/training-plan.ts';
import { rulebook } from '../support/real-corpus.ts';

const asOf = '2026-11-22';

function inputOf(code: string, place: string, staff: Staff, daysPerWeek?: number) {
  const norms = trainingNorms(rulebook, code, asOf);
  const plan = planTraining({
    norms,
    staff,
    typed: { ...(daysPerWeek !== undefined && { daysPerWeek }) },
    firstYear: 2026,
    years: 3,
    now: { year: 2026, month: 11 },
  });
  if (!plan) throw new Error('no plan');
  return {
    place,
    asOf,
    edition: rulebook.edition,
    summary: describePlan(place, plan),
    plan,
    norms,
    span: '2026—2028年',
    levers: findTrainingLevers(plan, 0),
  };
}

async function workbookOf(...asked: Parameters<typeof inputOf>) {
  const blob = await writeWorkbook(trainingWorkbook(inputOf(...asked)));
  return Buffer.from(await blob.arrayBuffer());
}

describe('the plan as a workbook', () => {
  test('晋城市, seven people: the years with person-weeks and person-days, and both clauses', async () => {
    const file = await workbookOf('140500', '晋城市', { kind: 'count', count: 7 }, 5);
    expect((await readExcelFile(file)).map(({ sheet }) => sheet)).toEqual([
      '说明与依据',
      '各年安排',
    ]);
    expect(await readSheet(file, '各年安排')).toEqual([
      ['年份', '人次', '人·周（至少）', '人·天（至少）', '人员'],
      ['2026年', 3, 6, 30, '第 1—3 人'],
      ['2027年', 2, 4, 20, '第 4—5 人'],
      ['2028年', 2, 4, 20, '第 6—7 人'],
      ['合计', 7, 14, 70, null],
    ]);
    const basis = (await readSheet(file, '说明与依据')).flat().join('\n');
    expect(basis).toContain('“在岗人员原则上每 3 年轮训一次”');
    expect(basis).toContain('“轮训时间不少于两周”');
    expect(basis).toContain('晋市政办〔2021〕10号');
    expect(basis).toContain(rulebook.edition.content);
  });

  test('弥勒市: what is not known is 待填, and no zero', async () => {
    const file = await workbookOf('532504', '弥勒市', { kind: 'count', count: 7 });
    const rows = await readSheet(file, '各年安排');
    expect(rows[1]).toEqual(['2026年', 3, '待填', '待填', '第 1—3 人']);
  });

  test('names that look like formulas are text', async () => {
    const names = ['=1+1', '+cmd', '-2', '@SUM(A1)', '张三'];
    const asked = [
      '140500',
      '晋城市',
      {
        kind: 'roster',
        officers: names.map((name) => ({ name, trained: { kind: 'unknown' } as const })),
      },
    ] as const;
    const rows = await readSheet(await workbookOf(...asked), '到人安排');
    expect(rows.slice(1).map((row) => row[1])).toEqual(names);
  });

  test('each officer with the year, the deadline and what is open', async () => {
    const file = await workbookOf('140500', '晋城市', {
      kind: 'roster',
      officers: [
        {
          name: '赵',
          entered: { year: 2015, month: 7 },
          trained: { kind: 'on', date: { year: 2022 } },
        },
        { name: '钱', entered: { year: 2026 }, trained: { kind: 'never' } },
        { name: '孙', trained: { kind: 'unknown' } },
      ],
    });
    expect(await readSheet(file, '到人安排')).toEqual([
      ['序号', '姓名', '入职', '最近轮训', '期限', '2026年', '2027年', '2028年', '备注'],
      [1, '赵', '2015年7月', '2022年', '2025年已到期', '轮训', null, null, '已逾期'],
      [2, '钱', '2026年', '未培训', '2028年底前首次轮训（自入职起算）', null, null, '轮训', null],
      [3, '孙', '不明', '不明', '最近轮训时间不明', null, '轮训', null, '待核实'],
    ]);
  });
});
