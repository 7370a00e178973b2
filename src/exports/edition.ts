import { createHash } from 'node:crypto';
import packageFile from '../../package.json' with { type: 'json' };
import type { Corpus } from '../corpus/corpus.ts';
import type { Edition } from '../rules/rulebook.ts';

/**
 * What a result rests on: the version of the site and a hash over everything a result is computed
 * from or quotes. Where the site lies, and how it looks, are no part of it.
 */
export function editionOf({
  policies,
  clauses,
  obligations,
  bearers,
  topics,
  facts,
  matters,
}: Corpus): Edition {
  const texts = clauses.map(({ policy, id, text }) => [policy, id, text]);
  const papers = policies.map(
    ({ id, title, documentNumber, jurisdiction, official, status, to, silentOn }) => [
      id,
      title,
      documentNumber,
      jurisdiction,
      official,
      status,
      to,
      silentOn,
    ],
  );
  const content = createHash('sha256')
    .update(JSON.stringify([papers, texts, obligations, bearers, topics, facts, matters]))
    .digest('hex');
  return { site: packageFile.version, content: content.slice(0, 12) };
}
