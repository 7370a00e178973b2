import { describeRule } from '../../components/rule-text.ts';
import { obligationUrl } from '../../model/anchor.ts';
import { ReadThis } from '../calculator/ReadThis.tsx';
import { StatusTag } from '../calculator/StatusTag.tsx';
import type { Row } from './rows.ts';
import { elsewhereLabel } from './status-names.ts';

interface Props {
  readonly row: Row;
  /** The paper is of another place: it is shown for comparison and binds nobody here. */
  readonly elsewhere?: boolean;
}

/** One finding: outcome, explanation with the numbers put in, the rule, and the clause it rests on. */
export function FindingCard({ row, elsewhere = false }: Props) {
  const { finding, obligation, policy, bearers } = row;
  return (
    <li
      class="finding"
      data-status={finding.status}
      data-finding={obligation.id}
      data-elsewhere={elsewhere ? '' : undefined}
    >
      <h3>
        {elsewhere ? (
          <span class="tag plain">参考：{elsewhereLabel(finding)}</span>
        ) : (
          <StatusTag {...{ finding, obligation }} />
        )}{' '}
        {finding.strictest && <span class="tag strictest">就高</span>} {obligation.action}
      </h3>
      <p class="because">{finding.because}</p>
      {finding.strictest && (
        <p class="soft">几份文件都对这一项有要求，这一条最严；其他文件的要求也照列。</p>
      )}
      {obligation.measure && <p class="soft">规则：{describeRule(obligation)}。</p>}
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
        {obligation.plain !== undefined && <span>编者解读：{obligation.plain}</span>}
        {obligation.evidence !== undefined && <span>可作佐证：{obligation.evidence}</span>}
      </p>
      <ReadThis name={obligation.action} />
    </li>
  );
}
