import type { Rulebook } from '../../src/rules/rulebook.ts';

export interface Scenario {
  readonly name: string;
  readonly rulebook: Rulebook;
}

/** The whole country; every code lies in it. */
const country = '100000';

/**
 * A: the papers bind where they bind, which is a hundredth of the country. B: as if each paper were
 * national, so that every township meets every duty of townships, governments and units at large.
 */
export function scenariosOf(rulebook: Rulebook): readonly Scenario[] {
  const policies = rulebook.policies.map((policy) => ({ ...policy, jurisdiction: country }));
  return [
    { name: 'A: as the papers bind', rulebook },
    { name: 'B: as if every paper were national', rulebook: { ...rulebook, policies } },
  ];
}
