import { useMemo } from 'preact/hooks';
import type { Division } from '../../jurisdictions/division.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import { planStaffing, type StaffingPlace } from '../../rules/staffing.ts';
import { CalculatorBar, EditionNotice } from '../calculator/CalculatorBar.tsx';
import type { Fields } from '../calculator/fields.ts';
import { PolicyCautions } from '../calculator/PolicyCautions.tsx';
import type { ChangeFields } from '../calculator/use-fields.ts';
import { Later } from '../later.tsx';
import { viewPosts } from './allocation.ts';
import { AllocationView } from './AllocationView.tsx';
import { DemandSection } from './DemandSection.tsx';
import { ElsewhereView } from './ElsewhereView.tsx';
import { FurtherDuties } from './FurtherDuties.tsx';
import { Shortfalls } from './Shortfalls.tsx';
import { StaffingChart } from './StaffingChart.tsx';
import { StaffingSheet } from './StaffingSheet.tsx';
import { Summary, summaryText } from './Summary.tsx';
import { answersFrom, chosenUnits, emptied } from './state.ts';
import { TotalsTable } from './TotalsTable.tsx';
import { unitsOf } from './units.ts';
import { UnitSwitches } from './UnitSwitches.tsx';

interface Props {
  readonly rulebook: Rulebook;
  readonly place: StaffingPlace;
  readonly division: Division;
  /** Name with the divisions above: 山西省 晋城市. */
  readonly title: string;
  readonly fields: Fields;
  readonly change: ChangeFields;
  readonly asOf: string;
  readonly cutOff: string;
}

/** The plan of one place: the result first, then the fields it rests on, then what else follows. */
export function PlanView({ rulebook, place, division, title, ...rest }: Props) {
  const { fields, change, asOf, cutOff } = rest;
  const found = useMemo(() => unitsOf(place, division), [place, division]);
  const units = chosenUnits(fields, place.code, found);
  const answers = answersFrom(rulebook, fields, place.code);
  const plan = planStaffing(rulebook, place, units, answers, asOf);
  const policies = [...new Set(plan.demands.map(({ policy }) => policy))];
  const summary = summaryText(rulebook, plan, units);
  const posts = viewPosts(plan, fields, place.code);
  const cells = { fields, change, place: place.code };
  const { edition } = rulebook;
  return (
    <>
      <section class="calculator-result" aria-labelledby="staffing-result">
        <h2 id="staffing-result">测算结果</h2>
        <EditionNotice fields={fields} edition={edition} />
        <Summary {...{ rulebook, plan, units }} text={summary}>
          <CalculatorBar
            tool="staffing"
            {...{ title, fields, change, edition, asOf }}
            onReset={() => change(emptied(fields))}
          />
        </Summary>
        <PolicyCautions {...{ policies, asOf }} />
        {plan.demands.length > 0 && (
          <>
            <StaffingChart {...{ plan, fields, change }} governments={units.governments} />
            <TotalsTable plan={plan} />
            <Shortfalls {...{ plan, units }} />
          </>
        )}
      </section>
      {plan.demands.length > 0 && (
        <section class="calculator-form" aria-labelledby="staffing-fields">
          <h2 id="staffing-fields">逐个单位填报</h2>
          <p class="soft">
            填现有人数，立即算出差额；空白是待填，不当作
            0。可从电子表格复制一列，粘贴到第一格，下面各格依次填入；带名称的两列按名称对应。
          </p>
          <UnitSwitches {...{ found, units, cutOff }} context={cells} />
          {plan.demands.map((demand) => (
            <Later key={`${demand.policy.id} ${demand.obligation.id} ${demand.level}`}>
              <DemandSection {...{ rulebook, demand, units }} context={cells} />
            </Later>
          ))}
        </section>
      )}
      <Later>
        <AllocationView view={posts} units={units} context={cells} />
      </Later>
      <Later>
        <FurtherDuties plan={plan} />
        <ElsewhereView {...{ rulebook, plan, units }} />
      </Later>
      <Later>
        <StaffingSheet {...{ plan, units, edition, fields, title, posts, summary }} />
      </Later>
    </>
  );
}
