import { strictnessOf } from '../measures/index.ts';
import { prepare } from '../prepare.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Interval } from '../interval.ts';
import type { Addend, Demand } from './types.ts';

interface Entry {
  readonly demand: Demand;
  readonly addend: Addend;
  readonly value: number;
}

/**
 * The same people demanded twice of one unit are counted once, by the strictest duty (就高); among
 * equals the first stays. While it is open whether the strictest applies, the next one is its least.
 */
export function settleRivals(rulebook: Rulebook, demands: readonly Demand[]): Demand[] {
  const groups = new Map<string, Entry[]>();
  for (const demand of demands) {
    const strictness = demand.obligation.measure && strictnessOf(demand.obligation.measure);
    if (!strictness) continue;
    for (const addend of demand.addends) {
      if (addend.status === 'excluded') continue;
      const key = `${addend.unit.id} ${strictness.scale}`;
      const entry = { demand, addend, value: strictness.value };
      groups.set(key, [...(groups.get(key) ?? []), entry]);
    }
  }
  const settled = new Map<Addend, Addend>();
  for (const entries of groups.values()) {
    if (entries.length < 2) continue;
    const winner = entries.reduce((best, entry) => (entry.value > best.value ? entry : best));
    const name = policyName(rulebook, winner.demand);
    for (const { addend } of entries)
      settled.set(
        addend,
        addend === winner.addend
          ? raiseToOthers(addend, entries)
          : {
              ...addend,
              rival: winner.demand.obligation,
              because: `同一类人员，按${name}就高计算，不重复计入。`,
            },
      );
  }
  return demands.map((demand) => ({
    ...demand,
    addends: demand.addends.map((addend) => settled.get(addend) ?? addend),
  }));
}

function raiseToOthers(addend: Addend, entries: readonly Entry[]): Addend {
  const highest = (read: (addend: Addend) => Interval): Interval => ({
    min: Math.max(...entries.map((entry) => read(entry.addend).min)),
    max: Math.max(...entries.map((entry) => read(entry.addend).max)),
  });
  return {
    ...addend,
    required: highest(({ required }) => required),
    advised: highest(({ advised }) => advised),
    gap: highest(({ gap }) => gap),
  };
}

function policyName(rulebook: Rulebook, { policy, obligation }: Demand): string {
  const { documentNumber, title } = prepare(rulebook).policies.get(policy.id) ?? policy;
  return `${documentNumber ?? `《${title}》`}${obligation.reference}`;
}
