import type { PreparedRulebook } from '../prepare.ts';
import type { Rulebook, RulePolicy, Unit } from '../rulebook.ts';
import type { Applies } from './applies.ts';
import type { BudgetInputs } from './ask.ts';
import type { BudgetDuty } from './duties.ts';
import type { BudgetRole } from './line-basis.ts';

/** A duty that is to become lines, with all that they are worked out from. */
export interface LineDraft {
  readonly rulebook: Rulebook;
  readonly prepared: PreparedRulebook;
  readonly duty: BudgetDuty;
  readonly role: BudgetRole;
  readonly policy: RulePolicy;
  /** `<policy>.<obligation>`. */
  readonly dutyId: string;
  readonly place: Unit;
  readonly inputs: BudgetInputs;
  readonly asOf: string;
  readonly years: readonly number[];
  readonly applies: Extract<Applies, { state: 'holds' }>;
}
