import type { Finding, FindingStatus } from '../../model/finding.schema.ts';
import { isWrittenFor } from '../../rules/address.ts';
import { policiesFor } from '../../rules/applicability.ts';
import type { Rulebook, RuleObligation, RulePolicy, Unit } from '../../rules/rulebook.ts';
import { dateName } from '../../rules/wording.ts';
import { base } from '../site-data.ts';
import { FindingCard, statusNames } from './FindingCard.tsx';
import { ResultTools } from './ResultTools.tsx';

interface Props {
  readonly rulebook: Rulebook;
  readonly unit: Unit;
  readonly findings: readonly Finding[];
  readonly asOf: string;
  readonly onReset: () => void;
}

interface Row {
  readonly finding: Finding;
  readonly obligation: RuleObligation;
  readonly policy: RulePolicy;
  readonly bearers: string;
}

const order: readonly FindingStatus[] = [
  'not-met',
  'unknown',
  'met',
  'not-applicable',
  'judgement',
];

/**
 * Summary first, then what is written for such units and measured, worst first; then their duties
 * without a figure; last what is written for governments, committees and units at large, unscored.
 */
export function Findings({ rulebook, unit, findings, asOf, onReset }: Props) {
  const rows = rowsOf(rulebook, findings);
  const isOwn = isWrittenFor(rulebook, unit);
  const measured = rows
    .filter(({ obligation }) => obligation.measure !== undefined && isOwn(obligation))
    .sort(
      (a, b) =>
        order.indexOf(a.finding.status) - order.indexOf(b.finding.status) ||
        (b.finding.gap ?? 0) - (a.finding.gap ?? 0),
    );
  const others = rows.filter(({ obligation }) => !obligation.measure && isOwn(obligation));
  const general = rows.filter(({ obligation }) => !isOwn(obligation));
  const policies = policiesFor(rulebook, unit);
  return (
    <section aria-labelledby="findings-heading">
      <h2 id="findings-heading">自查结果</h2>
      {measured.length > 0 ? (
        <Summary unit={unit} measured={measured} />
      ) : (
        <NoFigures unit={unit} policies={policies} />
      )}
      <ResultTools onReset={onReset} />
      <Cautions policies={policies} asOf={asOf} />
      <Cards rows={measured} />
      <Folded rows={others} title="没有规定数量，由本单位对照原文判断" />
      <Folded
        rows={general}
        title="是写给各级政府、党委和各单位的一般规定，是否适用由本单位判断，不计入上面的结果"
      />
      <p class="soft">
        按{dateName(asOf)}计算。结果由本机根据填报数算出，供自查参考，不是监督检查结论。
      </p>
    </section>
  );
}

function rowsOf(rulebook: Rulebook, findings: readonly Finding[]): Row[] {
  const obligations = new Map(rulebook.obligations.map((o) => [`${o.policy} ${o.id}`, o]));
  const policies = new Map(rulebook.policies.map((policy) => [policy.id, policy]));
  const names = new Map(rulebook.bearers.map(({ id, prefLabel }) => [id, prefLabel]));
  return findings.flatMap((finding) => {
    const obligation = obligations.get(`${finding.policy} ${finding.obligation}`);
    const policy = policies.get(finding.policy);
    if (!obligation || !policy) return [];
    const bearers = obligation.bearers.map((id) => names.get(id) ?? id).join('、');
    return [{ finding, obligation, policy, bearers }];
  });
}

function Summary({ unit, measured }: { readonly unit: Unit; readonly measured: readonly Row[] }) {
  const count = (status: FindingStatus) =>
    measured.filter(({ finding }) => finding.status === status).length;
  const parts = order
    .filter((status) => count(status) > 0)
    .map((status) => `${statusNames[status]} ${count(status)} 项`);
  const state = count('not-met') > 0 ? 'not-met' : count('unknown') > 0 ? 'unknown' : 'met';
  const shortfalls = measured
    .filter(({ finding }) => finding.status === 'not-met')
    .map(({ finding, obligation }) => describeShortfall(finding, obligation));
  return (
    <p class="summary-line" role="status" data-state={state} data-summary>
      {unit.name}：可对照的要求 {measured.length} 项，{parts.join('，')}。
      {shortfalls.length > 0 && `${shortfalls.join('；')}。`}
    </p>
  );
}

/** What is missing, or by how much a time limit is passed. */
function describeShortfall(
  { gap, unit = '' }: Finding,
  { action, measure }: RuleObligation,
): string {
  if (gap === undefined) return action;
  const verb = measure?.kind === 'timeLimit' ? '超期' : '缺';
  return `${action}：${verb} ${gap} ${unit}`.trim();
}

/** No figure is held for such units here; that is no statement about what is demanded elsewhere. */
function NoFigures({
  unit,
  policies,
}: {
  readonly unit: Unit;
  readonly policies: readonly RulePolicy[];
}) {
  return (
    <>
      <p class="summary-line" role="status" data-state="unknown" data-summary>
        {unit.name}
        ：本库收录的当地文件没有专门对乡镇（街道）提出可对照数量的要求，不等于没有其他规定。
      </p>
      <p>
        可以查看
        {policies.map(({ id, title, documentNumber }, index) => (
          <>
            {index > 0 && '、'}
            <a href={`${base}/policies/${id}/`}>{documentNumber ?? title}</a>
          </>
        ))}
        全文，或到<a href={`${base}/obligations/`}>义务清单</a>查找。
      </p>
    </>
  );
}

function Cautions({
  policies,
  asOf,
}: {
  readonly policies: readonly RulePolicy[];
  readonly asOf: string;
}) {
  return (
    <>
      {policies
        .filter(({ official }) => !official)
        .map((policy) => (
          <p class="notice" key={policy.id}>
            以下结果依据新闻报道《{policy.title}》，本库未收录文件原文；请以文件原文为准。
          </p>
        ))}
      {policies
        .filter(({ to }) => to !== undefined && to < asOf)
        .map((policy) => (
          <p class="notice" key={policy.id}>
            《{policy.title}》所述行动的期限至{dateName(policy.to ?? '')}
            ，已经结束；其中的常设要求是否仍然适用， 文中没有说明。
          </p>
        ))}
    </>
  );
}

function Cards({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <ul class="list-plain">
      {rows.map((row) => (
        <FindingCard key={`${row.policy.id} ${row.obligation.id}`} {...row} />
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
