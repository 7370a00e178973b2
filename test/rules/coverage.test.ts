import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/rules/coverage.ts';
import { policyOf, rulebookOf } from '../support/made-up-rulebook.ts';
import { rulebook } from '../support/real-corpus.ts';

describe('a place on a day', () => {
  it.each([
    ['532504202', '2020-06-11', { state: 'not-yet', first: '2020-06-12' }],
    ['532504202', '2020-06-12', { state: 'covered' }],
    ['532504', '2026-11-22', { state: 'covered' }],
    // A campaign that is over: its standing duties are not.
    ['140921', '2026-11-22', { state: 'covered' }],
    ['110101001', '2026-11-22', { state: 'none-held' }],
    ['532500', '2026-11-22', { state: 'none-held' }],
  ])('%s on %s: %j', (code, asOf, coverage) => {
    expect(coverageOf(rulebook, { code }, asOf)).toEqual(coverage);
  });

  const coverage = (...from: (string | undefined)[]) =>
    coverageOf(
      rulebookOf(
        from.map((day, at) => policyOf({ id: `p${at}`, ...(day !== undefined && { from: day }) })),
        [],
      ),
      { code: '532504' },
      '2020-01-01',
    );

  it('is covered from the first of several papers on', () => {
    expect(coverage('2021-05-01', '2020-01-01')).toEqual({ state: 'covered' });
    expect(coverage('2021-05-01', '2020-01-02')).toEqual({ state: 'not-yet', first: '2020-01-02' });
  });

  it('is covered by a paper whose day is not known', () => {
    expect(coverage('2021-05-01', undefined)).toEqual({ state: 'covered' });
  });
});
