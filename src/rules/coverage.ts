import { policiesFor } from './applicability.ts';
import type { Rulebook, RulePolicy, Unit } from './rulebook.ts';

/** What the papers that are held can say of a place on a day. */
export type Coverage =
  | { readonly state: 'covered' }
  /** No paper of this place is held. */
  | { readonly state: 'none-held' }
  /** Papers are held, none had begun on that day; the first begins on `first`, yyyy-mm-dd. */
  | { readonly state: 'not-yet'; readonly first: string };

/** Whether any paper that is held covers a place on a day. */
export function coverageOf(rulebook: Rulebook, unit: Pick<Unit, 'code'>, asOf: string): Coverage {
  const policies = policiesFor(rulebook, unit);
  if (policies.length === 0) return { state: 'none-held' };
  const begun = ({ from }: RulePolicy) => from === undefined || from <= asOf;
  if (policies.some(begun)) return { state: 'covered' };
  const [first = ''] = policies.flatMap(({ from }) => from ?? []).sort();
  return { state: 'not-yet', first };
}
