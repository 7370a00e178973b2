import type { Fact, Facts, FactValue } from '../../model/fact.schema.ts';
import type { Measure } from '../../model/measure.schema.ts';
import { monthsOf, parsePeriod } from '../../model/period.ts';
import type { Question } from '../../rules/questions.ts';

/**
 * Values that make an exercise: around the figure that a duty demands, some enough and some not. They are
 * samples; the same for every place.
 * @param known values of other facts that were chosen before: a part depends on its whole
 */
export function sampleValues({ fact, obligations, items }: Question, known: Facts): FactValue[] {
  if (fact.type === 'boolean') return [true, false];
  if (fact.type === 'items') return partsOf(items);
  const found = obligations.flatMap(({ measure, when = [] }) => [
    ...(measure ? around(fact, measure, known) : []),
    ...[...when, ...(measure?.when ?? [])].flatMap((condition) =>
      condition.fact === fact.id && condition.atLeast !== undefined
        ? [condition.atLeast - 20, condition.atLeast + 20]
        : [],
    ),
  ]);
  const possible = found.filter((value) => value >= 0 || fact.negative);
  return [...new Set(possible)].sort((a, b) => a - b);
}

/** All of a list, and lists that lack one or two. */
function partsOf(items: readonly string[]): FactValue[] {
  if (items.length < 2) return [items];
  return [items, items.slice(1), items.slice(0, -1), items.slice(1, -1)].filter(
    (part) => part.length > 0,
  );
}

/** How many people a sample body has; shares of such numbers come out uneven, as they do. */
const wholes = [7, 9, 11];

function around(fact: Fact, measure: Measure, known: Facts): number[] {
  switch (measure.kind) {
    case 'headcount':
    case 'duration': {
      const bound = measure.min ?? measure.max ?? 0;
      return [bound - 1, bound, bound + 1];
    }
    case 'money':
      return [Math.round(measure.min * 0.75), measure.min, Math.round(measure.min * 1.1)];
    case 'frequency':
      return [measure.times - 1, measure.times, measure.times + 1];
    case 'share': {
      if (fact.id === measure.of) return wholes;
      const whole = known[measure.of];
      if (typeof whole !== 'number') return [];
      const enough = Math.ceil((whole * (measure.min ?? measure.max ?? 0)) / 100);
      return [enough - 1, enough, enough + 1].filter((part) => part <= whole);
    }
    case 'timeLimit': {
      const months = monthsOf(parsePeriod(measure.within));
      const limit = fact.unit === '年' ? months / 12 : months;
      return [limit, limit + 1, Math.max(limit - 1, 0.5)];
    }
    case 'growth':
      return [3, 5, 6];
    default:
      // A standard of another paper says no figure to be near to.
      return [];
  }
}
