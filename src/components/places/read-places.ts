import type { CorpusPolicy } from '../../corpus/corpus.ts';
import type { Division } from '../../jurisdictions/division.ts';
import { findDivision } from '../../jurisdictions/find-division.ts';
import { loadProvince } from '../../jurisdictions/load-province.ts';
import { stemOf } from '../../rules/division-stem.ts';
import { mostNeighbours, nearestPapers } from '../../rules/needed-papers.ts';
import { corpus } from '../site.ts';

/** A place with a page: its own papers, or papers of a place that it lies in, bind there. */
export interface HeldPlace {
  readonly code: string;
  /** Its own papers are held; else it lies in a place whose papers are. */
  readonly isHeld: boolean;
}

/** The cities and counties in which papers that are held bind; their townships have the page with the picker. */
export async function readPlaces(): Promise<HeldPlace[]> {
  const held = [...new Set(corpus.policies.map(({ jurisdiction }) => jurisdiction))];
  const below = await Promise.all(
    held.map(async (code) => {
      const division = findDivision(await loadProvince(code), code);
      return division ? areasBelow(division) : [];
    }),
  );
  const codes = [...new Set([...held, ...below.flat()])].sort();
  return codes.map((code) => ({ code, isHeld: held.includes(code) }));
}

/** Cities and counties below a division; what only stands in for a level (市辖区) is passed through. */
function areasBelow({ children }: Division): string[] {
  return children.flatMap((child) => {
    if (child.level === 'township') return [];
    const below = areasBelow(child);
    return child.type === 'placeholder' ? below : [child.code, ...below];
  });
}

/** The papers of a place and of the levels above it, and those of the nearest other places. */
export function neighboursOf(code: string): readonly CorpusPolicy[] {
  if (corpus.policies.length <= mostNeighbours) return corpus.policies;
  return [...policiesAt(code), ...nearestPapers(corpus.policies, code)];
}

const byPlace = new Map<string, CorpusPolicy[]>();
for (const policy of corpus.policies) {
  const stem = stemOf(policy.jurisdiction);
  byPlace.set(stem, [...(byPlace.get(stem) ?? []), policy]);
}

/** Papers of a place itself. */
export function ownPolicies(code: string): readonly CorpusPolicy[] {
  return byPlace.get(stemOf(code)) ?? [];
}

/** Papers that bind in a place: its own and those of the levels above, the nearest first. */
export function policiesAt(code: string): CorpusPolicy[] {
  const own = stemOf(code);
  return Array.from({ length: own.length + 1 }, (_, cut) => own.slice(0, own.length - cut)).flatMap(
    (stem) => byPlace.get(stem) ?? [],
  );
}
