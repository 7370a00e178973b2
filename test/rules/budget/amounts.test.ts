import { describe, expect, it } from 'vitest';
import { fieldOf } from '../../../src/rules/budget/ask.ts';
import { askArranged } from '../../../src/rules/budget/ask-arranged.ts';
import { derivedGap, mandatedGap } from '../../../src/rules/budget/arranged-gap.ts';
import { budgetFor } from '../../../src/rules/budget/budget-for.ts';
import { departmentsOf } from '../../../src/rules/budget/duties.ts';
import { keepPace } from '../../../src/rules/budget/lines/growth.ts';
import { formatWan, inWan, isToTheFen, priceFactor } from '../../../src/rules/budget/money.ts';
import { readInputs } from '../../../src/rules/budget/read-inputs.ts';
import {
  recurrenceName,
  recurrenceOf,
  spread,
  timesIn,
} from '../../../src/rules/budget/recurrence.ts';
import { summarise } from '../../../src/rules/budget/summary.ts';
import { isBudgetYear, nextYear, yearsFrom } from '../../../src/rules/budget/years.ts';
import type { RuleObligation, Rulebook } from '../../../src/rules/rulebook.ts';
import { city, duty, money, paper, rulebookOf } from './sample.ts';

const open = Number.POSITIVE_INFINITY;
const today = '2026-08-01';
const budgetOf = (book: Rulebook, said: Record<string, string> = {}, years = 1) =>
  budgetFor(book, city, readInputs(said, book.facts), today, yearsFrom(2027, years));
const drills = (over: Partial<RuleObligation>, every?: string) =>
  duty({
    topic: 'drill',
    measure: { kind: 'frequency', fact: 'drills', times: 1, ...(every !== undefined && { every }) },
    ...over,
  });

describe('how often in a year', () => {
  it.each([
    ['week', 52],
    ['2 weeks', 26],
    ['3 weeks', 18],
    ['day', 365],
    ['month', 12],
    ['2 months', 6],
    ['quarter', 4],
    ['half-year', 2],
    ['year', 1],
    ['hour', undefined],
    ['workday', undefined],
  ])('%s', (every, times) => expect(timesIn(every, 0)).toBe(times));

  it('每 18 个月一次，从首年起：首年、次年、第四年', () =>
    expect([0, 1, 2, 3].map((at) => timesIn('18 months', at))).toEqual([1, 1, 0, 1]));

  it('按小时、按工作日的，原文定不下年份，由填报人定', () => {
    expect(recurrenceOf('workday', { recurs: 'yearly' })).toEqual({ kind: 'yearly' });
    expect(recurrenceOf('workday', {})).toEqual({ kind: 'undecided' });
    expect(recurrenceOf('week', { recurs: 'once' })).toEqual({ kind: 'by-clause', every: 'week' });
  });

  it('以后各年', () => {
    const once = { min: 2, max: 3 };
    const nothing = { min: 0, max: 0 };
    expect(spread(once, { kind: 'yearly' }, 2)).toEqual([once, once]);
    expect(spread(once, { kind: 'chained' }, 2)).toEqual([once, once]);
    expect(spread(once, { kind: 'once' }, 2)).toEqual([once, nothing]);
    expect(spread(once, { kind: 'undecided' }, 2)).toEqual([once, { min: 0, max: 3 }]);
    expect(spread(once, { kind: 'by-clause', every: 'quarter' }, 1)).toEqual([{ min: 8, max: 12 }]);
  });

  it.each([
    [{ kind: 'by-clause', every: '2 months' }, '每 2 个月（原文规定）'],
    [{ kind: 'chained' }, '逐年推算'],
    [{ kind: 'yearly' }, '每年（填报人确定）'],
    [{ kind: 'once' }, '一次性（填报人确定）'],
    [{ kind: 'undecided' }, '每年或一次性待定'],
  ] as const)('%o', (recurs, name) => expect(recurrenceName(recurs)).toBe(name));

  it('每两个月一次，一次 1000 元：算式写明一年 6 次', () => {
    const [line] = budgetOf(rulebookOf([drills({}, '2 months')]), { 'a.c1.1.price': '1000' }).lines;
    expect(line && 'how' in line ? line.how : undefined).toBe(
      '1 次 × 1000 元/次 × 一年 6 次 = 0.6 万元',
    );
    // Only a period of whole years is said to be laid out from the first year on.
    expect(line?.remarks).toEqual([]);
  });

  it.each([
    ['2 years', 1],
    ['10 years', 1],
    ['18 months', 1],
    ['12 months', 0],
    ['1 year', 0],
    ['2 weeks', 0],
  ])('%s：周期长于一年的要不要说明', (every, remarks) =>
    expect(budgetOf(rulebookOf([drills({}, every)])).lines[0]?.remarks).toHaveLength(remarks),
  );
});

describe('what is arranged, held against the floor', () => {
  const obligation = duty({ measure: money() });
  const of = { obligation, unit: city };
  const book = rulebookOf([obligation]);
  const because = (text: string) => [text];

  it.each([
    [{ min: 60, max: 60 }, 50, 10, '要求不少于 60 万元，填报 50 万元，缺 10 万元。'],
    [{ min: 60, max: 60 }, 60, 0, '要求不少于 60 万元，填报 60 万元，已达到。'],
  ])('%o, %i', (floor, arranged, gap, text) =>
    expect(derivedGap(of, floor, arranged, today)).toEqual({
      amount: { min: gap, max: gap },
      because: because(text),
    }),
  );

  it('下限是区间的，缺额也是区间；下限待填的，不下结论', () => {
    const between = (arranged: number) => derivedGap(of, { min: 90, max: 100 }, arranged, today);
    expect(between(95)).toEqual({
      amount: { min: 0, max: 5 },
      because: because('下限在 90—100 万元之间，填报 95 万元，缺 0—5 万元。'),
    });
    expect(between(80)?.because).toEqual(['下限在 90—100 万元之间，填报 80 万元，缺 10—20 万元。']);
    expect(between(100)?.because).toEqual(['下限在 90—100 万元之间，填报 100 万元，已达到。']);
    expect(derivedGap(of, { min: 0, max: open }, 30, today)).toEqual({
      amount: { min: 0, max: open },
      because: because('下限待填，填报 30 万元，暂不能判断。'),
    });
  });

  it('没有填就没有缺额', () => {
    expect(derivedGap(of, undefined, 30, today)).toBeUndefined();
    expect(derivedGap(of, { min: 1, max: 1 }, undefined, today)).toBeUndefined();
    expect(mandatedGap(book, of, {}, 1, today)).toBeUndefined();
    expect(mandatedGap(book, of, { arranged: [] }, 1, today)).toBeUndefined();
    const unmeasured = { obligation: duty({}), unit: city };
    expect(mandatedGap(book, unmeasured, { arranged: [1] }, 1, today)).toBeUndefined();
  });

  it('单位个数没有填：已知缺 5 万元，最多缺多少不知道', () => {
    expect(mandatedGap(book, of, { arranged: [15] }, undefined, today)).toEqual({
      amount: { min: 5, max: open },
      because: because('要求每年不少于 20 万元，填报 15 万元，缺 5 万元。'),
    });
  });

  it('每个单位都填了的，没有待填', () => {
    expect(mandatedGap(book, of, { arranged: [15, 30] }, 2, today)).toEqual({
      amount: { min: 5, max: 5 },
      because: [
        '要求每年不少于 20 万元，填报 15 万元，缺 5 万元。',
        '要求每年不少于 20 万元，填报 30 万元，已达到。',
      ],
    });
  });

  it('还有 2 个单位没有填：缺 5 至 45 万元', () => {
    const gap = mandatedGap(book, of, { arranged: [15] }, 3, today);
    expect(gap?.amount).toEqual({ min: 5, max: 45 });
    expect(gap?.because[1]).toBe('还有 2 个单位的已安排数待填。');
  });

  it('两个文件同一编号的条款，各按各的数额', () => {
    const other = duty({ policy: 'b', measure: money({ min: 30 }) });
    const both = rulebookOf([obligation, other], [paper('a'), paper('b')]);
    expect(
      mandatedGap(both, { obligation: other, unit: city }, { arranged: [15] }, 1, today)?.amount,
    ).toEqual({ min: 15, max: 15 });
  });

  it('多填了的，请核对', () =>
    expect(mandatedGap(book, of, { arranged: [20, 20] }, 1, today)).toEqual({
      because: because('填了 2 个已安排数，但只有 1 个单位，请核对。'),
    }));

  it('问法：一个单位问一个数，几个单位问几个数', () => {
    const common = { form: 'amounts', of: 'a', key: 'arranged', unit: '万元', optional: true };
    expect(askArranged('a', 1)).toEqual({ ...common, label: '本年已安排数' });
    expect(askArranged('a', 3)).toEqual({
      ...common,
      label: '本年已安排数（每个单位一个数）',
      hint: '每个单位填一个数，用顿号隔开，共 3 个；按单位逐个对照，不以多补少。',
    });
    expect(askArranged('a', undefined).hint).toBe(
      '每个单位填一个数，用顿号隔开；按单位逐个对照，不以多补少。',
    );
  });
});

describe('amounts in words', () => {
  it.each([
    [100, 100, '100 万元'],
    [95, 100, '95—100 万元'],
    [0, 100, '0—100 万元'],
    [60, open, '不少于 60 万元'],
    [0, open, '待填'],
    [0, 0, '0 万元'],
  ])('%d—%d', (min, max, words) => expect(formatWan({ min, max })).toBe(words));

  it('没有单位的数不是钱，没有填的价可以是任何数', () => {
    expect(inWan(1, undefined)).toBeUndefined();
    expect(inWan(1, '人')).toBeUndefined();
    expect(inWan(3, '亿元')).toBe(30_000);
    expect(inWan(3, '百万元')).toBe(300);
    expect(inWan(3, '千元')).toBe(0.3);
    expect(inWan(3, '百元')).toBe(0.03);
    expect(priceFactor(undefined)).toEqual({ min: 0, max: open });
    expect(priceFactor({ amount: 2, unit: '万元' })).toEqual({ min: 2, max: 2 });
    expect(isToTheFen(1.234, '元')).toBe(false);
  });
});

describe('growth', () => {
  it.each([
    [{ min: 100, max: 100 }, 0, { min: 100, max: 100 }],
    [{ min: 90, max: 100 }, 0, { min: 90, max: 100 }],
    [{ min: 100, max: 100 }, -100, { min: 0, max: 100 }],
    [{ min: 0, max: 0 }, undefined, { min: 0, max: 0 }],
    [{ min: 1, max: 1 }, undefined, { min: 0, max: open }],
    [{ min: 0, max: open }, 5, { min: 0, max: open }],
  ])('%o %d', (before, rate, after) => expect(keepPace(before, rate)).toEqual(after));

  it('基数为 0 的，什么增幅都是 0，不必再问', () => {
    const measure = { kind: 'growth', fact: 'funds', keepsPaceWith: 'staff' } as const;
    const [line] = budgetOf(rulebookOf([duty({ measure })]), { 'a.c1.1.base': '0' }, 2).lines;
    expect(line).toMatchObject({
      amounts: [
        { min: 0, max: 0 },
        { min: 0, max: 0 },
      ],
      open: [],
    });
  });

  it('两年都下降，两年都写明', () => {
    const measure = { kind: 'growth', fact: 'funds', keepsPaceWith: 'staff' } as const;
    const said = { 'a.c1.1.base': '100', 'a.c1.1.rate-2027': '-1', 'a.c1.1.rate-2028': '-2' };
    const { remarks } = budgetOf(rulebookOf([duty({ measure })]), said, 2).lines[0] ?? {};
    expect(remarks?.[1]).toMatch(/^2027年、2028年人员增幅为负：/);
  });

  it('首年的待填算待填，以后各年的不算', () => {
    const measure = { kind: 'growth', fact: 'funds', keepsPaceWith: 'staff' } as const;
    const sentence = (said: Record<string, string>) =>
      summarise(budgetOf(rulebookOf([duty({ measure })]), said, 2), '示例市');
    expect(sentence({})).toBe('示例市2027年：按外部标准或增幅推算 待填 1 项。');
    expect(sentence({ 'a.c1.1.base': '100', 'a.c1.1.rate-2027': '-1' })).toBe(
      '示例市2027年：按外部标准或增幅推算 99—100 万元。',
    );
  });

  it('没有基数的，以后各年写“某年数”', () => {
    const measure = { kind: 'growth', fact: 'funds', keepsPaceWith: 'staff' } as const;
    const said = { 'a.c1.1.rate-2027': '5' };
    const [line] = budgetOf(rulebookOf([duty({ measure })]), said, 2).lines;
    expect(line && 'how' in line ? line.how : undefined).toBe(
      '2027年：2026年安排数（待填） × (1 + 5%)；2028年：2027年数 × (1 + 增幅，待填)',
    );
  });
});

describe('which lines, which years', () => {
  it('一样一行：最多十行，没有说就一行', () => {
    const book = rulebookOf([duty({ topic: 'drill' })]);
    const rows = (said: Record<string, string>) =>
      budgetOf(book, { 'a.c1.1.taken': '是', ...said }).lines.map(({ id, name }) => [id, name]);
    expect(rows({})).toEqual([['a.c1.1.1', '安排经费']]);
    expect(rows({ 'a.c1.1.rows': '2', 'a.c1.1.2.name': '帐篷' })).toEqual([
      ['a.c1.1.1', '安排经费'],
      ['a.c1.1.2', '帐篷'],
    ]);
    expect(rows({ 'a.c1.1.rows': '11' })).toHaveLength(10);
  });

  it('两行各买各的，不合并', () => {
    const said = {
      'a.c1.1.taken': '是',
      'a.c1.1.rows': '2',
      'a.c1.1.1.quantity': '1',
      'a.c1.1.1.price': '10000',
      'a.c1.1.2.quantity': '1',
      'a.c1.1.2.price': '20000',
    };
    expect(budgetOf(rulebookOf([duty({ topic: 'drill' })]), said).totals.estimated.overall).toEqual(
      { min: 3, max: 3 },
    );
  });

  it('适用期在首年之前届满的不列，写明哪一天', () => {
    const ofDuty = rulebookOf([duty({ measure: money(), to: '2026-12-31' })]);
    expect(budgetOf(ofDuty).excluded[0]).toMatchObject({
      because: '适用期至2026年12月31日，2027年起不再适用。',
      asks: [],
    });
    expect(budgetOf(ofDuty).lines).toEqual([]);
    const ofPaper = rulebookOf(
      [duty({ measure: money() })],
      [paper('a', { status: 'repealed', to: '2026-10-31' })],
    );
    expect(budgetOf(ofPaper).excluded[0]?.because).toBe(
      '适用期至2026年10月31日，2027年起不再适用。',
    );
  });

  it('本年已经开始的，按当天算', () => {
    // In force from today on: the year that began before counts.
    const book = rulebookOf([duty({ measure: money(), from: today })]);
    const budget = budgetFor(book, city, readInputs({}, []), today, [2026]);
    expect(budget.lines).toHaveLength(1);
  });

  it('年份', () => {
    expect(nextYear('2026-11-22')).toBe(2027);
    expect([1999, 2000, 2100, 2101].map(isBudgetYear)).toEqual([false, true, true, false]);
    expect(() => yearsFrom(27, 1)).toThrow('not a budget year: 27');
    expect(() => yearsFrom(2027, 6)).toThrow('not 1 to 5 years: 6');
  });

  it('部门按“某市各部门”称呼', () => expect(departmentsOf(city).name).toBe('示例市各部门'));

  it('答案按字段存放', () => {
    const label = '';
    expect(fieldOf({ form: 'integer', of: 'a.c1', key: 'count', label })).toBe('a.c1.count');
    expect(fieldOf({ form: 'rate', of: 'a.c1', year: 2027, label })).toBe('a.c1.rate-2027');
    const [fact] = rulebookOf([]).facts;
    expect(fact && fieldOf({ form: 'fact', fact, label })).toBe('fact.funds');
  });
});

describe('what is merely encouraged', () => {
  it.each([
    ['数额', money()],
    ['外部标准', { kind: 'standard', fact: 'funds', standard: '某标准' } as const],
    ['增幅', { kind: 'growth', fact: 'funds', keepsPaceWith: 'staff' } as const],
    ['外币', money({ unit: '美元' })],
    ['没有数额', undefined],
  ])('%s：列出来，不计入，不必填报人列入', (_, measure) => {
    const advice = duty({ ...(measure && { measure }), modality: 'permission' });
    const { lines, options, totals } = budgetOf(rulebookOf([advice]));
    expect(lines[0]?.remarks[0]).toBe('属鼓励或许可性规定，不计入合计。');
    expect(options).toEqual([]);
    expect(Object.values(totals).map((total) => total.lines)).toEqual([0, 0, 0]);
  });

  it('购买服务等由填报人列入，列入的计入合计', () => {
    const advice = duty({ topic: 'drill', modality: 'recommendation' });
    const said = { 'a.c1.1.taken': '是', 'a.c1.1.1.quantity': '1', 'a.c1.1.1.price': '10000' };
    const { lines, totals } = budgetOf(rulebookOf([advice]), said);
    expect(lines[0]?.remarks).toEqual(['属鼓励或许可性规定，由填报人列入。']);
    expect(totals.estimated.overall).toEqual({ min: 1, max: 1 });
  });
});

describe('turns and courses of one training', () => {
  const turns = drills({ measure: { kind: 'frequency', fact: 'drills', times: 1, per: 'person' } });
  const course = (over: Partial<RuleObligation> = {}) =>
    duty({
      ...{ id: 'c1.2', topic: 'drill', action: '不少于 3 天' },
      measure: { kind: 'duration', fact: 'drills', min: 3, unit: '天' },
      ...over,
    });
  const kinds = (...duties: RuleObligation[]) => {
    const { lines, options } = budgetOf(rulebookOf(duties, [paper('a'), paper('b')]));
    return [lines.map(({ id }) => id), options.map(({ id }) => id)];
  };

  it('同一文件、同一条、同一主题的，只算一次', () =>
    expect(kinds(turns, course())).toEqual([['a.c1.2'], ['a.c1.1']]));

  it.each([
    ['另一文件', { policy: 'b' }],
    ['另一条', { clause: 'c2' }],
    ['另一主题', { topic: 'funding' }],
    ['只有上限', { measure: { kind: 'duration', fact: 'drills', max: 3, unit: '天' } as const }],
  ])('%s的，各算各的', (_, over) => expect(kinds(turns, course(over))[0]).toContain('a.c1.1'));

  it('不是每人一次的，不算同一次', () => {
    const once = drills({}, 'year');
    expect(kinds(once, course())[0]).toEqual(['a.c1.1', 'a.c1.2']);
  });
});
