import type { CorpusPolicy } from '../corpus/corpus.ts';
import { corpus } from './site.ts';

/** How many duties each bearer has, or each topic. */
export type DutyCounts = ReadonlyMap<string, number>;

function countBy(keysOf: (duty: CorpusPolicy['obligations'][number]) => readonly string[]): {
  readonly all: DutyCounts;
  /** By the id of the policy. */
  readonly byPolicy: ReadonlyMap<string, DutyCounts>;
} {
  const all = new Map<string, number>();
  const byPolicy = new Map<string, DutyCounts>();
  for (const { id, obligations } of corpus.policies) {
    const own = new Map<string, number>();
    for (const duty of obligations)
      for (const key of keysOf(duty)) {
        own.set(key, (own.get(key) ?? 0) + 1);
        all.set(key, (all.get(key) ?? 0) + 1);
      }
    byPolicy.set(id, own);
  }
  return { all, byPolicy };
}

/** Counted once for all pages: every page of a bearer or a topic asks, and so do their lists. */
export const dutiesByBearer = countBy(({ bearers }) => bearers);
export const dutiesByTopic = countBy(({ topic }) => [topic]);
