import { obligationUrl } from '../../model/anchor.ts';
import type { RuleObligation, RulePolicy } from '../../rules/rulebook.ts';

interface Props {
  readonly obligation: RuleObligation;
  readonly policy: RulePolicy;
}

/** What a figure rests on: paper and clause, with the quote for who hovers or listens. */
export function ClauseLink({ obligation, policy }: Props) {
  return (
    <a href={obligationUrl(obligation)} title={obligation.quote}>
      {policy.documentNumber ?? `《${policy.title}》`}
      {obligation.reference}
      {!policy.official && '（新闻报道）'}
    </a>
  );
}
