import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/model/measure.schema.ts';
import type { Rulebook, Unit } from '../../src/rules/rulebook.ts';
import { budgetElsewhere } from '../../src/rules/budget/budget-elsewhere.ts';
import { budgetFor } from '../../src/rules/budget/budget-for.ts';
import type { BudgetLine } from '../../src/rules/budget/budget-line.ts';
import { readAmounts, readInputs, readNumber } from '../../src/rules/budget/read-inputs.ts';
import { summarise } from '../../src/rules/budget/summary.ts';
import { yearsFrom } from '../../src/rules/budget/years.ts';
import { city, duty, money, paper, rulebookOf } from './budget/sample.ts';

const budgetOf = (rulebook: Rulebook, said: Record<string, string> = {}, years = 1) =>
  budgetFor(rulebook, city, readInputs(said, rulebook.facts), '2026-08-01', yearsFrom(2027, years));
const amountsOf = (line: BudgetLine | undefined) =>
  line === undefined || line.kind === 'unpriced'
    ? undefined
    : line.amounts.map(({ min, max }) => (min === max ? min : [min, max]));
const first = (rulebook: Rulebook, said: Record<string, string> = {}, years = 1) =>
  amountsOf(budgetOf(rulebook, said, years).lines[0]);

describe('amounts that a clause states', () => {
  it('每月 500 元、每人：10 人一年 6 万元', () => {
    const measure = money({
      fact: 'allowance',
      per: 'person',
      min: 500,
      unit: '元',
      every: 'month',
    });
    expect(first(rulebookOf([duty({ measure })]), { 'a.c1.1.count': '10' }, 2)).toEqual([6, 6]);
  });

  it('以元规定的，已安排数按万元填，缺额也按万元：500 元缺 100 元是 0.01 万元', () => {
    const measure = money({ fact: 'allowance', min: 500, unit: '元' });
    const [line] = budgetOf(rulebookOf([duty({ measure })]), { 'a.c1.1.arranged': '0.04' }).lines;
    expect(line?.kind === 'mandated' ? line.gap?.amount : undefined).toEqual({
      min: 0.01,
      max: 0.01,
    });
  });

  it('每季度 2 万元，全市：8 万元，不必问几个市', () => {
    const book = rulebookOf([duty({ measure: money({ min: 2, every: 'quarter' }) })]);
    expect(first(book)).toEqual([8]);
  });

  it('点名的一个部门就是一个，两个就是两个', () => {
    const measure = money({ per: 'department' });
    expect(first(rulebookOf([duty({ measure, bearers: ['emergency'] })]))).toEqual([20]);
    const named = duty({ measure, bearers: ['emergency', 'finance'] });
    expect(first(rulebookOf([named]))).toEqual([40]);
    expect(first(rulebookOf([duty({ measure, bearers: ['key'] })]))).toEqual([[0, Infinity]]);
  });

  it('没有写每年的，由填报人定', () => {
    const { every: _every, ...once } = money() as Extract<Measure, { kind: 'money' }>;
    const book = rulebookOf([duty({ measure: once })]);
    expect(first(book, {}, 2)).toEqual([20, [0, 20]]);
    expect(first(book, { 'a.c1.1.recurs': '一次性' }, 2)).toEqual([20, 0]);
    expect(first(book, { 'a.c1.1.recurs': '每年' }, 2)).toEqual([20, 20]);
  });

  it('每 3 年一次的，从首年排起', () => {
    const book = rulebookOf([duty({ measure: money({ every: '3 years' }) })]);
    expect(first(book, {}, 5)).toEqual([20, 0, 0, 20, 0]);
    expect(budgetOf(book, {}, 2).lines[0]?.remarks.join('')).toContain('实际年份由填报人安排');
  });

  it('不能折算为万元的，不列数额', () => {
    const [line] = budgetOf(rulebookOf([duty({ measure: money({ unit: '美元' }) })])).lines;
    expect(line?.kind).toBe('unpriced');
    expect(line?.remarks).toEqual(['原文以美元计，不能折算为万元。']);
  });

  it('鼓励安排的列出来，不计入合计', () => {
    const book = rulebookOf([duty({ measure: money(), modality: 'recommendation' })]);
    const { lines, totals } = budgetOf(book);
    expect(amountsOf(lines[0])).toEqual([20]);
    expect(lines[0]?.remarks).toContain('属鼓励或许可性规定，不计入合计。');
    expect(totals.mandated.lines).toBe(0);
    expect(totals.mandated.overall).toEqual({ min: 0, max: 0 });
  });

  it('企业自己的安全费用不是财政的钱，演练资金要设立的就是', () => {
    const ofEnterprises = duty({ action: '规范企业安全费用提取', budget: 'none' });
    const { lines, options } = budgetOf(rulebookOf([ofEnterprises]));
    expect([...lines, ...options]).toEqual([]);
    const reserved = duty({ action: '设立演练资金', topic: 'drill', budget: 'appropriation' });
    expect(budgetOf(rulebookOf([reserved])).lines.map(({ kind }) => kind)).toEqual(['unpriced']);
  });

  it('不得挪用是禁止，不是预算', () => {
    const { lines, options } = budgetOf(rulebookOf([duty({ modality: 'prohibition' })]));
    expect([...lines, ...options]).toEqual([]);
  });

  it('写给各单位的一般规定不进本级预算', () => {
    expect(budgetOf(rulebookOf([duty({ bearers: ['everyone'] })])).lines).toEqual([]);
  });
});

describe('two papers for the same money', () => {
  const book = rulebookOf(
    [duty({ measure: money() }), duty({ policy: 'b', measure: money({ min: 30 }) })],
    [paper('a'), paper('b')],
  );

  it('就高：20 万元和 30 万元合计 30 万元，两条都列出', () => {
    const { lines, totals } = budgetOf(book, {}, 2);
    expect(lines.map(amountsOf)).toEqual([
      [20, 20],
      [30, 30],
    ]);
    expect(totals.mandated.overall).toEqual({ min: 60, max: 60 });
  });

  it('以元计的和以万元计的也能比', () => {
    const inYuan = duty({ policy: 'b', measure: money({ min: 150_000, unit: '元' }) });
    const mixed = rulebookOf([duty({ measure: money() }), inYuan], [paper('a'), paper('b')]);
    expect(budgetOf(mixed).totals.mandated.overall).toEqual({ min: 20, max: 20 });
  });
});

describe('conditions', () => {
  const when = [{ text: '企业 50 家以上', fact: 'enterprises', atLeast: 50 }];
  const book = rulebookOf([duty({ measure: money(), when })]);

  it('待填时 0 至 20 万元，满足时 20 万元', () => {
    expect(first(book)).toEqual([[0, 20]]);
    expect(budgetOf(book).lines[0]).toMatchObject({ open: ['企业数'] });
    expect(first(book, { 'fact.enterprises': '50' })).toEqual([20]);
  });

  it('不满足的不列，说明原因，答案还能改', () => {
    const { lines, excluded } = budgetOf(book, { 'fact.enterprises': '49家' });
    expect(lines).toEqual([]);
    expect(excluded[0]?.because).toBe('不符合条件“企业 50 家以上”（企业数：49）。');
    expect(excluded[0]?.asks.map(({ label }) => label)).toEqual(['企业几家？']);
  });

  it('由本单位判断的条件，没判断前 0 至 20 万元', () => {
    const judged = rulebookOf([duty({ measure: money(), when: [{ text: '任务重的' }] })]);
    expect(first(judged)).toEqual([[0, 20]]);
    expect(first(judged, { 'a.c1.1.applies': '是' })).toEqual([20]);
    const { lines, excluded } = budgetOf(judged, { 'a.c1.1.applies': '否' });
    expect(lines).toEqual([]);
    expect(excluded[0]?.asks).toHaveLength(1);
  });
});

describe('force', () => {
  it('按所填日期：生效前不列', () => {
    const book = rulebookOf([duty({ measure: money() })], [paper('a', { from: '2026-08-02' })]);
    expect(budgetOf(book).lines).toEqual([]);
    expect(budgetOf(book).excluded[0]?.because).toContain('尚未开始');
  });

  it('适用期满的年份不计', () => {
    const book = rulebookOf([duty({ measure: money(), to: '2028-06-30' })]);
    expect(first(book, {}, 3)).toEqual([20, 20, 0]);
    expect(budgetOf(book, {}, 3).lines[0]?.remarks).toContain(
      '适用期至2028年6月30日，2029年起不计。',
    );
  });
});

describe('what is counted in times', () => {
  const sessions = (over: Partial<Extract<Measure, { kind: 'frequency' }>> = {}): Measure => ({
    kind: 'frequency',
    fact: 'drills',
    times: 2,
    every: 'quarter',
    ...over,
  });

  it('每季度 2 次，一次 1 万元：一年 8 万元', () => {
    const book = rulebookOf([duty({ topic: 'drill', measure: sessions() })]);
    expect(first(book, { 'a.c1.1.price': '10000' }, 2)).toEqual([8, 8]);
  });

  it('每个部门都要的，先填几个部门', () => {
    const measure = sessions({ per: 'department', every: 'year', times: 1 });
    const book = rulebookOf([duty({ topic: 'drill', bearers: ['key'], measure })]);
    expect(first(book, { 'a.c1.1.price': '10000' })).toEqual([[0, Infinity]]);
    expect(first(book, { 'a.c1.1.price': '10000', 'a.c1.1.count': '3' })).toEqual([3]);
  });

  it('不超过几次是上限，不是要买的数量', () => {
    const measure = sessions({ atMost: true });
    const { lines, options } = budgetOf(rulebookOf([duty({ topic: 'drill', measure })]));
    expect(lines).toEqual([]);
    expect(options).toHaveLength(1);
  });

  it('同一条既有每人次数又有时长的，按时长算一次', () => {
    const turns = duty({ topic: 'drill', bearers: ['key'], measure: sessions({ per: 'person' }) });
    const length = duty({
      ...{ id: 'c1.2', topic: 'drill', bearers: ['key'], action: '不少于 3 天' },
      measure: { kind: 'duration', fact: 'drills', min: 3, unit: '天' },
    });
    const { lines, options } = budgetOf(rulebookOf([turns, length]), {
      'a.c1.2.persons': '10',
      'a.c1.2.price': '300',
    });
    // 10 人 × 3 天 × 300 元 = 9000 元
    expect(lines.map(amountsOf)).toEqual([[0.9]]);
    expect(options[0]?.remark).toContain('已按时长测算');
    const apart = rulebookOf([turns, { ...length, id: 'c2.1', clause: 'c2' }]);
    expect(budgetOf(apart).lines).toHaveLength(2);
  });
});

describe('what is no matter of a budget', () => {
  it('人员与收入同步增长不是钱', () => {
    const measure: Measure = { kind: 'growth', fact: 'staff', keepsPaceWith: 'staff' };
    const { lines, options } = budgetOf(rulebookOf([duty({ topic: 'staffing', measure })]));
    expect([...lines, ...options]).toEqual([]);
  });
});

describe('the sentence above the table', () => {
  it('每类各说各的数，不相加', () => {
    const book = rulebookOf([
      duty({ measure: money() }),
      duty({
        id: 'c1.2',
        topic: 'drill',
        measure: { kind: 'frequency', fact: 'drills', times: 1 },
      }),
      duty({ id: 'c1.3' }),
    ]);
    expect(summarise(budgetOf(book), '示例市')).toBe(
      '示例市2027年：文件规定数额 20 万元；数量×单价测算 待填 1 项；须列入预算、未规定数额 1 项。各类口径不同，不相加。',
    );
    const priced = budgetOf(book, { 'a.c1.2.price': '5000', 'a.c1.2.price-sample': '是' });
    expect(summarise(priced, '示例市')).toContain('数量×单价测算 0.5 万元（含示例单价 1 项）');
  });

  it('什么也没有时不说 0', () => {
    const text = summarise(budgetOf(rulebookOf([])), '示例市');
    expect(text).toContain('不等于没有其他规定');
    expect(text).not.toMatch(/\d/);
    const elsewhere = summarise(budgetOf(rulebookOf([], [])), '示例市');
    expect(elsewhere).toContain('没有收录当地文件');
    expect(elsewhere).not.toMatch(/\d/);
  });

  it('首年已定的不因以后几年待填而说待填', () => {
    const { every: _every, ...undecided } = money() as Extract<Measure, { kind: 'money' }>;
    const book = rulebookOf([duty({ measure: undecided })]);
    expect(summarise(budgetOf(book, {}, 2), '示例市')).toBe('示例市2027年：文件规定数额 20 万元。');
  });
});

describe('places without papers', () => {
  it('列出别处的数额，鼓励性的不列', () => {
    const book = rulebookOf([
      duty({ measure: money({ per: 'department' }), bearers: ['key'] }),
      duty({ id: 'c1.2', measure: money(), modality: 'recommendation' }),
      duty({ id: 'c1.3' }),
    ]);
    const there: Unit = { code: '980100', level: 'city', name: '别市' };
    expect(
      budgetElsewhere(book, there, '2026-08-01').map(({ required, obligation }) => [
        obligation.id,
        required,
      ]),
    ).toEqual([['c1.1', '每个部门每年不少于 20 万元']]);
    expect(budgetElsewhere(book, city, '2026-08-01')).toEqual([]);
  });
});

describe('figures as typed', () => {
  it.each([
    ['price', '3500.5', '元', 3500.5],
    ['price', '19.999', '元', '金额请写到分为止。'],
    ['standard', '2.123456', '万元', 2.123456],
    ['standard', '2.1234567', '万元', '金额请写到分为止。'],
    ['days', '7', '天', 7],
    ['days', '8', '天', '一周只有 7 天，请核对。'],
    ['rate', '-100', undefined, -100],
    ['rate', '-100.1', undefined, '增幅不会低于 -100%，请核对。'],
    ['rate', '1001', undefined, '增幅太大，请核对。'],
    ['count', '2.5', '个', '“2.5”不是整数，按个计，请填整数。'],
  ] as const)('%s %s %s', (key, raw, unit, expected) => {
    const answer = readNumber(key, raw, unit);
    expect(answer.kind === 'value' ? answer.value : answer.kind === 'error' && answer.message).toBe(
      expected,
    );
  });

  it('几个数用顿号、分号或空格隔开，千位的逗号不拆', () => {
    expect(readAmounts('20、15；1,200 0.5万元')).toEqual({ values: [20, 15, 1200, 0.5] });
    expect(readAmounts(' ')).toBeUndefined();
    expect(readAmounts('20、很多')).toMatchObject({
      message: expect.stringContaining('看不懂“很多”') as string,
    });
  });
});

describe('years', () => {
  it('1 至 5 年，年份要像年份', () => {
    expect(yearsFrom(2027, 5)).toEqual([2027, 2028, 2029, 2030, 2031]);
    expect(() => yearsFrom(2027, 0)).toThrow(RangeError);
    expect(() => yearsFrom(2027, 6)).toThrow(RangeError);
    expect(() => yearsFrom(27, 1)).toThrow(RangeError);
    expect(() => yearsFrom(2027.5, 1)).toThrow(RangeError);
  });
});
