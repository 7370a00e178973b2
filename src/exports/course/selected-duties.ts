import type { RulePolicy } from '../../rules/rulebook.ts';
import { describeMeasure, modalityNames } from '../../rules/describe-measure.ts';
import { obligationUrl } from '../../model/anchor.ts';
import type { OfficialPaper } from '../docx/write-official.ts';
import type { ObligationExport } from '../obligation-export.ts';
import { dutyListPaper, type ListedDuty } from './duty-list.ts';

/**
 * What was selected in the explorer as a 责任清单 in the official layout, by topic.
 * @param policies of the rulebook: what a reader must know of a paper (repealed, ended) stands there
 * @throws RangeError when a duty is of a paper that is not among them
 */
export function selectedDutiesPaper(
  { obligations, labels, choice, on, origin }: ObligationExport,
  policies: readonly RulePolicy[],
): OfficialPaper {
  const papers = new Map(policies.map((policy) => [policy.id, policy]));
  const groups = new Map<string, ListedDuty[]>();
  for (const obligation of obligations) {
    const policy = papers.get(obligation.policy);
    if (!policy) throw new RangeError(`no policy ${obligation.policy}`);
    const { measure } = obligation;
    const topic = labels.topics[obligation.topic] ?? obligation.topic;
    const duties = groups.get(topic) ?? [];
    duties.push({
      obligation,
      policy,
      bearers: obligation.bearers.map((id) => labels.bearers[id]?.name ?? id).join('、'),
      force: modalityNames[obligation.modality],
      ...(obligation.plain !== undefined && { reading: obligation.plain }),
      ...(measure && { figure: describeMeasure({ ...obligation, measure }) }),
      address: `${origin}${obligationUrl(obligation)}`,
    });
    groups.set(topic, duties);
  }
  return dutyListPaper({
    title: choice === '' ? '责任清单' : `${choice}责任清单`,
    groups: [...groups].map(([title, duties]) => ({ title, duties })),
    edition: labels.edition,
    madeOn: on,
  });
}
