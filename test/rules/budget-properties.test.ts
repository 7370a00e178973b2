import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addIntervals, nothing } from '../../src/rules/interval.ts';
import type { Rulebook, Unit } from '../../src/rules/rulebook.ts';
import type { BudgetInputs, LineInput } from '../../src/rules/budget/ask.ts';
import { budgetFor } from '../../src/rules/budget/budget-for.ts';
import { countedKinds } from '../../src/rules/budget/budget-line.ts';
import { isCounted } from '../../src/rules/budget/totals.ts';
import { readInputs } from '../../src/rules/budget/read-inputs.ts';
import { yearsFrom } from '../../src/rules/budget/years.ts';
import { rulebook } from '../support/real-corpus.ts';

const places: readonly Unit[] = [
  { code: '140500', level: 'city', name: '晋城市' },
  { code: '532504', level: 'county', name: '弥勒市' },
  { code: '211400', level: 'city', name: '葫芦岛市' },
  { code: '140900', level: 'city', name: '忻州市' },
];
const asOf = '2026-08-01';
const years = yearsFrom(2027, 4);

/** Duties and lines of all places, with everything taken in. */
const ids = places.flatMap((place) => {
  const { lines, options } = budgetFor(rulebook, place, { lines: {}, facts: {} }, asOf, years);
  return [...lines.map(({ id }) => id), ...options.flatMap(({ id }) => [id, `${id}.1`])].flatMap(
    (id) => [id, id.replace(/\.\d+$/, '')],
  );
});

const count = fc.integer({ min: 0, max: 1000 });
/** Amounts to the fen: 0 to 10,000 元. */
const price = fc.record({
  amount: fc.integer({ min: 0, max: 1_000_000 }).map((fen) => fen / 100),
  unit: fc.constant('元' as const),
});
const rate = fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 10);
/** What an amount waits for; whatever is not said widens it. */
const said = fc.record(
  {
    count,
    persons: count,
    quantity: count,
    base: count,
    standard: price,
    price,
    rates: fc.dictionary(fc.constantFrom('2027', '2028', '2029', '2030'), rate, {
      noNullPrototype: true,
    }),
    recurs: fc.constantFrom('yearly' as const, 'once' as const),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<LineInput>;
const inputs: fc.Arbitrary<BudgetInputs> = fc
  .dictionary(fc.constantFrom(...ids), said, { minKeys: 20, maxKeys: 60, noNullPrototype: true })
  .map((lines) => ({
    facts: {},
    lines: Object.fromEntries(
      Object.entries(lines).map(([id, input]) => [id, { ...input, taken: true }]),
    ),
  }));

describe('any budget', { timeout: 60_000 }, () => {
  it('adds up each kind from its own lines, year by year', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), inputs, (place, input) => {
        const { lines, totals } = budgetFor(rulebook, place, input, asOf, years);
        for (const kind of countedKinds) {
          const own = lines.filter(isCounted).filter((line) => line.kind === kind);
          // No two lines of one place share a subject in these papers.
          expect(new Set(own.map(({ subject }) => subject)).size).toBe(own.length);
          totals[kind].amounts.forEach((amount, at) =>
            expect(amount).toEqual(
              own.map(({ amounts }) => amounts[at] ?? nothing).reduce(addIntervals, nothing),
            ),
          );
          expect(totals[kind].overall).toEqual(totals[kind].amounts.reduce(addIntervals, nothing));
        }
      }),
    );
  });

  it('has amounts that are numbers, the least not above the most, none below nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), inputs, (place, input) => {
        const { lines, totals } = budgetFor(rulebook, place, input, asOf, years);
        const amounts = [
          ...lines.flatMap((line) => (line.kind === 'unpriced' ? [] : line.amounts)),
          ...countedKinds.flatMap((kind) => totals[kind].amounts),
        ];
        for (const { min, max } of amounts) {
          expect(min).toBeGreaterThanOrEqual(0);
          expect(max).toBeGreaterThanOrEqual(min);
          expect(Number.isFinite(min)).toBe(true);
        }
        for (const line of lines)
          if (line.kind !== 'unpriced') expect(line.how).not.toMatch(/NaN|Infinity|undefined/);
      }),
    );
  });

  it('what is not said never lowers the most and never raises the least', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        inputs,
        fc.nat(),
        fc.nat(),
        (place, input, which, what) => {
          const ids = Object.keys(input.lines);
          const id = ids[which % ids.length] ?? '';
          const line = input.lines[id] ?? {};
          const keys = Object.keys(line).filter((key) => key !== 'taken');
          const key = keys[what % Math.max(keys.length, 1)] ?? '';
          // A row without an answer of its own takes that of its duty: neither is to say it.
          const silent = [id, id.replace(/\.\d+$/, '')].flatMap((one): [string, LineInput][] => {
            const said = Object.entries(input.lines[one] ?? {}).filter(([own]) => own !== key);
            return one in input.lines ? [[one, Object.fromEntries(said)]] : [];
          });
          const less = { ...input, lines: { ...input.lines, ...Object.fromEntries(silent) } };
          const full = budgetFor(rulebook, place, input, asOf, years).totals;
          const open = budgetFor(rulebook, place, less, asOf, years).totals;
          for (const kind of countedKinds)
            full[kind].amounts.forEach(({ min, max }, at) => {
              // Lines are rounded to 0.01 元, year after year: a total may differ by less than 1 元.
              expect(open[kind].amounts[at]?.max).toBeGreaterThanOrEqual(max - 1e-4);
              expect(open[kind].amounts[at]?.min).toBeLessThanOrEqual(min + 1e-4);
            });
        },
      ),
    );
  });

  it('does not depend on the order of the duties', () => {
    const { obligations } = rulebook;
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        inputs,
        fc.shuffledSubarray([...obligations], { minLength: obligations.length }),
        (place, input, shuffled) => {
          const other: Rulebook = { ...rulebook, obligations: shuffled };
          expect(budgetFor(other, place, input, asOf, years).totals).toEqual(
            budgetFor(rulebook, place, input, asOf, years).totals,
          );
        },
      ),
      { numRuns: 20 },
    );
  });

  it('reads whatever stands in the address without falling over', () => {
    const keys = [
      'count',
      'persons',
      'price',
      'standard',
      'arranged',
      'rows',
      'rate-2027',
      'recurs',
    ];
    fc.assert(
      fc.property(
        fc.dictionary(
          fc
            .tuple(fc.constantFrom(...ids), fc.constantFrom(...keys))
            .map((parts) => parts.join('.')),
          fc.oneof(
            fc.string(),
            fc.constantFrom('1e9', '-5', '１２', '二十', '∞', 'NaN', '9999999'),
          ),
          { noNullPrototype: true },
        ),
        fc.constantFrom(...places),
        (fields, place) => {
          const { lines } = budgetFor(
            rulebook,
            place,
            readInputs(fields, rulebook.facts),
            asOf,
            years,
          );
          for (const line of lines)
            if (line.kind !== 'unpriced')
              for (const { min, max } of line.amounts)
                expect([Number.isNaN(min), Number.isNaN(max)]).toEqual([false, false]);
        },
      ),
    );
  });
});
