import type { ComponentChildren } from 'preact';
import type { Facts } from '../../model/fact.schema.ts';
import type { Finding } from '../../model/finding.schema.ts';
import { policiesFor } from '../../rules/applicability.ts';
import { checkAnswers } from '../../rules/check-answers.ts';
import { findLevers } from '../../rules/leverage.ts';
import type { Rulebook, Unit } from '../../rules/rulebook.ts';
import { dateName } from '../../rules/wording.ts';
import { BarChart } from '../calculator/BarChart.tsx';
import { PolicyCautions } from '../calculator/PolicyCautions.tsx';
import { Later } from '../later.tsx';
import { barsOf } from './bars.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { Excluded } from './Excluded.tsx';
import { FindingCard } from './FindingCard.tsx';
import type { Row, SortedRows } from './rows.ts';
import { Summary } from './Summary.tsx';

interface Props {
  readonly rulebook: Rulebook;
  readonly unit: Unit;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  readonly rows: SortedRows;
  readonly asOf: string;
  /** What is done with the result; stands below its first line. */
  readonly children: ComponentChildren;
}

/**
 * Summary first, then what is written for such units and measured, worst first; then their duties
 * without a figure; last what is written for governments, committees and units at large, unscored.
 */
export function Findings({ rulebook, unit, facts, rows, asOf, children }: Props) {
  const { measured, unmeasured, general } = rows;
  const policies = policiesFor(rulebook, unit);
  const levers = findLevers(rulebook, unit, facts, asOf).slice(0, 3);
  const contradictions = checkAnswers(rulebook, unit, facts);
  const scored = measured.filter(({ finding }) => finding.status !== 'not-applicable');
  return (
    <>
      <Summary {...{ rulebook, unit, facts, asOf, measured }} />
      {children}
      {contradictions.map(({ message }) => (
        <p class="notice" role="alert" key={message} data-contradiction>
          填报前后不一致：{message}
        </p>
      ))}
      <PolicyCautions policies={policies} asOf={asOf} />
      {levers.length > 0 && (
        <section aria-labelledby="levers-heading">
          <h3 id="levers-heading">哪一步影响最大</h3>
          <ol class="levers" data-levers>
            {levers.map(({ fact, because }) => (
              <li key={fact}>{because}</li>
            ))}
          </ol>
        </section>
      )}
      {barsOf(scored, facts).map((group) => (
        <BarChart key={group.unit} title="现有与要求" {...group} />
      ))}
      <Later>
        <Cards rows={measured} />
      </Later>
      <Later>
        <Folded rows={unmeasured} title="没有规定数量，由本单位对照原文判断" />
        <Folded
          rows={general}
          title="是写给各级政府、党委和各单位的一般规定，是否适用由本单位判断，不计入上面的结果"
        />
        <Excluded rulebook={rulebook} unit={unit} />
        <Elsewhere {...{ rulebook, unit, facts, asOf }} open={policies.length === 0} />
      </Later>
      <p class="soft">
        {`按${dateName(asOf)}计算。结果由本机根据填报数算出，供自查参考，不是监督检查结论。`}
      </p>
    </>
  );
}

function Cards({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <ul class="list-plain">
      {rows.map((row) => (
        <FindingCard key={`${row.policy.id} ${row.obligation.id}`} row={row} />
      ))}
    </ul>
  );
}

function Folded({ rows, title }: { readonly rows: readonly Row[]; readonly title: string }) {
  if (rows.length === 0) return null;
  return (
    <details class="folded">
      <summary>
        另有 {rows.length} 项{title}
      </summary>
      <Cards rows={rows} />
    </details>
  );
}
