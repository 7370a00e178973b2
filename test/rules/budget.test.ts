import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Interval } from '../../src/rules/interval.ts';
import { budgetFor } from '../../src/rules/budget/budget-for.ts';
import type { Budget, CountedKind, KindTotal } from '../../src/rules/budget/budget-line.ts';
import { readInputs } from '../../src/rules/budget/read-inputs.ts';
import { recurrenceName } from '../../src/rules/budget/recurrence.ts';
import { yearsFrom } from '../../src/rules/budget/years.ts';
import { rulebook } from '../support/real-corpus.ts';

/** 100, [90, 100], 待填 (anything from nothing upwards). */
type Amount = number | readonly [number, number] | '待填';
interface Example {
  readonly case: string;
  readonly place: readonly [name: string, code: string, level: 'city' | 'county'];
  readonly asOf: string;
  readonly years: readonly [first: number, count: number];
  readonly said: Readonly<Record<string, string>>;
  readonly lines?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly totals?: Readonly<Partial<Record<CountedKind, Readonly<Record<string, unknown>>>>>;
  readonly absent?: readonly string[];
  readonly options?: readonly string[];
  readonly excluded?: Readonly<Record<string, string>>;
}

const examples = parse(
  readFileSync(new URL('./budget/papers.test.yaml', import.meta.url), 'utf8'),
) as readonly Example[];

function write({ min, max }: Interval): Amount {
  if (min === max) return min;
  return min === 0 && max === Number.POSITIVE_INFINITY ? '待填' : [min, max];
}

function writeTotal({ amounts, overall, open, lines }: KindTotal) {
  return { amounts: amounts.map(write), overall: write(overall), open, lines };
}

/** A line as the table writes it. */
function writeLine({ lines }: Budget, id: string): Record<string, unknown> {
  const line = lines.find((candidate) => candidate.id === id);
  if (!line) return {};
  const { kind, name, remarks } = line;
  if (line.kind === 'unpriced') return { kind, name, remarks };
  const gap = 'gap' in line ? line.gap : undefined;
  return {
    ...{ kind, name, remarks },
    amounts: line.amounts.map(write),
    how: line.how,
    open: line.open,
    recurs: recurrenceName(line.recurs),
    ...('demand' in line && { demand: line.demand }),
    ...(gap && { gap: gap.amount ? write(gap.amount) : '请核对' }),
  };
}

describe('what the papers ask of a budget', () => {
  it.each(examples)('$case', (example) => {
    const { place, asOf, years, said, lines = {}, totals = {} } = example;
    const [name, code, level] = place;
    const budget = budgetFor(
      rulebook,
      { name, code, level },
      readInputs(said, rulebook.facts),
      asOf,
      yearsFrom(...years),
    );
    for (const [id, expected] of Object.entries(lines))
      expect({ id, ...writeLine(budget, id) }).toMatchObject({ id, ...expected });
    for (const [kind, expected] of Object.entries(totals))
      expect(writeTotal(budget.totals[kind as CountedKind])).toMatchObject(expected);
    const ids = budget.lines.map(({ id }) => id);
    for (const id of example.absent ?? []) expect(ids).not.toContain(id);
    expect(budget.options.map(({ id }) => id)).toEqual(
      expect.arrayContaining([...(example.options ?? [])]),
    );
    const excluded = Object.fromEntries(
      budget.excluded.map(({ obligation, because }) => [obligation.id, because]),
    );
    expect(excluded).toMatchObject(example.excluded ?? {});
  });

  it('says what growth leaves open where revenue falls, and only there', () => {
    const remarks = (rate: string) =>
      budgetFor(
        rulebook,
        { name: '葫芦岛市', code: '211400', level: 'city' },
        readInputs(
          { 'huludao-2018-15.c4.2.base': '100', 'huludao-2018-15.c4.2.rate-2027': rate },
          rulebook.facts,
        ),
        '2026-08-01',
        yearsFrom(2027, 1),
      )
        .lines.find(({ id }) => id === 'huludao-2018-15.c4.2')
        ?.remarks.join('');
    expect(remarks('-1')).toContain('没有说可以随之减少，也没有说不得减少');
    expect(remarks('0')).not.toContain('不得减少');
  });
});
