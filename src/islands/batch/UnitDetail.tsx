import { prepare } from '../../rules/prepare.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import { findingsOf, type UnitResult } from '../../sheets/assess-units.ts';
import { describeUnit } from '../../sheets/describe-units.ts';
import { describeValue } from '../../sheets/describe-value.ts';
import { ClauseLink } from '../calculator/ClauseLink.tsx';
import { StatusTag } from '../calculator/StatusTag.tsx';
import { selfCheckAddress } from './self-check-address.ts';

interface Props {
  readonly rulebook: Rulebook;
  readonly result: UnitResult;
  readonly asOf: string;
}

/** The findings of one unit, computed when somebody looks. */
export function UnitDetail({ rulebook, result, asOf }: Props) {
  const { policies, facts: known } = prepare(rulebook);
  const { all, scored } = findingsOf(rulebook, result, asOf);
  const others = all.length - scored.length;
  const given = Object.entries(result.facts).flatMap(([id, value]) => {
    const fact = known.get(id);
    return fact && value !== undefined
      ? [`${fact.label}：${describeValue(value)}${fact.type === 'items' ? '' : (fact.unit ?? '')}`]
      : [];
  });
  const address = selfCheckAddress(result, asOf);
  return (
    <div class="unit-detail">
      <p>{`${describeUnit(result)}。`}</p>
      {given.length > 0 && <p class="soft">{`填报：${given.join('；')}。`}</p>}
      <ul class="list-plain">
        {scored.map(({ finding, obligation }) => {
          const policy = policies.get(obligation.policy);
          return (
            <li key={`${obligation.policy} ${obligation.id}`} data-finding={obligation.id}>
              <p>
                <StatusTag {...{ finding, obligation }} /> <strong>{obligation.action}</strong>
                {finding.strictest && <span class="tag plain">就高</span>}
              </p>
              <p>{finding.because}</p>
              <blockquote class="issued-quote">{obligation.quote}</blockquote>
              <p class="meta">
                {policy && <ClauseLink obligation={obligation} policy={policy} />}
                {obligation.evidence !== undefined && (
                  <span>{`可作佐证：${obligation.evidence}`}</span>
                )}
              </p>
            </li>
          );
        })}
      </ul>
      {others > 0 && (
        <p class="soft">
          {`另有 ${others} 项没有规定数量，或写给各级政府、各单位，由本单位对照原文判断。`}
          {address !== undefined && <a href={address}>到自查页查看</a>}
        </p>
      )}
    </div>
  );
}
