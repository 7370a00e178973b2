import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/model/fact.schema.ts';
import {
  factOf,
  readAmounts,
  readInputs,
  readNumber,
  unitOfPrice,
} from '../../../src/rules/budget/read-inputs.ts';

const fact = (id: string, type: Fact['type'], unit?: string): Fact => ({
  ...{ id, type, label: id, question: id, knownBy: '财务', levels: ['city'] },
  ...(unit !== undefined && { unit }),
});
/** What was said of one duty. */
const said = (fields: Record<string, string>) =>
  readInputs(
    Object.fromEntries(Object.entries(fields).map(([key, text]) => [`a.c1.${key}`, text])),
    [],
  ).lines['a.c1'];

describe('what stands in the fields', () => {
  it.each([
    ['count', '5个', 5],
    ['count', '5所', 5],
    ['count', '5家', 5],
    ['count', '5台', undefined],
    ['persons', '20人', 20],
    ['have', '3个', 3],
    ['have', '3台', 3],
    ['have', '3套', 3],
    ['quantity', '2项', 2],
    ['quantity', '2人', 2],
    ['quantity', '2.5', 2.5],
    ['quantity', '2辆', undefined],
    ['days', '5天', 5],
    ['base', '100万元', 100],
    ['base', '100', 100],
  ] as const)('%s: %s', (key, text, expected) =>
    expect(said({ [key]: text })?.[key]).toBe(expected),
  );

  it('数量按填报人自己的计量单位认', () => {
    expect(said({ quantity: '2辆', basis: ' 辆 ' })).toEqual({ quantity: 2, basis: '辆' });
    expect(said({ quantity: '2套', basis: '辆' })).toEqual({ basis: '辆' });
  });

  it('没有填、填了空格、看不懂的，都不算填了', () => {
    expect(said({ name: '  ', basis: '', count: '几个', arranged: ' ', rows: '' })).toEqual({});
    expect(said({ recurs: '隔年', applies: '也许', taken: '否' })).toEqual({});
    expect(said({ arranged: '20、很多' })).toEqual({});
  });

  it('选定的词', () => {
    expect(said({ recurs: '每年' })).toEqual({ recurs: 'yearly' });
    expect(said({ recurs: '一次性' })).toEqual({ recurs: 'once' });
    expect(said({ applies: '是', taken: '是' })).toEqual({ applies: true, taken: true });
    expect(said({ applies: '否' })).toEqual({ applies: false });
  });

  it.each([
    ['2', 2],
    ['1', undefined],
    ['2.5', undefined],
    ['-3', undefined],
  ])('分成 %s 样', (rows, expected) => expect(said({ rows })?.rows).toBe(expected));

  it('单价按元，标准按万元，除非另选；示例单价记明', () => {
    expect(said({ price: '3500' })).toEqual({ price: { amount: 3500, unit: '元' } });
    expect(said({ price: '0.35', 'price-unit': '万元' })?.price?.unit).toBe('万元');
    expect(said({ standard: '2.6' })).toEqual({ standard: { amount: 2.6, unit: '万元' } });
    expect(said({ standard: '26000', 'standard-unit': '元' })?.standard?.unit).toBe('元');
    expect(said({ price: '1', 'price-sample': '是' })?.price?.sample).toBe(true);
    expect(said({ price: '很贵' })).toEqual({});
    expect(unitOfPrice({ 'a.price-unit': '美元' }, 'a', 'price')).toBe('元');
  });

  it('增幅一年一个，看不懂的那一年不算填了', () => {
    expect(said({ 'rate-2027': '5%', 'rate-2028': '-2', 'rate-2029': '快' })?.rates).toEqual({
      2027: 5,
      2028: -2,
    });
    expect(said({ 'rate-2027': '快' })).toEqual({});
    expect(said({ count: '1' })?.rates).toBeUndefined();
  });

  it('一条的答案不串到另一条', () => {
    const { lines } = readInputs({ 'a.c1.count': '1', 'a.c1.1.have': '2', count: '3' }, []);
    expect(lines).toEqual({ 'a.c1': { count: 1 }, 'a.c1.1': { have: 2 } });
  });

  it('条件的答案', () => {
    const facts = [
      fact('heavy', 'boolean'),
      fact('light', 'boolean'),
      fact('open', 'boolean'),
      fact('kit', 'items'),
      fact('enterprises', 'integer', '家'),
      fact('staff', 'integer', '人'),
      fact('silent', 'integer'),
    ];
    const fields = {
      'fact.heavy': '是',
      'fact.light': '否',
      'fact.open': '不清楚',
      'fact.kit': '对讲机',
      'fact.enterprises': '60家',
      'fact.staff': '不少',
    };
    expect(readInputs(fields, facts).facts).toEqual({ heavy: true, light: false, enterprises: 60 });
  });
});

describe('figures at their bounds', () => {
  it.each([
    ['rate', '1000', undefined, 1000],
    ['days', '0', '天', 0],
    // Only a price is an amount to the fen, only a week has seven days, only growth has a bound.
    ['base', '100.1234567', '万元', 100.1234567],
    ['base', '1001', undefined, 1001],
    ['quantity', '8', undefined, 8],
    ['count', '1,200', '个', 1200],
    ['price', '2000', '元', 2000],
  ] as const)('%s %s %s', (key, raw, unit, expected) =>
    expect(readNumber(key, raw, unit)).toEqual({ kind: 'value', value: expected }),
  );

  it('人数、个数、已有数是整数，其余可以有小数', () => {
    expect(factOf('count', '个')).toEqual({ type: 'integer', unit: '个' });
    expect(factOf('persons')).toEqual({ type: 'integer' });
    expect(factOf('have')).toEqual({ type: 'integer' });
    expect(factOf('quantity', '辆')).toEqual({ type: 'number', unit: '辆' });
    expect(factOf('rate')).toEqual({ type: 'number', unit: '%', negative: true });
  });

  it('已安排数最多 200 个', () => {
    const list = (count: number) => Array.from({ length: count }, () => '20').join('、');
    expect(readAmounts(list(200))).toEqual({ values: Array.from({ length: 200 }, () => 20) });
    expect(readAmounts(list(201))).toEqual({ message: '太多了，请核对。' });
    expect(readAmounts('20、、15， 10')).toEqual({ values: [20, 15, 10] });
    expect(readAmounts('很多')).toMatchObject({
      message: expect.stringMatching('几个数之间用顿号隔开，如 20、15。$') as string,
    });
  });
});
