import { obligationUrl } from '../../model/anchor.ts';
import type { Finding, FindingStatus } from '../../model/finding.schema.ts';
import type { RuleObligation, RulePolicy } from '../../rules/rulebook.ts';

export const statusNames: Readonly<Record<FindingStatus, string>> = {
  met: '达标',
  'not-met': '不达标',
  unknown: '待填',
  judgement: '需判断',
  'not-applicable': '不适用',
};

interface Props {
  readonly finding: Finding;
  readonly obligation: RuleObligation;
  readonly policy: RulePolicy;
  /** Whom the duty binds, in words. */
  readonly bearers: string;
}

/** One finding: outcome, explanation with the numbers put in, and the clause it rests on. */
export function FindingCard({ finding, obligation, policy, bearers }: Props) {
  return (
    <li class="finding" data-status={finding.status} data-finding={obligation.id}>
      <h3>
        <span class="tag" data-status={finding.status}>
          {statusNames[finding.status]}
        </span>{' '}
        {obligation.action}
      </h3>
      <p class="because">{finding.because}</p>
      <blockquote class="issued-quote">{obligation.quote}</blockquote>
      <p class="meta">
        <span>
          {policy.documentNumber ?? policy.title}
          {!policy.official && '（新闻报道，不是文件原文）'}
        </span>
        <a href={obligationUrl(obligation)}>{obligation.reference} 看原文</a>
        <span>
          主体：{bearers}
          {obligation.implicit && '（据上下文推定）'}
        </span>
        {obligation.plain !== undefined && <span>编者释读：{obligation.plain}</span>}
        {obligation.evidence !== undefined && <span>可作佐证：{obligation.evidence}</span>}
      </p>
    </li>
  );
}
