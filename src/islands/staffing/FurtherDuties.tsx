import type { NotAdded, StaffingPlan } from '../../rules/staffing.ts';
import { ClauseLink } from '../calculator/ClauseLink.tsx';

/** What the papers demand of staff beyond numbers that can be added: nothing drops out unseen. */
export function FurtherDuties({ plan }: { readonly plan: StaffingPlan }) {
  const { shares, withoutFigure, notAdded } = plan;
  if (shares.length + withoutFigure.length + notAdded.length === 0) return null;
  return (
    <section class="calculator-result" aria-labelledby="staffing-further">
      <h2 id="staffing-further">没有计入合计的人员要求</h2>
      <List title="按比例提出的进一步要求" list={shares} isOpen />
      <List title="提到人员、但未规定数量的条款" list={withoutFigure} />
      <List title="有数量、但不计入的条款" list={notAdded} isOpen />
    </section>
  );
}

function List({
  title,
  list,
  isOpen = false,
}: {
  readonly title: string;
  readonly list: readonly NotAdded[];
  readonly isOpen?: boolean;
}) {
  if (list.length === 0) return null;
  return (
    <details class="folded" open={isOpen}>
      <summary>{`${title}（${list.length} 条）`}</summary>
      <ul class="list-plain">
        {list.map(({ obligation, policy, because }) => (
          <li class="entry" key={`${policy.id} ${obligation.id}`}>
            <blockquote class="issued-quote">{obligation.quote}</blockquote>
            <p class="meta">
              <ClauseLink obligation={obligation} policy={policy} />
              <span>{because}</span>
              {obligation.bearerNamed !== undefined && (
                <span>{`主体：${obligation.bearerNamed}`}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
