import type { Division } from './division.ts';
import { townshipsOf } from './townships-of.ts';

/** Townships under one heading. */
export interface TownshipGroup {
  /** The division just above them; the city itself where it has no counties (东莞市). */
  readonly division: Division;
  readonly townships: readonly Division[];
}

/** The township-level units of a division, by the division that they belong to directly. */
export function groupTownships(division: Division): TownshipGroup[] {
  const direct = division.children.filter(({ level }) => level === 'township');
  const below = division.children.filter(({ level }) => level !== 'township');
  return [
    ...(direct.length > 0 ? [{ division, townships: direct }] : []),
    ...below.flatMap((child) =>
      child.level === 'county'
        ? [{ division: child, townships: townshipsOf(child, child.code) }]
        : groupTownships(child),
    ),
  ];
}
