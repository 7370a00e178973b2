import { describe, expect, it } from 'vitest';
import {
  compareWithCeiling,
  compareWithFloor,
  formatFigure,
  judgement,
  notApplicable,
  tidyFigure,
  unknown,
} from '../../src/rules/outcome.ts';

describe('a figure', () => {
  it.each([
    [0.1 + 0.2, '0.3'],
    [20, '20'],
    [20.5, '20.5'],
    [1e-6, '0.000001'],
    [1e-7, '0'],
    [-0, '0'],
    [-3.25, '-3.25'],
    [1e12, '1000000000000'],
    [123_456_789.125, '123456789.125'],
  ])('%d is written %s', (value, text) => {
    expect(formatFigure(value)).toBe(text);
  });

  it('has at most six decimals', () => {
    expect(tidyFigure(1.23456789)).toBe(1.234568);
    expect(tidyFigure(2)).toBe(2);
  });
});

describe('a floor', () => {
  it('is reached exactly', () => {
    expect(compareWithFloor(2, 2, '名', '不少于 2 名')).toEqual({
      status: 'met',
      required: '不少于 2 名',
      given: '2 名',
      unit: '名',
      because: '要求不少于 2 名，填报 2 名，已达到。',
    });
  });

  it('is missed by what is told, never by nothing', () => {
    expect(compareWithFloor(1.5, 2, '名', '不少于 2 名')).toEqual({
      status: 'not-met',
      required: '不少于 2 名',
      given: '1.5 名',
      unit: '名',
      gap: 0.5,
      because: '要求不少于 2 名，填报 1.5 名，缺 0.5 名。',
    });
    expect(compareWithFloor(1.999_999_999, 2, '名', '').gap).toBe(0.000_001);
    expect(compareWithFloor(0.7, 0.8, '万元', '').gap).toBe(0.1);
    // Rounded up: what is missing is enough.
    expect(compareWithFloor(0, 55.002_982_000_005, '万元', '').gap).toBe(55.002_983);
    expect(compareWithFloor(0, 55.002_982_9, '万元', '').gap).toBe(55.002_983);
  });
});

describe('a ceiling', () => {
  it('is kept exactly', () => {
    expect(compareWithCeiling(5, 5, '天', '不超过 5 天')).toEqual({
      status: 'met',
      required: '不超过 5 天',
      given: '5 天',
      because: '要求不超过 5 天，填报 5 天，符合。',
    });
  });

  it('is passed by what is told; nothing is missing', () => {
    expect(compareWithCeiling(5.3, 5, '天', '不超过 5 天')).toEqual({
      status: 'not-met',
      required: '不超过 5 天',
      given: '5.3 天',
      because: '要求不超过 5 天，填报 5.3 天，超过 0.3 天。',
    });
    expect(compareWithCeiling(5.000_000_001, 5, '天', '').because).toContain('超过 0.000001 天');
  });
});

describe('other outcomes', () => {
  it('say why', () => {
    const missing = ['甲', '“乙”数'];
    const open = unknown('不少于 2 名', missing);
    expect(open).toEqual({
      status: 'unknown',
      required: '不少于 2 名',
      missing: ['甲', '“乙”数'],
      because: '要求不少于 2 名；“甲”“‘乙’数”待填，暂不能判断。',
    });
    expect(open.missing).not.toBe(missing);
    expect(judgement('由人判断。')).toEqual({ status: 'judgement', because: '由人判断。' });
    expect(judgement('由人判断。')).not.toHaveProperty('required');
    expect(judgement('由人判断。', '不少于 2 名')).toEqual({
      status: 'judgement',
      required: '不少于 2 名',
      because: '由人判断。',
    });
    expect(notApplicable('不适用。')).toEqual({ status: 'not-applicable', because: '不适用。' });
  });
});
