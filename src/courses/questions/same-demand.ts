import type { RuleObligation } from '../../rules/rulebook.ts';
import { alike, type FiguredDuty } from './context.ts';
import { likeness, sharesWords } from './likeness.ts';
import { isSameDemand } from './value.ts';

/**
 * Whether a duty here says what one of another place says, in whatever words. Two that are alike but
 * for their figures (每年2次, 每季度一次) are what a wrong answer should look like.
 */
export function isSaidBy(own: FiguredDuty, other: FiguredDuty): boolean {
  const pairs = own.figures.flatMap((a) =>
    other.figures.filter((b) => a.kind === b.kind).map((b) => isSameDemand(a.value, b.value)),
  );
  if (pairs.includes(false)) return false;
  if (pairs.includes(true) && sameSubject(own.duty, other.duty)) return true;
  return (
    likeness(own.duty.quote, other.duty.quote) >= alike ||
    likeness(own.duty.action, other.duty.action) >= alike
  );
}

/** Whether two measures count the same thing: the same fact, or so much for each of the same units. */
function sameSubject(a: RuleObligation, b: RuleObligation): boolean {
  const [one, other] = [a.measure, b.measure];
  if (!one || !other || one.kind !== other.kind) return false;
  if (one.fact === other.fact) return true;
  const isPer = 'per' in one && 'per' in other && one.per !== undefined && one.per === other.per;
  return isPer || sharesWords(a.action, b.action);
}
