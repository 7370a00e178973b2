/** Most years ahead that are shown side by side. */
export const mostYears = 5;

/** Years that people may mean; beyond these it is a slip of the keyboard. */
const [earliest, latest] = [2000, 2100];

export function isBudgetYear(year: number): boolean {
  return Number.isInteger(year) && year >= earliest && year <= latest;
}

/** The year for which a budget is made on that day, where nobody says otherwise: the next one. */
export function nextYear(asOf: string): number {
  return Number(asOf.slice(0, 4)) + 1;
}

/**
 * The years of a budget.
 * @param first first year, e.g. 2027
 * @param count 1 to 5
 * @throws RangeError for other figures: forms refuse them before
 */
export function yearsFrom(first: number, count: number): readonly number[] {
  if (!isBudgetYear(first)) throw new RangeError(`not a budget year: ${first}`);
  if (!Number.isInteger(count) || count < 1 || count > mostYears)
    throw new RangeError(`not 1 to ${mostYears} years: ${count}`);
  return Array.from({ length: count }, (_, at) => first + at);
}
