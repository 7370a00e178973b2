import { createHash } from 'node:crypto';
import type { Corpus } from './corpus.ts';

/**
 * A hash over everything that a result is computed from or quotes, twelve hexadecimal digits. Where the
 * site lies, and how it looks, are no part of it.
 */
export function contentHash(corpus: Corpus): string {
  const known = hashes.get(corpus) ?? hashOf(corpus);
  hashes.set(corpus, known);
  return known;
}

/**
 * To hash the texts of a country takes seconds, and the pages, the data and the rules all ask: those of
 * the bundle, too, which has modules of its own (`shared-corpus.ts`).
 */
const place = Symbol.for('anjian-knowledge-base.content-hashes');
const shared = globalThis as { [place]?: WeakMap<Corpus, string> };
const hashes = (shared[place] ??= new WeakMap());

function hashOf({
  policies,
  clauses,
  obligations,
  bearers,
  topics,
  facts,
  matters,
}: Corpus): string {
  const hash = createHash('sha256');
  // The bytes of one JSON text, entry by entry: the duties of a country are longer than a string can be.
  const add = <T>(entries: readonly T[], said: (entry: T) => unknown) => {
    entries.forEach((entry, at) =>
      hash.update((at === 0 ? '[' : ',') + JSON.stringify(said(entry))),
    );
    hash.update(entries.length === 0 ? '[]' : ']');
  };
  hash.update('[');
  add(policies, ({ id, title, documentNumber, jurisdiction, official, status, to, silentOn }) => [
    id,
    title,
    documentNumber,
    jurisdiction,
    official,
    status,
    to,
    silentOn,
  ]);
  hash.update(',');
  add(clauses, ({ policy, id, text }) => [policy, id, text]);
  hash.update(',');
  add(obligations, (obligation) => obligation);
  hash.update(`,${JSON.stringify([bearers, topics, facts, matters]).slice(1)}`);
  return hash.digest('hex').slice(0, 12);
}
