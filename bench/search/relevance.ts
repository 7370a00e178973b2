import type { Judgement } from './judgements.ts';

/** Gain of a list: a grade of 3 counts seven times a grade of 1, and less the further down. */
function gainOf(grades: readonly number[]): number {
  return grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

/** Normalised discounted cumulative gain of the first ten. */
export function ndcgAt10(found: readonly string[], { grades }: Judgement): number {
  const best = [...grades.values()].sort((a, b) => b - a).slice(0, 10);
  return gainOf(found.slice(0, 10).map((place) => grades.get(place) ?? 0)) / gainOf(best);
}

/** Share of the judged clauses among the first ten; of more than ten, the best ten are wanted. */
export function recallAt10(found: readonly string[], { grades }: Judgement): number {
  const hits = found.slice(0, 10).filter((place) => grades.has(place)).length;
  return hits / Math.min(10, grades.size);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
