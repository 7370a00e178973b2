import { describe, expect, it } from 'vitest';
import { checkFigures } from '../../src/corpus/gates/number-gate.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Condition } from '../../src/model/condition.schema.ts';
import type { Measure } from '../../src/model/measure.schema.ts';
import type { Obligation } from '../../src/model/obligation.schema.ts';
import { parsePeriod } from '../../src/model/period.ts';
import { contentDir } from '../support/broken-content.ts';

/** An obligation with one figure changed, and what was changed. */
interface Change {
  readonly what: string;
  readonly changed: Obligation;
}

const neighbours = (figure: number) => [figure - 1, figure + 1];

/** `1 month` -> `2 months`; there is no period of none. */
function neighbouringPeriods(period: string): string[] {
  const { count, unit } = parsePeriod(period);
  return neighbours(count)
    .filter((other) => other > 0)
    .map((other) => `${other} ${unit}s`);
}

/** A day and a year before and after. */
function neighbouringDates(date: string): string[] {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const shifts = [
    [year - 1, day],
    [year + 1, day],
    [year, day - 1],
    [year, day + 1],
  ] as const;
  return shifts.map(([y, d]) => new Date(Date.UTC(y, month - 1, d)).toISOString().slice(0, 10));
}

function* changesOfConditions(
  conditions: readonly Condition[] = [],
): Generator<{ what: string; changed: Condition[] }> {
  for (const [index, condition] of conditions.entries())
    for (const limit of ['atLeast', 'moreThan'] as const)
      for (const other of neighbours(condition[limit] ?? NaN).filter(Number.isFinite))
        yield {
          what: `when ${limit} ${condition[limit]} -> ${other}`,
          changed: conditions.with(index, { ...condition, [limit]: other }),
        };
}

/** Each figure of a measure, one at a time, changed by the least that it can be. */
function* changesOfMeasure(measure: Measure): Generator<{ what: string; changed: Measure }> {
  const figures = Object.entries(measure).filter(([key]) =>
    ['min', 'max', 'times', 'count'].includes(key),
  );
  for (const [key, figure] of figures)
    for (const other of neighbours(Number(figure)))
      yield { what: `${key} ${figure} -> ${other}`, changed: { ...measure, [key]: other } };
  for (const [key, period] of Object.entries(measure).filter(
    ([k]) => k === 'every' || k === 'within',
  ))
    for (const other of neighbouringPeriods(String(period)))
      yield { what: `${key} ${period} -> ${other}`, changed: { ...measure, [key]: other } };
  if (measure.by !== undefined)
    for (const by of neighbouringDates(measure.by))
      yield { what: `measure.by ${measure.by} -> ${by}`, changed: { ...measure, by } };
  for (const { what, changed: when } of changesOfConditions(measure.when))
    yield { what: `measure.${what}`, changed: { ...measure, when } };
  if ('items' in measure)
    for (const [index, item] of measure.items.entries())
      yield {
        what: `without ${item}`,
        changed: { ...measure, items: measure.items.toSpliced(index, 1) },
      };
}

function* changesOf(obligation: Obligation): Generator<Change> {
  if (obligation.measure)
    for (const { what, changed: measure } of changesOfMeasure(obligation.measure))
      yield { what, changed: { ...obligation, measure } };
  if (obligation.by !== undefined)
    for (const by of neighbouringDates(obligation.by))
      yield { what: `by ${obligation.by} -> ${by}`, changed: { ...obligation, by } };
  for (const { what, changed: when } of changesOfConditions(obligation.when))
    yield { what, changed: { ...obligation, when } };
}

const { obligations } = readCorpus(contentDir);
const nameOf = ({ policy, id }: { policy: string; id: string }) => `${policy} ${id}`;
const changes = obligations.flatMap((obligation) =>
  [...changesOf(obligation)].map((change) => ({ name: nameOf(obligation), ...change })),
);

describe('a figure of the five papers', () => {
  it.each(changes)('$name: $what is noticed', ({ changed }) => {
    expect(checkFigures(changed)).not.toEqual([]);
  });

  it('is changed above in every measure that has one', () => {
    const untouched = obligations
      .filter(({ measure }) => measure)
      .filter((obligation) => !changes.some(({ name }) => name === nameOf(obligation)));
    // An outside standard and a growth have no figure of their own.
    expect(untouched.map((one) => `${nameOf(one)} ${one.measure?.kind}`)).toMatchInlineSnapshot(`
      [
        "jincheng-2021-10 c9.1 standard",
        "jincheng-2021-10 c9.2 standard",
        "mile-2020-3 c11.4 standard",
        "mile-2020-3 c11.5 standard",
        "huludao-2018-15 c4.2 growth",
      ]
    `);
  });

  it('is read as it stands', () => {
    expect(obligations.flatMap((obligation) => checkFigures(obligation))).toEqual([]);
  });
});
