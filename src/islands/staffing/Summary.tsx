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
}

/** The result in one line, and what it leaves out. */
export function Summary({ rulebook, plan, units }: Props) {
  const totals = totalStaffing(countedAddends(plan.demands));
  const isShort = totals.some(({ gap }) => gap.min > 0);
  const isOpen = totals.length === 0 || totals.some(({ open }) => open > 0);
  const { policiesOf } = prepare(rulebook);
  const bare = units.governments.filter(({ code }) => policiesOf(code).length === 0);
  const text = totals.length === 0 ? emptyText(rulebook, plan, units) : summariseStaffing(plan);
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
      {totals.length > 0 && bare.length > 0 && (
        <p class="notice">
          {`本库没有收录${bare.map(({ name }) => name).join('、')}的文件，这些地方的要求没有计入，不等于没有要求。`}
        </p>
      )}
      <p class="soft">{`按${dateName(plan.asOf)}计算，在本机算出，供测算参考，不代替机构编制部门的核定。`}</p>
    </>
  );
}

/** No figure is held here; that is no statement about what is demanded elsewhere. */
function emptyText(rulebook: Rulebook, plan: StaffingPlan, { governments }: StaffingUnits): string {
  const { policiesOf } = prepare(rulebook);
  const { name } = plan.place;
  if (governments.every(({ code }) => policiesOf(code).length === 0))
    return `${name}：本库没有收录当地文件，算不出当地的人数要求；不等于没有规定。`;
  return plan.notAdded.length > 0
    ? `${name}：按${dateName(plan.asOf)}没有应当计入的人数要求，原因见下。`
    : `${name}：本库收录的当地文件对人员配备未规定数量；不等于没有其他规定。`;
}
