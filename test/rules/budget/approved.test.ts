import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { parse } from 'yaml';
import { fieldOf, type Ask } from '../../../src/rules/budget/ask.ts';
import { budgetElsewhere } from '../../../src/rules/budget/budget-elsewhere.ts';
import { budgetFor } from '../../../src/rules/budget/budget-for.ts';
import type { Budget, BudgetLine } from '../../../src/rules/budget/budget-line.ts';
import { formatWan } from '../../../src/rules/budget/money.ts';
import { readInputs } from '../../../src/rules/budget/read-inputs.ts';
import { recurrenceName } from '../../../src/rules/budget/recurrence.ts';
import { kindNames, summarise } from '../../../src/rules/budget/summary.ts';
import { yearsFrom } from '../../../src/rules/budget/years.ts';
import { expectApproved } from '../../support/approved.ts';
import { rulebook } from '../../support/real-corpus.ts';
import { sampleBook } from './sample-papers.ts';
import { city } from './sample.ts';

interface Case {
  readonly case: string;
  readonly file: string;
  readonly place: readonly [name: string, code: string, level: 'city' | 'county'];
  readonly asOf: string;
  readonly years: readonly [first: number, count: number];
  readonly said: Readonly<Record<string, string>>;
}

const cases = parse(
  readFileSync(new URL('./approved/cases.yaml', import.meta.url), 'utf8'),
) as readonly Case[];

/** 重点安全监管部门的个数（个） [integer jincheng-2021-10.c10.2.count]. */
function askText(ask: Ask): string {
  const unit = 'unit' in ask && ask.unit !== undefined ? `（${ask.unit}）` : '';
  const optional = ask.optional ? '，可不填' : '';
  const hint = ask.hint === undefined ? '' : `——${ask.hint}`;
  return `${ask.label}${unit}${optional}${hint} [${ask.form} ${fieldOf(ask)}]`;
}

/** A line as it is read on the page and on paper. */
function lineShown(line: BudgetLine): Record<string, unknown> {
  const { name, remarks } = line;
  if (line.kind === 'unpriced') return { name, kind: '须列入预算、未规定数额', remarks };
  const { amounts, how, recurs, open, asks } = line;
  const gap = line.kind === 'estimated' ? undefined : line.gap;
  return {
    name,
    kind: kindNames[line.kind],
    ...(line.kind === 'estimated' ? { sample: line.sample } : { demand: line.demand }),
    amounts: amounts.map(formatWan),
    how,
    recurs: recurrenceName(recurs),
    open,
    ...(gap && {
      gap: gap.amount === undefined ? '请核对' : formatWan(gap.amount),
      because: gap.because,
    }),
    remarks,
    asks: asks.map(askText),
  };
}

function budgetShown(budget: Budget, place: string) {
  const { lines, totals, options, excluded } = budget;
  return {
    sentence: summarise(budget, place),
    lines: Object.fromEntries(lines.map((line) => [line.id, lineShown(line)])),
    totals: Object.fromEntries(
      Object.entries(totals)
        .filter(([, total]) => total.lines > 0)
        .map(([kind, { amounts, overall, ...counts }]) => [
          kind,
          { amounts: amounts.map(formatWan), overall: formatWan(overall), ...counts },
        ]),
    ),
    // Of what may be taken in (葫芦岛: about a hundred) only what says something of itself.
    options: {
      all: options.length,
      told: options
        .filter(({ taken, remark }) => taken || remark !== undefined)
        .map(
          ({ id, taken, remark, obligation }) =>
            `${taken ? '☑' : '☐'} ${obligation.action} [${id}]${remark === undefined ? '' : `——${remark}`}`,
        ),
    },
    excluded: excluded.map(
      ({ obligation, because, asks }) =>
        `${obligation.action} [${obligation.id}]——${because}${asks.map(askText).join('；')}`,
    ),
  };
}

describe('whole budgets, read and approved', () => {
  it.each(cases)('$case', async ({ file, place, asOf, years, said }) => {
    const [name, code, level] = place;
    const book = code === city.code ? sampleBook : rulebook;
    const inputs = readInputs(said, book.facts);
    const budget = budgetFor(book, { name, code, level }, inputs, asOf, yearsFrom(...years));
    await expectApproved(
      new URL(`./approved/${file}.yaml`, import.meta.url),
      budgetShown(budget, name),
    );
  });

  it('without papers of its own: what other places ask for', async () => {
    const there = { name: '太原市', code: '140100', level: 'city' } as const;
    const figures = budgetElsewhere(rulebook, there, '2026-08-01');
    await expectApproved(
      new URL('./approved/elsewhere.yaml', import.meta.url),
      Object.fromEntries(
        figures.map(({ obligation, policy, required, remarks }) => [
          `${policy.id}.${obligation.id}`,
          { required, remarks },
        ]),
      ),
    );
  });
});
