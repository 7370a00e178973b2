import { notApplicable, type Outcome } from './outcome.ts';
import type { RuleObligation, RulePolicy } from './rulebook.ts';
import { dateName } from './wording.ts';

/** Why an obligation is not in force on that day; undefined when it is. */
export function outsideForce(
  obligation: RuleObligation,
  policy: RulePolicy,
  asOf: string,
): Outcome | undefined {
  const from = obligation.from ?? policy.from;
  if (from !== undefined && asOf < from && obligation.from === undefined && policy.fromPublished)
    return notApplicable(
      `没有载明发文日期，只知道公开于${dateName(from)}；${dateName(asOf)}在这以前，当时是否适用请核对原件。`,
    );
  if (from !== undefined && asOf < from)
    return notApplicable(`自${dateName(from)}起适用，${dateName(asOf)}尚未开始。`);
  if (policy.status === 'repealed' && (policy.to === undefined || asOf > policy.to))
    return notApplicable(`《${policy.title}》已废止。`);
  // The last day of a campaign (policy.to) is not the last day of its standing duties.
  const { to } = obligation;
  if (to !== undefined && asOf > to) return notApplicable(`适用期至${dateName(to)}，现已届满。`);
  return undefined;
}
