import type { Finding, FindingStatus } from '../../model/finding.schema.ts';
import type { Rulebook, RuleObligation, Unit } from '../../rules/rulebook.ts';
import { policiesFor } from '../../rules/applicability.ts';
import { FindingCard, statusNames } from './FindingCard.tsx';

interface Props {
  readonly rulebook: Rulebook;
  readonly unit: Unit;
  readonly findings: readonly Finding[];
  readonly asOf: string;
}

const order: readonly FindingStatus[] = [
  'not-met',
  'unknown',
  'met',
  'not-applicable',
  'judgement',
];

/** What is missing, or by how much a time limit is passed. */
function describeShortfall(
  { gap, unit = '' }: Finding,
  { action, measure }: RuleObligation,
): string {
  if (gap === undefined) return action;
  const verb = measure?.kind === 'timeLimit' ? '超期' : '缺';
  return `${action}：${verb} ${gap} ${unit}`.trim();
}

/** Summary first, then what is measured, worst first, then the duties without a figure. */
export function Findings({ rulebook, unit, findings, asOf }: Props) {
  const rows = findings.flatMap((finding) => {
    const obligation = rulebook.obligations.find(
      ({ id, policy }) => id === finding.obligation && policy === finding.policy,
    );
    const policy = rulebook.policies.find(({ id }) => id === finding.policy);
    return obligation && policy ? [{ finding, obligation, policy }] : [];
  });
  const measured = rows
    .filter(({ obligation }) => obligation.measure !== undefined)
    .sort(
      (a, b) =>
        order.indexOf(a.finding.status) - order.indexOf(b.finding.status) ||
        (b.finding.gap ?? 0) - (a.finding.gap ?? 0),
    );
  const others = rows.filter(({ obligation }) => obligation.measure === undefined);
  const count = (status: FindingStatus) =>
    measured.filter(({ finding }) => finding.status === status).length;
  const parts = order
    .filter((status) => count(status) > 0)
    .map((status) => `${statusNames[status]} ${count(status)} 项`);
  const worst = count('not-met') > 0 ? 'not-met' : count('unknown') > 0 ? 'unknown' : 'met';
  const campaigns = policiesFor(rulebook, unit).filter(({ to }) => to !== undefined && to < asOf);
  const reports = policiesFor(rulebook, unit).filter(({ official }) => !official);
  const shortfalls = measured.filter(({ finding }) => finding.status === 'not-met');
  return (
    <section aria-labelledby="findings-heading">
      <h2 id="findings-heading">自查结果</h2>
      <p
        class="summary-line"
        role="status"
        data-state={measured.length === 0 ? 'unknown' : worst}
        data-summary
      >
        {unit.name}：
        {measured.length === 0
          ? '没有规定数量的义务'
          : `有数量的义务 ${measured.length} 项，${parts.join('，')}`}
        {shortfalls.length > 0 &&
          `。${shortfalls
            .map(({ finding, obligation }) => describeShortfall(finding, obligation))
            .join('；')}`}
        。
      </p>
      {reports.map((policy) => (
        <p class="notice" key={policy.id}>
          以下结果依据新闻报道《{policy.title}》，文件原文本库未收藏；请以文件原文为准。
        </p>
      ))}
      {campaigns.map((policy) => (
        <p class="notice" key={policy.id}>
          报道所述行动的期限至 {policy.to}，已经结束；其中的常设要求是否仍然适用，报道没有说明。
        </p>
      ))}
      <ul class="list-plain">
        {measured.map((row) => (
          <FindingCard key={`${row.policy.id} ${row.obligation.id}`} {...row} />
        ))}
      </ul>
      {others.length > 0 && (
        <details>
          <summary>另有 {others.length} 项义务没有规定数量，由本单位对照原文判断</summary>
          <ul class="list-plain">
            {others.map((row) => (
              <FindingCard key={`${row.policy.id} ${row.obligation.id}`} {...row} />
            ))}
          </ul>
        </details>
      )}
      <p class="soft">按 {asOf} 计算。结果由本机根据填报数算出，供自查参考，不是监督检查结论。</p>
    </section>
  );
}
