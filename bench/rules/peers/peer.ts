import type { Fact, Facts } from '../../../src/model/fact.schema.ts';
import type { Decision, Settled } from '../decision.ts';

/** A rule engine that holds the same duties against the same facts. */
export interface Peer {
  /** Its name as a package, with what is particular about its use. */
  readonly name: string;
  /** Reads the rules, once for many units. */
  readonly load: (decisions: readonly Decision[], facts: readonly Fact[]) => LoadedPeer;
}

export interface LoadedPeer {
  /**
   * Puts the answers of a unit into the engine's own form, before the clock runs.
   * @returns what settles the decisions for this unit, in their order
   */
  readonly prepareUnit: (facts: Facts) => () => readonly Settled[] | Promise<readonly Settled[]>;
}
