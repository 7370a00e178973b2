import { describe, expect, it } from 'vitest';
import {
  codeLevel,
  codeStem,
  parseCode,
  provinceKey,
} from '../../src/jurisdictions/division-code.ts';

describe('parseCode', () => {
  it.each([
    ['53', '530000'],
    ['5325', '532500'],
    ['532504', '532504'],
    ['532504202', '532504202'],
    ['532504202000', '532504202'],
    ['532504000000', '532504'],
    ['532500000000', '532500'],
    ['530000000000', '530000'],
    [' 532504\n', '532504'],
  ])('reads %j as %s', (text, code) => {
    expect(parseCode(text)).toBe(code);
  });

  it.each(['', '5', '532', '53250', '5325042', '532504202001', '0325', '53250x', '５３', '-53'])(
    'does not read %j',
    (text) => {
      expect(parseCode(text)).toBeUndefined();
    },
  );
});

describe('the parts of a code', () => {
  it.each([
    ['530000', '53', 'province'],
    ['500000', '50', 'province'],
    ['532500', '5325', 'city'],
    ['419000', '4190', 'city'],
    ['441900', '4419', 'city'],
    ['532504', '532504', 'county'],
    ['532504202', '532504202', 'township'],
    ['441900100', '441900100', 'township'],
  ] as const)('%s begins with %s and is of level %s', (code, stem, level) => {
    expect(codeStem(code)).toBe(stem);
    expect(codeLevel(code)).toBe(level);
    expect(provinceKey(code)).toBe(code.slice(0, 2));
  });
});
