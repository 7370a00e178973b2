import type { Fact } from '../../model/fact.schema.ts';
import type { Matter } from '../../model/matter.schema.ts';
import type { Measure } from '../../model/measure.schema.ts';
import type { Obligation } from '../../model/obligation.schema.ts';

/** Ids that annotations may point to. */
export interface KnownIds {
  readonly bearers: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly matters: ReadonlyMap<string, Matter>;
}

/** A reference that resolves to nothing. */
export interface BrokenLink {
  readonly key: string;
  readonly id: string;
  readonly vocabulary: keyof KnownIds;
  /** The known id that resembles it most. */
  readonly nearest: string | undefined;
}

/** Facts that a measure mentions: what it compares, the whole of a share, the yardstick. */
export function factsOfMeasure(measure: Measure): string[] {
  const facts = [measure.fact];
  if (measure.kind === 'share') facts.push(measure.of);
  if (measure.kind === 'growth') facts.push(measure.keepsPaceWith);
  for (const { fact } of measure.when ?? []) if (fact !== undefined) facts.push(fact);
  return facts;
}

/** Link gate of one obligation: every bearer, topic, matter and fact resolves. */
export function findBrokenLinks(obligation: Obligation, known: KnownIds): BrokenLink[] {
  const wanted: [string, string, keyof KnownIds][] = [
    ...obligation.bearers.map((id): [string, string, 'bearers'] => ['bearers', id, 'bearers']),
    ['topic', obligation.topic, 'topics'],
    ...(obligation.concerns ?? []).map((id): [string, string, 'matters'] => [
      'concerns',
      id,
      'matters',
    ]),
    ...(obligation.measure ? factsOfMeasure(obligation.measure) : []).map(
      (id): [string, string, 'facts'] => ['measure', id, 'facts'],
    ),
    ...(obligation.when ?? []).flatMap(({ fact }): [string, string, 'facts'][] =>
      fact === undefined ? [] : [['when', fact, 'facts']],
    ),
  ];
  return wanted.flatMap(([key, id, vocabulary]) =>
    known[vocabulary].has(id)
      ? []
      : [{ key, id, vocabulary, nearest: mostAlike(id, known[vocabulary].keys()) }],
  );
}

/**
 * The known id that an unknown one was probably meant to be.
 * @returns the id with most pairs of characters in common; undefined when none has any
 */
export function mostAlike(id: string, known: Iterable<string>): string | undefined {
  let best: { other?: string; likeness: number } = { likeness: 0 };
  for (const other of known) {
    const likeness = likenessOf(id, other);
    if (likeness > best.likeness) best = { other, likeness };
  }
  return best.other;
}

/** Dice coefficient of the pairs of neighbouring characters, 0 to 1. */
function likenessOf(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / (left.size + right.size || 1);
}

function pairsOf(text: string): Set<string> {
  return new Set(
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)),
  );
}
