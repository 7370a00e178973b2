import { delayWords, dueWords } from '../../rules/training/describe-plan.ts';
import type { PlannedOfficer } from '../../rules/training/plan-rotation.ts';
import type { TrainingPlan } from '../../rules/training/training-plan.ts';

/** Who needs attention: late, out of time for want of seats, or not known. */
export function Attention({ plan: { officers, notInTime } }: { readonly plan: TrainingPlan }) {
  const of = (kind: PlannedOfficer['standing']['kind']) =>
    officers.filter(({ standing }) => standing.kind === kind);
  return (
    <>
      <List
        title="名额不够，不能按期轮训"
        mark="not-in-time"
        officers={notInTime}
        tell={(planned) => `${dueWords(planned)}，${delayWords(planned)}`}
      />
      <List title="已逾期" mark="overdue" officers={of('overdue')} tell={dueWords} />
      <List
        title="计算日期还没有到期，计划第一年之前到期"
        mark="due-before-plan"
        officers={of('due-before-plan')}
        tell={dueWords}
      />
      <List
        title="待核实（不算逾期）"
        mark="to-verify"
        officers={of('to-verify')}
        tell={dueWords}
      />
    </>
  );
}

interface ListProps {
  readonly title: string;
  readonly mark: string;
  readonly officers: readonly PlannedOfficer[];
  readonly tell: (planned: PlannedOfficer) => string;
}

function List({ title, mark, officers, tell }: ListProps) {
  if (officers.length === 0) return null;
  return (
    <details class="folded" open={officers.length <= 20} data-list={mark}>
      <summary>{`${title} ${officers.length} 人`}</summary>
      <ul class="attention">
        {officers.map((planned, at) => (
          <li key={at}>{`${planned.officer.name}：${tell(planned)}`}</li>
        ))}
      </ul>
    </details>
  );
}
