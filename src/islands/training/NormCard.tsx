import { describeRule } from '../../components/rule-text.ts';
import type { Norm } from '../../rules/training/norm.ts';
import { ClauseLink } from '../calculator/ClauseLink.tsx';

interface Props {
  readonly norm: Norm;
  /** What the plan makes of it: 每次时长, 参考. */
  readonly role: string;
  /** What follows from it for this plan. */
  readonly remark?: string;
}

/** A clause about training: what it demands, word for word, and where it stands. */
export function NormCard({ norm, role, remark }: Props) {
  const { obligation, policy, strictest, advisory, conditions } = norm;
  return (
    <li class="finding" data-norm={obligation.id}>
      <h3>
        <span class="tag plain">{role}</span> {strictest && <span class="tag strictest">就高</span>}{' '}
        {advisory && <span class="tag plain">鼓励或许可</span>}{' '}
        {conditions.length > 0 && <span class="tag plain">附条件</span>} {obligation.action}
      </h3>
      {strictest && <p class="soft">几份文件都有这一项，这一条最严；其他文件的要求也照列。</p>}
      {remark !== undefined && <p class="because">{remark}</p>}
      <p class="soft">规则：{describeRule(obligation)}。</p>
      <blockquote class="issued-quote">{obligation.quote}</blockquote>
      <p class="meta">
        <span>
          <ClauseLink obligation={obligation} policy={policy} />
        </span>
        {obligation.bearerNamed !== undefined && <span>主体：{obligation.bearerNamed}</span>}
        {obligation.evidence !== undefined && <span>可作佐证：{obligation.evidence}</span>}
      </p>
    </li>
  );
}
