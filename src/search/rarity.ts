import type { Variant } from './variant.ts';

/** What of a corpus a score depends on. */
export interface CorpusFigures {
  readonly clauses: number;
  readonly averageLength: number;
  /** In how many clauses any of the strings stands. */
  readonly frequency: (variants: readonly Variant[]) => number;
}

/** How rare words are, weighed once a query. */
export type Rarity = (variants: readonly Variant[]) => number;

export function rarityIn({ clauses, frequency }: CorpusFigures): Rarity {
  const known = new Map<readonly Variant[], number>();
  return (variants) => {
    const before = known.get(variants);
    if (before !== undefined) return before;
    const found = frequency(variants);
    const rarity = Math.log(1 + (clauses - found + 0.5) / (found + 0.5));
    known.set(variants, rarity);
    return rarity;
  };
}
