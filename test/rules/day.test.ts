import { describe, expect, it } from 'vitest';
import { assess } from '../../src/rules/assess.ts';
import { isDay } from '../../src/rules/day.ts';
import { rulebook } from '../support/real-corpus.ts';

const bad = [
  '2026-2-3',
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2025-02-29',
  '2026-11-22T00:00',
  ' 2026-11-22',
  '20261122',
  '2026/11/22',
  '今天',
  '',
];

describe('a day', () => {
  it.each(['2026-11-22', '2024-02-29', '2000-02-29', '1999-12-31'])('%s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([...bad, '1900-02-29'])('is not %j', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('a question as of no day', () => {
  const unit = { code: '532504202', level: 'township', name: '五山乡' } as const;

  it.each(bad)('%j is refused, not answered wrongly', (asOf) => {
    expect(() => assess(rulebook, unit, {}, asOf)).toThrow(
      new RangeError(`not a day written yyyy-mm-dd: ${asOf}`),
    );
  });

  it('is refused a second time, and where no paper binds', () => {
    for (const code of ['532504202', '532504202', '110101001'])
      expect(() => assess(rulebook, { ...unit, code }, {}, '2026-2-3')).toThrow(RangeError);
  });
});
