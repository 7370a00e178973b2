import { prepare } from './prepare.ts';
import type { Rulebook, RuleObligation, RulePolicy, Unit } from './rulebook.ts';

export { isWithin } from './division-stem.ts';

/** Policies in whose jurisdiction the unit lies, in the order of the rulebook. */
export function policiesFor(
  rulebook: Rulebook,
  { code }: Pick<Unit, 'code'>,
): readonly RulePolicy[] {
  return prepare(rulebook).policiesOf(code);
}

/** Obligations that bind a unit of this level in this place, in the order of the papers. */
export function obligationsFor(rulebook: Rulebook, unit: Unit): readonly RuleObligation[] {
  return prepare(rulebook).dutiesOf(unit);
}
