import type { RulePolicy, RuleObligation } from '../../rules/rulebook.ts';
import { dateName, quoteWords } from '../../rules/wording.ts';
import { citeOfficial, locatorOf, type CitedPaper } from '../citation.ts';

/** A duty of a paper, as files cite it. */
export interface CitedDuty {
  readonly obligation: RuleObligation;
  readonly policy: RulePolicy;
}

/** A paper as the citation wants it, from what browsers know of it. */
function paperOf({ title, documentNumber, official, from, fromPublished }: RulePolicy): CitedPaper {
  return {
    title,
    ...(documentNumber !== undefined && { documentNumber }),
    issuers: [],
    ...(fromPublished && from !== undefined && { publishedOn: from }),
    official,
  };
}

/** 《…实施意见》（弥安发〔2020〕3号）第（十二）条; a news report says that it is one. */
export function citeDuty({ obligation, policy }: CitedDuty): string {
  return citeOfficial({ paper: paperOf(policy), reference: obligation.reference });
}

/** 弥安发〔2020〕3号第（十二）条, where the paper has been named in full; a report is always named in full. */
export function citeBriefly(duty: CitedDuty): string {
  const { documentNumber, official } = duty.policy;
  return official && documentNumber !== undefined
    ? `${documentNumber}${locatorOf(duty.obligation.reference)}`
    : citeDuty(duty);
}

/** The papers as such, each once, in the order in which they are first cited. */
export function citePapers(duties: readonly CitedDuty[]): readonly string[] {
  const policies = new Map(duties.map(({ policy }) => [policy.id, policy]));
  return [...policies.values()].map((policy) => citeOfficial({ paper: paperOf(policy) }));
}

/** The quote in quotation marks, verbatim otherwise. */
export function quoteDuty({ obligation }: CitedDuty): string {
  return quoteWords(obligation.quote);
}

/** What must be known of the papers before they are taught from. */
export function cautionsOf(duties: readonly CitedDuty[], asOf: string): readonly string[] {
  const policies = [...new Map(duties.map(({ policy }) => [policy.id, policy])).values()];
  return [
    ...policies
      .filter(({ official }) => !official)
      .map(
        ({ title }) =>
          `其中引自新闻报道《${title}》的内容均标明“据新闻报道”：本库未收录文件原文，请以文件原文为准。`,
      ),
    ...policies
      .filter(({ status }) => status === 'repealed' || status === 'amended')
      .map(
        ({ title, status }) =>
          `《${title}》${status === 'repealed' ? '已废止' : '已修改'}，讲授前请核对现行文本。`,
      ),
    ...policies
      .filter(({ to }) => to !== undefined && to < asOf)
      .map(
        ({ title, to = '' }) =>
          `《${title}》所述行动的期限至${dateName(to)}，已经结束；其中的常设要求是否仍然适用，文中没有说明。`,
      ),
  ];
}

export const generalCaution =
  '学习资料，不是公文，也不代替公文。引文逐字取自所注文件，以发文机关公布的正式文本为准；标“编者解读”的文字由编者所加。';

/** Why a number of minutes is no rule: nobody but the trainer sets it. */
export const sampleTimes = '用时为示例，文件没有规定，由教员自定。';

export const impliedCaution = '标“（推定）”的责任主体原文没有写明，由编者据上下文推定。';
