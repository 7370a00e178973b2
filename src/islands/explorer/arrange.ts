import { statesFigure } from '../../model/measure.ts';
import type { IndexedDuty } from './duty-index.ts';
import type { FacetKey, GroupKey, SortKey } from './state.ts';

/** A row of the table: a duty, under the heading of its group where there are groups. */
export interface Row {
  readonly entry: IndexedDuty;
  /** Value of the group; empty where nothing is grouped. */
  readonly group: string;
}

/** Name of a value as readers see it. */
export type NameOf = (facet: FacetKey, value: string) => string;

let collator: Intl.Collator | undefined;
/** By pronunciation. Its tables are loaded when names are sorted first: the page opens in order of papers. */
function compareNames(a: string, b: string): number {
  collator ??= new Intl.Collator('zh-CN');
  return collator.compare(a, b);
}

/**
 * The duties in the wanted order. A duty with several bearers stands under each of them, as each looks
 * under its own name; of equals the order of the papers is kept.
 * @param first values that are chosen: a group for each of them, and no others
 */
export function arrange(
  duties: readonly IndexedDuty[],
  { sort, group }: { readonly sort: SortKey; readonly group: GroupKey },
  nameOf: NameOf,
  first: readonly string[] = [],
): Row[] {
  const sorted = sortDuties(duties, sort, nameOf);
  if (group === 'none') return sorted.map((entry) => ({ entry, group: '' }));
  const groups = new Map<string, Row[]>();
  for (const entry of sorted)
    for (const value of entry.values[group]) {
      if (first.length > 0 && !first.includes(value)) continue;
      const rows = groups.get(value);
      if (rows) rows.push({ entry, group: value });
      else groups.set(value, [{ entry, group: value }]);
    }
  return [...groups]
    .sort(([a], [b]) => compareNames(nameOf(group, a), nameOf(group, b)))
    .flatMap(([, rows]) => rows);
}

function sortDuties(
  duties: readonly IndexedDuty[],
  sort: SortKey,
  nameOf: NameOf,
): readonly IndexedDuty[] {
  const byName = (facet: FacetKey) => {
    const names = new Map(
      duties.map((entry) => [entry, nameOf(facet, entry.values[facet][0] ?? '')]),
    );
    return (a: IndexedDuty, b: IndexedDuty) => compareNames(names.get(a) ?? '', names.get(b) ?? '');
  };
  switch (sort) {
    case 'paper':
      return duties;
    case 'figure':
      return [...duties].sort((a, b) => weightOf(b) - weightOf(a));
    case 'due':
      // What has no day comes last, not first.
      return [...duties].sort((a, b) => compareText(dayOf(a), dayOf(b)));
    case 'newest':
      return [...duties].sort((a, b) => compareText(yearOf(b), yearOf(a)));
    default:
      return [...duties].sort(byName(sort));
  }
}

function weightOf({ duty: { measure } }: IndexedDuty): number {
  if (statesFigure(measure)) return 2;
  return measure === undefined ? 0 : 1;
}

const dayOf = ({ duty: { by, measure } }: IndexedDuty) => by ?? measure?.by ?? '9999';
const yearOf = ({ values: { year } }: IndexedDuty) =>
  year[0] === 'unknown' ? '' : (year[0] ?? '');
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
