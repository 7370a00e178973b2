import type { RuleObligation, Rulebook, RulePolicy } from '../../src/rules/rulebook.ts';
import { rulebook } from './real-corpus.ts';

/** A duty that no paper holds; townships are bound where nothing else is said. */
export function dutyOf(duty: Partial<RuleObligation> = {}): RuleObligation {
  return {
    id: 'c1.1',
    clause: 'c1',
    bearers: ['township'],
    bearerNamed: '乡镇',
    modality: 'obligation',
    topic: 'staffing',
    action: '配备人员',
    quote: '配备人员',
    policy: 'sample',
    label: '（一）',
    reference: '（一）',
    url: '/policies/sample/#c1',
    ...duty,
  };
}

/** A paper that does not exist, of 弥勒市 where nothing else is said. */
export function policyOf(policy: Partial<RulePolicy> = {}): RulePolicy {
  return {
    id: 'sample',
    title: '示例意见',
    jurisdiction: '532504',
    official: true,
    status: 'in-force',
    ...policy,
  };
}

/** A rulebook of made-up papers over the real vocabulary. */
export function rulebookOf(
  policies: readonly RulePolicy[],
  obligations: readonly RuleObligation[],
): Rulebook {
  return { ...rulebook, policies, obligations };
}
