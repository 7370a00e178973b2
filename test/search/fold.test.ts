import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonical,
  findCanonical,
  fold,
  squeeze,
  traceCanonical,
  traceSqueezed,
} from '../../src/search/fold.ts';

describe('fold', () => {
  it.each([
    ['２０万元', '20万元'],
    ['Ｂ类', 'b类'],
    ['（十二）', '(十二)'],
    ['弥安发〔2020〕3号', '弥安发(2020)3号'],
    ['弥安发[2020]3号', '弥安发(2020)3号'],
    ['弥安发【2020】3号', '弥安发(2020)3号'],
    ['3—5名', '3-5名'],
    ['3–5名', '3-5名'],
    ['“双随机”', '"双随机"'],
    ['GDP', 'gdp'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

it('no unified ideograph folds: a name of these alone is squeezed already', () => {
  const ideographs = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, at) =>
    String.fromCharCode(0x4e00 + at),
  );
  expect(ideographs.filter((one) => fold(one) !== one)).toEqual([]);
  // One beside the block does.
  expect(squeeze('\uf900')).toBe('\u8c48');
});

it('squeeze leaves no white space', () => {
  expect(squeeze(' 不低于 的\n７５　% ')).toBe('不低于的75%');
});

describe('canonical', () => {
  it.each([
    ['两周', '2周'],
    ['两个星期', '2周'],
    ['二十万元', '20万元'],
    ['20 万元', '２０万元'],
    ['3.5万元', '35000元'],
    ['百分之七十五', '75%'],
    ['百分之75', '75 %'],
    ['第一百一十四条', '第114条'],
    ['第十二条', '第12条'],
    ['二〇二〇年', '2020年'],
    ['一二三五零', '12350'],
    ['五四三', '543'],
    ['3人', '三名'],
    ['每三年', '每3年'],
    ['弥安发2020年第3号', '弥安发〔2020〕3号'],
    ['弥安发20203号', '弥安发[2020]3号'],
  ])('%s and %s are one', (one, other) => {
    expect(canonical(squeeze(one))).toBe(canonical(squeeze(other)));
  });

  it.each([
    ['三五', '3五'],
    ['2名', '12名'],
    ['20万', '2万'],
    ['两周', '2年'],
    ['2020年3月', '2020年3号'],
  ])('%s and %s are two', (one, other) => {
    expect(canonical(squeeze(one))).not.toBe(canonical(squeeze(other)));
  });

  it('finds no number inside a longer one', () => {
    expect(findCanonical('配备12名', '2名')).toBe(-1);
    expect(findCanonical('12名，2名', '2名')).toBe(4);
    expect(findCanonical('200000元', '20')).toBe(-1);
    expect(findCanonical('200000元', '200000')).toBe(0);
    expect(findCanonical('3.5%', '5%')).toBe(-1);
  });
});

const words = fc.string({
  unit: fc.constantFrom(...'安全二十万2２周%百分之㎡（(人 \n'),
  maxLength: 24,
});

describe('traces', () => {
  it('read as what is searched', () => {
    fc.assert(
      fc.property(words, (text) => {
        const squeezed = traceSqueezed(text);
        expect(squeezed.text).toBe(squeeze(text));
        expect(traceCanonical(squeezed).text).toBe(canonical(squeezed.text));
      }),
    );
  });

  it('know where each unit stands, in order', () => {
    fc.assert(
      fc.property(words, (text) => {
        for (const traced of [traceSqueezed(text), traceCanonical(traceSqueezed(text))]) {
          expect(traced.from).toHaveLength(traced.text.length);
          expect(traced.to).toHaveLength(traced.text.length);
          traced.from.forEach((from, at) => {
            expect(traced.to[at]).toBeGreaterThan(from);
            expect(from).toBeGreaterThanOrEqual(traced.from[at - 1] ?? 0);
          });
        }
      }),
    );
  });
});
