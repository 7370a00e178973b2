import { prepare } from '../rules/prepare.ts';
import type { Rulebook, RulePolicy } from '../rules/rulebook.ts';
import { dateName } from '../rules/wording.ts';
import type { UnitRow } from './unit-row.ts';

/** Papers that bind any of the units, in the order of the rulebook. */
export function policiesOfUnits(
  rulebook: Rulebook,
  units: readonly Pick<UnitRow, 'unit'>[],
): readonly RulePolicy[] {
  const { policiesOf } = prepare(rulebook);
  const codes = new Set(units.map(({ unit }) => unit.code));
  const bound = new Set([...codes].flatMap((code) => policiesOf(code)));
  return rulebook.policies.filter((policy) => bound.has(policy));
}

/** What must be known of the papers before a result is relied on, in Chinese. */
export function cautionsOf(policies: readonly RulePolicy[], asOf: string): string[] {
  return policies.flatMap(({ title, official, to }) => [
    ...(official ? [] : [`依据新闻报道《${title}》的结果，本库未收录文件原文；请以文件原文为准。`]),
    ...(to !== undefined && to < asOf
      ? [
          `《${title}》所述行动的期限至${dateName(to)}，已经结束；其中的常设要求是否仍然适用，文中没有说明。`,
        ]
      : []),
  ]);
}
