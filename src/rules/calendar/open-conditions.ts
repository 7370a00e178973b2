import { evaluateCondition } from '../conditions.ts';
import type { Answers } from '../measures/measure-rule.ts';
import type { RuleObligation } from '../rulebook.ts';

export type ConditionsState =
  | { readonly state: 'fails'; readonly because: string }
  /** Conditions that no answer settles, verbatim; empty when the duty is certain. */
  | { readonly state: 'open'; readonly texts: readonly string[] };

/**
 * Holds the conditions of a duty against the answers. What no answer settles stays, in its own
 * words. A condition that only names the event of a time limit (事故结案后) is settled by its day.
 */
export function openConditions(
  { when = [], measure }: RuleObligation,
  answers: Answers,
): ConditionsState {
  const event = measure?.kind === 'timeLimit' ? measure.after : undefined;
  const texts: string[] = [];
  for (const condition of [...when, ...(measure?.when ?? [])]) {
    const found = evaluateCondition(condition, answers);
    if (found.state === 'fails') return { state: 'fails', because: `${found.reason}。` };
    if (found.state === 'holds' || (event !== undefined && condition.text.includes(event)))
      continue;
    texts.push(condition.text);
  }
  return { state: 'open', texts };
}
