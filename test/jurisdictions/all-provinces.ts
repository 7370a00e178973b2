import type { Division } from '../../src/jurisdictions/division.ts';
import { PROVINCES } from '../../src/jurisdictions/division-index.ts';
import { loadProvince } from '../../src/jurisdictions/load-province.ts';
import { walkDivisions } from '../../src/jurisdictions/walk-divisions.ts';

/** Every province's tree. The site never holds them at once; the tests do, to count them. */
export const trees: readonly Division[] = await Promise.all(
  PROVINCES.map(({ code }) => loadProvince(code)),
);

export const everyDivision: readonly Division[] = trees.flatMap((tree) => [...walkDivisions(tree)]);

/** The division with a public code, found without the lookups that are under test. */
export function byCode(code: string): Division {
  const found = everyDivision.filter((division) => division.code === code);
  if (found.length !== 1 || !found[0]) throw new Error(`${code}: ${found.length} divisions`);
  return found[0];
}

/** How many divisions of a level there are of each type. */
export function countTypes(level: Division['level']): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const division of everyDivision) {
    if (division.level === level) counts[division.type] = (counts[division.type] ?? 0) + 1;
  }
  return counts;
}
