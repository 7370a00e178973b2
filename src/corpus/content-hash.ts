import { createHash } from 'node:crypto';
import type { Corpus, CorpusPolicy } from './corpus.ts';

/**
 * A hash over everything that a result is computed from or quotes, twelve hexadecimal digits. Where the
 * site lies, and how it looks, are no part of it.
 */
export function contentHash({ policies, bearers, topics, facts, matters }: Corpus): string {
  const papers = policies.map(paperHash);
  return sha256(JSON.stringify([papers, bearers, topics, facts, matters])).slice(0, 12);
}

/** The share of one paper in the hash of the content. */
export function paperHash(policy: CorpusPolicy): string {
  const known = hashes.get(policy) ?? hashOf(policy);
  hashes.set(policy, known);
  return known;
}

/** Spares the hashing of a paper that was hashed when it was read before. */
export function knowPaperHash(policy: CorpusPolicy, hash: string): void {
  hashes.set(policy, hash);
}

/**
 * To hash the texts of a country takes seconds, and the pages, the data and the rules all ask: those of
 * the bundle, too, which has modules of its own (`shared-corpus.ts`).
 */
const place = Symbol.for('anjian-knowledge-base.paper-hashes');
const shared = globalThis as { [place]?: WeakMap<CorpusPolicy, string> };
const hashes = (shared[place] ??= new WeakMap());

function hashOf({ clauses, obligations, ...policy }: CorpusPolicy): string {
  const { id, title, documentNumber, jurisdiction, official, status, to, silentOn } = policy;
  return sha256(
    JSON.stringify([
      [id, title, documentNumber, jurisdiction, official, status, to, silentOn],
      clauses.map((clause) => [clause.id, clause.text]),
      obligations,
    ]),
  );
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
