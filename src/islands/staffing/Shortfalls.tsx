import {
  countedAddends,
  gapName,
  type StaffingPlan,
  type StaffingUnits,
} from '../../rules/staffing.ts';
import { ClauseLink } from '../calculator/ClauseLink.tsx';
import { unitNames } from './allocation.ts';

interface Props {
  readonly plan: StaffingPlan;
  readonly units: StaffingUnits;
}

/** How many are shown before the rest is folded away. */
const shown = 10;

/** What surely is missing, unit by unit, the greatest gap first, each with its clause. */
export function Shortfalls({ plan, units }: Props) {
  const nameOf = unitNames(units);
  const lacking = countedAddends(plan.demands)
    .filter(({ addend }) => addend.gap.min > 0)
    .sort((a, b) => b.addend.gap.min - a.addend.gap.min);
  if (lacking.length === 0) return null;
  const rows = lacking.map(({ addend, demand }) => {
    const { unit } = addend;
    return (
      <li key={`${demand.policy.id} ${demand.obligation.id} ${unit.id}`}>
        <span class="tag" data-status="not-met">
          {gapName(addend.gap, demand.counted)}
        </span>{' '}
        {`${nameOf(unit)}：${demand.obligation.action}`}
        {demand.weak !== undefined && `（原文用语为“${demand.weak}”）`}{' '}
        <ClauseLink obligation={demand.obligation} policy={demand.policy} />
      </li>
    );
  });
  return (
    <>
      <h3>缺额，从大到小</h3>
      <ol class="shortfalls">{rows.slice(0, shown)}</ol>
      {rows.length > shown && (
        <details class="folded">
          <summary>其余 {rows.length - shown} 项</summary>
          <ol class="shortfalls" start={shown + 1}>
            {rows.slice(shown)}
          </ol>
        </details>
      )}
    </>
  );
}
