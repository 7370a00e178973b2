import type { Division, DivisionType } from './division.ts';

const ESTABLISHED: ReadonlySet<DivisionType> = new Set<DivisionType>([
  'town',
  'township',
  'ethnic-township',
  'subdistrict',
  'sumu',
  'ethnic-sumu',
  'district-office',
]);

/**
 * Whether a division is a 乡镇 or 街道: one that papers addressed to 乡镇(街道) bind as a matter of
 * course. Zones, farms, prisons and the like stand on the same level of the code and are counted by
 * statistics as 类似乡级单位, but whether a paper binds them is for the paper to say.
 */
export function isEstablishedTownship(division: Division): boolean {
  return ESTABLISHED.has(division.type);
}
