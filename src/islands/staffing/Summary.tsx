import type { ComponentChildren } from 'preact';
import { coverageOf } from '../../rules/coverage.ts';
import { prepare } from '../../rules/prepare.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import {
  countedAddends,
  summariseStaffing,
  totalStaffing,
  type StaffingPlan,
  type StaffingUnits,
} from '../../rules/staffing.ts';
import { dateName } from '../../rules/wording.ts';

interface Props {
  readonly rulebook: Rulebook;
  readonly plan: StaffingPlan;
  readonly units: StaffingUnits;
  /** The summary itself. */
  readonly text: string;
  /** What is done with the result; stands below its first line. */
  readonly children: ComponentChildren;
}

/** The result in one line, and what it leaves out. */
export function Summary({ rulebook, plan, units, text, children }: Props) {
  const totals = totalStaffing(countedAddends(plan.demands));
  const isShort = totals.some(({ gap }) => gap.min > 0);
  const isOpen = totals.length === 0 || totals.some(({ open }) => open > 0);
  const { policiesOf } = prepare(rulebook);
  const bare = units.governments.filter(({ code }) => policiesOf(code).length === 0);
  return (
    <>
      <p
        class="summary-line"
        role="status"
        data-state={isShort ? 'not-met' : isOpen ? 'unknown' : 'met'}
        data-summary
      >
        {text}
      </p>
      {children}
      {totals.length > 0 && bare.length > 0 && (
        <p class="notice">
          {`本库没有收录${bare.map(({ name }) => name).join('、')}的文件，这些地方的要求没有计入，不等于没有要求。`}
        </p>
      )}
      <p class="soft">{`按${dateName(plan.asOf)}计算，在本机算出，供测算参考，不代替机构编制部门的核定。`}</p>
    </>
  );
}

/** The plan in one line. That no figure is held is no statement about what is demanded elsewhere. */
export function summaryText(
  rulebook: Rulebook,
  plan: StaffingPlan,
  { governments }: StaffingUnits,
): string {
  if (countedAddends(plan.demands).length > 0) return summariseStaffing(plan);
  const { place, asOf } = plan;
  if (plan.demands.length > 0) return `${place.name}：没有勾选计入的单位。`;
  const states = governments.map((unit) => coverageOf(rulebook, unit, asOf));
  if (states.every(({ state }) => state === 'none-held'))
    return `${place.name}：本库没有收录当地文件，算不出当地的人数要求；不等于没有规定。`;
  const [late] = states.flatMap((found) => (found.state === 'not-yet' ? [found] : []));
  if (late && !states.some(({ state }) => state === 'covered'))
    return `${place.name}：本库收录的当地文件自${dateName(late.first)}起才适用，${dateName(asOf)}没有可计入的人数要求。`;
  return plan.notAdded.length > 0
    ? `${place.name}：按${dateName(asOf)}没有应当计入的人数要求，原因见下。`
    : `${place.name}：本库收录的当地文件对人员配备未规定数量；不等于没有其他规定。`;
}
