import type { Stretch } from './coverage-gate.ts';

/** Titles in 《》 that no citation covers; titles inside titles belong to the outer one. */
export function findUncited(text: string, citations: readonly Stretch[]): string[] {
  return findTitles(text).flatMap(({ start, end }) =>
    citations.some((c) => c.start <= start && end <= c.end) ? [] : [text.slice(start, end)],
  );
}

/** Stretches of 《…》, outermost brackets only. */
export function findTitles(text: string): Stretch[] {
  const titles: Stretch[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: bracket, index: at } of text.matchAll(/[《》]/g)) {
    if (bracket === '《') {
      if (depth === 0) start = at;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) titles.push({ start, end: at + 1 });
    }
  }
  return titles;
}
