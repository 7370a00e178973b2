import { answersOf } from '../assess.ts';
import { prepare, type PreparedRulebook } from '../prepare.ts';
import type { Rulebook, RuleObligation, RulePolicy, Unit } from '../rulebook.ts';
import { dateName } from '../wording.ts';
import { appliesTo, holdsIn } from './applies.ts';
import type { Ask, BudgetInputs } from './ask.ts';
import type { Budget, BudgetLine, ExcludedLine, PurchaseOption } from './budget-line.ts';
import { budgetDutiesOf } from './duties.ts';
import { roleOf, vocabularyOf } from './line-basis.ts';
import { linesOf } from './lines-of.ts';
import { totalsOf } from './totals.ts';

/**
 * The budget of a place: what the papers that bind it and its departments ask money for, line by
 * line and year by year.
 * @param place a city or county
 * @param inputs what the user said; absent: unknown, never zero
 * @param asOf the day for which the question is asked, yyyy-mm-dd
 * @param years from `yearsFrom`
 */
export function budgetFor(
  rulebook: Rulebook,
  place: Unit,
  inputs: BudgetInputs,
  asOf: string,
  years: readonly number[],
): Budget {
  const prepared = prepare(rulebook);
  const duties = budgetDutiesOf(rulebook, place);
  const vocabulary = vocabularyOf(
    rulebook,
    duties.map(({ obligation }) => obligation),
  );
  const answers = answersOf(prepared, inputs.facts);
  const lines: BudgetLine[] = [];
  const options: PurchaseOption[] = [];
  const excluded: ExcludedLine[] = [];
  for (const duty of duties) {
    const { obligation } = duty;
    const policy = prepared.policies.get(obligation.policy);
    const role = roleOf(obligation, vocabulary);
    if (!policy || !role) continue;
    const dutyId = `${obligation.policy}.${obligation.id}`;
    const input = inputs.lines[dutyId] ?? {};
    const applies = appliesTo({ obligation, policy, dutyId, input, asOf }, answers, (id) =>
      askFact(prepared, id),
    );
    if (applies.state === 'fails') {
      excluded.push({ obligation, because: applies.because, asks: applies.asks });
      continue;
    }
    if (!years.some((year) => holdsIn(year, obligation, policy, asOf))) {
      excluded.push({ obligation, because: endedBefore(obligation, policy, years), asks: [] });
      continue;
    }
    if (role.optional) {
      const remark = role.remark === undefined ? {} : { remark: role.remark };
      options.push({ id: dutyId, obligation, policy, taken: input.taken === true, ...remark });
      if (input.taken !== true) continue;
    }
    const known = { rulebook, prepared, place, inputs, asOf, years };
    lines.push(...linesOf({ ...known, duty, role, policy, dutyId, applies }));
  }
  const policies = prepared.policiesOf(place.code);
  return { policies, years, lines, totals: totalsOf(lines, years.length), options, excluded };
}

function endedBefore(
  { to: ownTo }: RuleObligation,
  { to = '' }: RulePolicy,
  years: readonly number[],
): string {
  return `适用期至${dateName(ownTo ?? to)}，${years[0]}年起不再适用。`;
}

function askFact({ facts }: PreparedRulebook, id: string): Ask | undefined {
  const fact = facts.get(id);
  return fact && { form: 'fact', fact, label: fact.question };
}
