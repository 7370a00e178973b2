import type { RulePolicy } from '../../rules/rulebook.ts';
import { dateName } from '../../rules/wording.ts';

interface Props {
  readonly policies: readonly RulePolicy[];
  readonly asOf: string;
}

/** What must be known of the papers before a result is relied on. */
export function PolicyCautions({ policies, asOf }: Props) {
  return (
    <>
      {policies
        .filter(({ official }) => !official)
        .map((policy) => (
          <p class="notice" key={policy.id}>
            {`以下结果依据新闻报道《${policy.title}》，本库未收录文件原文；请以文件原文为准。`}
          </p>
        ))}
      {policies
        .filter(({ to }) => to !== undefined && to < asOf)
        .map((policy) => (
          <p class="notice" key={policy.id}>
            {`《${policy.title}》所述行动的期限至${dateName(policy.to ?? '')}，已经结束；其中的常设要求是否仍然适用，文中没有说明。`}
          </p>
        ))}
    </>
  );
}
