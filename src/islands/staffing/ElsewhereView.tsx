import { useMemo } from 'preact/hooks';
import type { Rulebook } from '../../rules/rulebook.ts';
import {
  countedAddends,
  demandName,
  staffingLevelNames,
  staffingLevels,
  totalStaffing,
  type Demand,
  type StaffingPlan,
  type StaffingUnits,
} from '../../rules/staffing.ts';
import { planElsewhere } from '../../rules/staffing/elsewhere.ts';
import { formatFigure } from '../../rules/outcome.ts';
import { ClauseLink } from '../calculator/ClauseLink.tsx';
import { PolicyCautions } from '../calculator/PolicyCautions.tsx';

interface Props {
  readonly rulebook: Rulebook;
  readonly plan: StaffingPlan;
  readonly units: StaffingUnits;
}

/** For levels of which the papers here say no number: what other places demand, as advice. */
export function ElsewhereView({ rulebook, plan, units }: Props) {
  const { place, asOf } = plan;
  const missing = staffingLevels.filter(
    (level) => !plan.demands.some((demand) => demand.level === level),
  );
  const asked = missing.join(' ');
  const elsewhere = useMemo(
    () => planElsewhere(rulebook, place, units, missing, asOf),
    // `units` is made anew at every keystroke; what of it matters here is which ones count.
    [rulebook, place.code, asked, asOf, [...units.without].join(' '), units.townships.length],
  );
  if (elsewhere.length === 0) return null;
  const none = plan.demands.length === 0;
  return (
    <section class="calculator-result" aria-labelledby="staffing-elsewhere">
      <details class="folded" open={none}>
        <summary>
          <strong id="staffing-elsewhere">别处的规定：参考、不具约束力</strong>
        </summary>
        <p>
          {`当地文件对${missing.map((level) => staffingLevelNames[level]).join('、')}没有规定人数。下面是其他地方的文件按本地单位个数套算的结果，对${place.name}没有约束力。`}
        </p>
        {elsewhere.map(({ policy, plan: there }) => (
          <div key={policy.id} data-elsewhere={policy.id}>
            <h3>{`《${policy.title}》`}</h3>
            <PolicyCautions policies={[policy]} asOf={asOf} />
            <ul class="list-plain">
              {there.demands.map((demand) => (
                <li class="entry" key={`${demand.obligation.id} ${demand.level}`}>
                  <blockquote class="issued-quote">{demand.obligation.quote}</blockquote>
                  <p class="meta">
                    <ClauseLink obligation={demand.obligation} policy={demand.policy} />
                    <span>{adviceText(demand)}</span>
                    {demand.weak !== undefined && <span>{`原文用语为“${demand.weak}”`}</span>}
                  </p>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </details>
    </section>
  );
}

/** Offices of another place are not counted here: only townships, villages and the place itself are. */
function adviceText(demand: Demand): string {
  const { level, min, max, counted } = demand;
  const figure =
    max === undefined
      ? `不少于 ${formatFigure(min)} ${counted}`
      : ` ${formatFigure(min)}—${formatFigure(max)} ${counted}`;
  const each = `参考：每个${level === 'government' ? '市、县' : staffingLevelNames[level]}${figure}`;
  const [total] = totalStaffing(countedAddends([demand]));
  if (level === 'department' || level === 'government' || !total) return each;
  return `${each}，本地 ${formatFigure(total.units.min)} 个，套算为 ${demandName(total)}`;
}
