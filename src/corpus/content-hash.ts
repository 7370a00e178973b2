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
  return paperHashes(policy).whole;
}

/** A hash over what other papers' clauses are compared with, and how they name it (`similar-clauses.ts`). */
export function comparedHash(policy: CorpusPolicy): string {
  return paperHashes(policy).compared;
}

/** What is told of a paper in a few digits. */
export interface PaperHashes {
  readonly whole: string;
  readonly compared: string;
}

export function paperHashes(policy: CorpusPolicy): PaperHashes {
  const known = hashes.get(policy) ?? hashesOf(policy);
  hashes.set(policy, known);
  return known;
}

/** Spares the hashing of a paper that was hashed when it was read before. */
export function knowPaperHashes(policy: CorpusPolicy, known: PaperHashes): void {
  hashes.set(policy, known);
}

/**
 * To hash the texts of a country takes seconds, and the pages, the data and the rules all ask: those of
 * the bundle, too, which has modules of its own (`shared-corpus.ts`).
 */
const place = Symbol.for('anjian-knowledge-base.paper-hashes');
const shared = globalThis as { [place]?: WeakMap<CorpusPolicy, PaperHashes> };
const hashes = (shared[place] ??= new WeakMap());

function hashesOf({ clauses, obligations, ...policy }: CorpusPolicy): PaperHashes {
  const { id, title, documentNumber, jurisdiction, official, status, to, silentOn } = policy;
  const whole = [
    [id, title, documentNumber, jurisdiction, official, status, to, silentOn],
    clauses.map((clause) => [clause.id, clause.text]),
    obligations,
  ];
  const compared = obligations.map((duty) => [
    [duty.id, duty.clause, duty.reference],
    [duty.topic, duty.bearers, duty.measure, duty.quote],
  ]);
  return {
    whole: sha256(JSON.stringify(whole)),
    compared: sha256(JSON.stringify([id, compared])).slice(0, 16),
  };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
