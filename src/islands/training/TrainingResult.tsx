import type { Rulebook } from '../../rules/rulebook.ts';
import { describeDemand, describePlan, stateOf } from '../../rules/training/describe-plan.ts';
import { findTrainingLevers } from '../../rules/training/levers.ts';
import type { TrainingElsewhere, TrainingNorms } from '../../rules/training/norms.ts';
import { planTraining } from '../../rules/training/training-plan.ts';
import { dateName } from '../../rules/wording.ts';
import { BarChart } from '../calculator/BarChart.tsx';
import { CalculatorBar } from '../calculator/CalculatorBar.tsx';
import type { Fields } from '../calculator/fields.ts';
import { PolicyCautions } from '../calculator/PolicyCautions.tsx';
import type { ChangeFields } from '../calculator/use-fields.ts';
import { Later } from '../later.tsx';
import { Attention } from './Attention.tsx';
import { barsOfPlan } from './bars.ts';
import { Basis } from './Basis.tsx';
import { ElsewhereNorms } from './ElsewhereNorms.tsx';
import { ExportButton } from './ExportButton.tsx';
import { emptied, readForm, requestOf } from './form.ts';
import { OtherDuties } from './OtherDuties.tsx';
import { PlanSheet } from './PlanSheet.tsx';
import { RotationMatrix } from './RotationMatrix.tsx';
import { YearTable } from './YearTable.tsx';

interface Props {
  readonly rulebook: Rulebook;
  readonly norms: TrainingNorms;
  readonly elsewhere: readonly TrainingElsewhere[];
  readonly fields: Fields;
  readonly change: ChangeFields;
  readonly asOf: string;
  /** Name of the place: 晋城市. */
  readonly place: string;
}

/** The plan: one line first, then what it rests on, then years and people. */
export function TrainingResult(props: Props) {
  const { rulebook, norms, elsewhere, fields, change, asOf, place } = props;
  const form = readForm(fields, norms, asOf);
  const request = requestOf(form, fields, norms, asOf);
  // Undefined as long as it is not known for whom, or how often.
  const plan = request && planTraining(request);
  const rotation = fields['rotation'];
  const terms = { norms, typed: form.typed, ...(rotation !== undefined && { rotation }) };
  const summary = plan ? describePlan(place, plan, form.unread) : describeDemand(place, terms);
  const levers = plan ? findTrainingLevers(plan, form.unread) : [];
  const { edition } = rulebook;
  const last = form.firstYear + form.years - 1;
  const span = form.years === 1 ? `${form.firstYear}年` : `${form.firstYear}—${last}年`;
  return (
    <>
      <section class="calculator-result" aria-labelledby="plan-heading">
        <h2 id="plan-heading">培训计划</h2>
        <p
          class="summary-line"
          role="status"
          data-summary
          data-state={plan ? stateOf(plan, form.unread) : 'unknown'}
        >
          {summary}
        </p>
        <CalculatorBar
          tool="training"
          title={place}
          onReset={() => change(emptied)}
          {...{ fields, change, edition, asOf }}
        >
          {plan && (
            <ExportButton input={{ place, asOf, edition, summary, plan, norms, span, levers }} />
          )}
        </CalculatorBar>
        <PolicyCautions policies={norms.policies} asOf={asOf} />
        <Basis {...{ norms, form, fields }} />
        {plan && (
          <>
            {levers.length > 0 && (
              <section aria-labelledby="levers-heading">
                <h3 id="levers-heading">改变什么，结果会不同</h3>
                <ul class="levers" data-levers>
                  {levers.map((lever) => (
                    <li key={lever}>{lever}</li>
                  ))}
                </ul>
              </section>
            )}
            <section aria-labelledby="years-heading">
              <h3 id="years-heading">各年安排</h3>
              <BarChart
                title="各年轮训人数"
                unit={plan.cycle.perYear > 1 ? '人次' : '人'}
                bars={barsOfPlan(plan)}
                valueName="轮训"
                boundName="每年名额"
              />
              <YearTable plan={plan} />
            </section>
            {plan.officers.length > 0 && (
              <section aria-labelledby="people-heading">
                <h3 id="people-heading">到人安排</h3>
                <Attention plan={plan} />
                <RotationMatrix plan={plan} />
              </section>
            )}
          </>
        )}
        <Later>
          <OtherDuties norms={norms} span={span} years={form.years} />
          <ElsewhereNorms
            elsewhere={elsewhere}
            hasOwn={norms.rotations.length > 0}
            change={change}
          />
        </Later>
        <p class="soft">
          {`按${dateName(asOf)}计算。计划由本机根据填报内容排出，供安排培训参考；周期和时长以文件原文为准。`}
        </p>
      </section>
      <Later>
        <PlanSheet {...{ place, plan, norms, span, summary, asOf, edition, fields, form }} />
      </Later>
    </>
  );
}
