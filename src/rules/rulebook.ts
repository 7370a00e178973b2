import type { Bearer, Topic, UnitLevel } from '../model/concept.schema.ts';
import type { Fact } from '../model/fact.schema.ts';
import type { Obligation } from '../model/obligation.schema.ts';
import type { PolicyStatus } from '../model/policy.schema.ts';

/** What the rules need to know of a policy. */
export interface RulePolicy {
  readonly id: string;
  readonly title: string;
  readonly documentNumber?: string;
  /** GB/T 2260 code, six digits; it binds this division and all below it. */
  readonly jurisdiction: string;
  /** First day in force, yyyy-mm-dd; absent: unknown. */
  readonly from?: string;
  /** `from` is only the day on which the text was put up: when it took effect is not known. */
  readonly fromPublished?: true;
  /** Last day, where the paper or the report states one. */
  readonly to?: string;
  readonly official: boolean;
  readonly status: PolicyStatus;
}

export interface RuleObligation extends Obligation {
  readonly policy: string;
  /** Printed number of the clause. */
  readonly label: string;
  /** How the clause is cited: 二、（二） where （二） is ambiguous. */
  readonly reference: string;
  readonly url: string;
}

/** Everything that binds anyone, as data. JSON-safe: it is published and read by the browser. */
export interface Rulebook {
  readonly policies: readonly RulePolicy[];
  readonly obligations: readonly RuleObligation[];
  readonly facts: readonly Fact[];
  readonly bearers: readonly Bearer[];
  readonly topics: readonly Topic[];
  readonly edition: Edition;
}

/** Which site and which content a result rests on; printed on every receipt. */
export interface Edition {
  /** Version of the site's own code, e.g. 0.1.0. */
  readonly site: string;
  /** Hash of the content: a changed paper, duty or fact gives another one. */
  readonly content: string;
  /** What the deployer calls the site; absent: as it is called everywhere. */
  readonly siteName?: string;
}

/** A unit that is held against the rulebook. */
export interface Unit {
  /** Division code of the unit, or of the place it lies in: 6 digits (city, county) or 9 (township). */
  readonly code: string;
  readonly level: UnitLevel;
  readonly name: string;
  /**
   * What the unit is, by ids of bearers: the office (应急管理部门) and the classes it belongs to
   * (重点行业领域监管部门). Absent: whatever its level can be.
   */
  readonly bearers?: readonly string[];
}
