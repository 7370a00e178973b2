import type { Division } from './division.ts';
import { findDivision } from './find-division.ts';

/**
 * Every township-level unit of a division, in the order of their codes: those of all its counties
 * for a city, itself for a township.
 *
 * All types are given, zones and farms too; keep the 乡镇(街道) with `isEstablishedTownship`.
 *
 * @returns empty if the tree does not hold the code
 */
export function townshipsOf(tree: Division, code: string): readonly Division[] {
  const division = findDivision(tree, code);
  return division ? collectTownships(division) : [];
}

function collectTownships(division: Division): readonly Division[] {
  return division.level === 'township' ? [division] : division.children.flatMap(collectTownships);
}
