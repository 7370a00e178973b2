import type { RulePolicy } from '../../rules/rulebook.ts';
import { describeMeasure, modalityNames } from '../../rules/describe-measure.ts';
import { obligationUrl } from '../../model/anchor.ts';
import type { PublishedObligation } from '../../model/published.schema.ts';
import type { OfficialPaper } from '../docx/write-official.ts';
import type { DutyLabels } from '../duty-labels.ts';
import type { ObligationExport } from '../obligation-export.ts';
import { dutyListPaper, type ListedDuty } from './duty-list.ts';

/** Duties under one heading of a list. */
export interface DutyGroup {
  readonly title: string;
  readonly obligations: readonly PublishedObligation[];
}

/** What a list of duties is written from besides the duties. */
export interface DutyListSite {
  readonly labels: DutyLabels;
  /** Of the rulebook: what a reader must know of a paper (repealed, ended) stands there. */
  readonly policies: readonly RulePolicy[];
  /** Day of the export, yyyy-mm-dd. */
  readonly on: string;
  /** Host of the site, put before the addresses of clauses. */
  readonly origin: string;
}

/**
 * Duties as a 责任清单 in the official layout, under the headings that are given.
 * @throws RangeError when a duty is of a paper that is not among the policies
 */
export function groupedDutiesPaper(
  title: string,
  groups: readonly DutyGroup[],
  { labels, policies, on, origin }: DutyListSite,
): OfficialPaper {
  const papers = new Map(policies.map((policy) => [policy.id, policy]));
  const listed = (obligation: PublishedObligation): ListedDuty => {
    const policy = papers.get(obligation.policy);
    if (!policy) throw new RangeError(`no policy ${obligation.policy}`);
    const { measure } = obligation;
    return {
      obligation,
      policy,
      bearers: obligation.bearers.map((id) => labels.bearers[id]?.name ?? id).join('、'),
      force: modalityNames[obligation.modality],
      ...(obligation.plain !== undefined && { reading: obligation.plain }),
      ...(measure && { figure: describeMeasure({ ...obligation, measure }) }),
      address: `${origin}${obligationUrl(obligation)}`,
    };
  };
  return dutyListPaper({
    title,
    groups: groups.map((group) => ({
      title: group.title,
      duties: group.obligations.map(listed),
    })),
    edition: labels.edition,
    madeOn: on,
  });
}

/** What was selected in the explorer as a 责任清单, by topic. */
export function selectedDutiesPaper(
  { obligations, labels, choice, on, origin }: ObligationExport,
  policies: readonly RulePolicy[],
): OfficialPaper {
  const groups = new Map<string, PublishedObligation[]>();
  for (const obligation of obligations) {
    const topic = labels.topics[obligation.topic] ?? obligation.topic;
    groups.set(topic, [...(groups.get(topic) ?? []), obligation]);
  }
  return groupedDutiesPaper(
    choice === '' ? '责任清单' : `${choice}责任清单`,
    [...groups].map(([title, duties]) => ({ title, obligations: duties })),
    { labels, policies, on, origin },
  );
}
