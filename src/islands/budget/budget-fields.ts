import { parseAnswer } from '../../rules/parse-answer.ts';
import { isBudgetYear, mostYears, nextYear, yearsFrom } from '../../rules/budget/years.ts';
import type { FieldChange, Fields } from '../calculator/fields.ts';

const usualYears = 3;

/** What was typed as the first year, where it cannot be one: in Chinese. */
export function firstYearError(fields: Fields): string | undefined {
  const raw = fields['first'] ?? '';
  const answer = parseAnswer({ type: 'integer', unit: '年' }, raw);
  // Of what is no number the field itself says so.
  if (answer.kind !== 'value' || isBudgetYear(answer.value)) return undefined;
  return `“${raw}”不像预算年度，现按下一年度计算；请填四位年份，例如 2027。`;
}

/** The years asked for; the next one and those after it where nobody chose. */
export function yearsIn(fields: Fields, asOf: string): readonly number[] {
  const answer = parseAnswer({ type: 'integer', unit: '年' }, fields['first'] ?? '');
  const first =
    answer.kind === 'value' && isBudgetYear(answer.value) ? answer.value : nextYear(asOf);
  return yearsFrom(first, yearCount(fields));
}

export function yearCount(fields: Fields): number {
  const count = Number(fields['years'] ?? usualYears);
  return Number.isInteger(count) && count >= 1 && count <= mostYears ? count : usualYears;
}

/** Empties what was said of the lines: it belongs to one place. The years stay. */
export function emptyLines(fields: Fields): Readonly<Record<string, undefined>> {
  return Object.fromEntries(
    Object.keys(fields)
      .filter((key) => key.includes('.'))
      .map((key) => [key, undefined]),
  );
}

/** Breaks a duty into one thing more. */
export function addRow(fields: Fields, duty: string): FieldChange {
  return { [`${duty}.rows`]: String(rowsOf(fields, duty) + 1) };
}

/** Takes the last thing of a duty away, with what was said of it. */
export function dropRow(fields: Fields, duty: string): FieldChange {
  const rows = rowsOf(fields, duty);
  const change: Record<string, string | undefined> = {};
  for (const key of Object.keys(fields))
    if (key.startsWith(`${duty}.${rows}.`)) change[key] = undefined;
  change[`${duty}.rows`] = rows > 2 ? String(rows - 1) : undefined;
  return change;
}

export function rowsOf(fields: Fields, duty: string): number {
  const rows = Number(fields[`${duty}.rows`] ?? '1');
  return Number.isInteger(rows) && rows > 1 ? rows : 1;
}
