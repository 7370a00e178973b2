import type { Finding } from '../../model/finding.schema.ts';
import { findingLabel, softnessOf } from '../../rules/finding-label.ts';
import type { RuleObligation } from '../../rules/rulebook.ts';

interface Props {
  readonly finding: Finding;
  readonly obligation: RuleObligation;
}

/** The outcome of a finding; what a 不达标 rests on stands beside it: 原则性要求, 目标. */
export function StatusTag({ finding, obligation }: Props) {
  const soft = softnessOf(finding, obligation);
  return (
    <>
      <span class="tag" data-status={finding.status}>
        {findingLabel(finding)}
      </span>
      {soft !== undefined && <span class="tag plain">{soft}</span>}
    </>
  );
}

/** The same in print. */
export function statusText({ finding, obligation }: Props): string {
  const soft = softnessOf(finding, obligation);
  return `${findingLabel(finding)}${soft === undefined ? '' : `（${soft}）`}`;
}
