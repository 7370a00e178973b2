import { addIntervals, nothing, type Interval } from '../interval.ts';
import {
  countedKinds,
  type BudgetLine,
  type CountedKind,
  type CountedLine,
  type KindTotal,
} from './budget-line.ts';

/** Whether a line is in the sum of its kind: what is merely encouraged is shown beside it. */
export function isCounted(line: BudgetLine): line is CountedLine {
  if (line.kind === 'unpriced') return false;
  return line.kind === 'estimated' || !line.advised;
}

/** Sums, one for each kind: a sum of several kinds has no place in this type. */
export function totalsOf(
  lines: readonly BudgetLine[],
  years: number,
): Readonly<Record<CountedKind, KindTotal>> {
  const counted = lines.filter(isCounted);
  const of = (kind: CountedKind) =>
    totalOf(
      counted.filter((line) => line.kind === kind),
      years,
    );
  const [mandated, derived, estimated] = countedKinds;
  return { mandated: of(mandated), derived: of(derived), estimated: of(estimated) };
}

/** @param lines all of one kind */
function totalOf(lines: readonly CountedLine[], years: number): KindTotal {
  const bySubject = new Map<string, readonly Interval[]>();
  for (const { subject, amounts } of lines) {
    const known = bySubject.get(subject);
    bySubject.set(
      subject,
      known ? amounts.map((amount, at) => greater(amount, known[at])) : amounts,
    );
  }
  const amounts = Array.from({ length: years }, (_, at) =>
    sum([...bySubject.values()].map((of) => of[at] ?? nothing)),
  );
  return {
    lines: lines.length,
    amounts,
    overall: sum(amounts),
    open: lines.filter(({ open }) => open.length > 0).length,
    samples: lines.filter((line) => line.kind === 'estimated' && line.sample).length,
  };
}

function sum(intervals: readonly Interval[]): Interval {
  return intervals.reduce(addIntervals, nothing);
}

/** 就高: of two floors for the same money the greater one. */
function greater(a: Interval, b: Interval | undefined): Interval {
  return b ? { min: Math.max(a.min, b.min), max: Math.max(a.max, b.max) } : a;
}
