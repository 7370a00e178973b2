import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CitedBy, Corpus, CorpusInstrument, CorpusPolicy, TermDefinition } from './corpus.ts';
import type { PaperMemory } from './paper-memory.ts';
import { CorpusError, type Problem } from './problem.ts';
import { readPolicy } from './read-policy.ts';
import { readVocabulary, type Vocabulary } from './read-vocabulary.ts';

/**
 * Reads `content/` into one validated, cross-linked corpus.
 * @param contentDir folder that holds policies/, vocabulary/ and instruments.yaml
 * @param shownDir how that folder is called in messages
 * @throws CorpusError listing every problem with file and line
 */
export function readCorpus(contentDir: string, shownDir = 'content'): Corpus {
  const { corpus, problems } = inspectCorpus(contentDir, shownDir);
  if (problems.length > 0) throw new CorpusError(problems);
  return corpus;
}

/**
 * As {@link readCorpus}, but returns the problems beside whatever could be read.
 * @param memory papers that it knows are not read again
 */
export function inspectCorpus(
  contentDir: string,
  shownDir = 'content',
  memory?: PaperMemory,
): { corpus: Corpus; problems: Problem[] } {
  const { vocabulary, problems } = readVocabulary(contentDir, shownDir);
  const ids = (entries: readonly { data: { id: string } }[]) =>
    new Set(entries.map((entry) => entry.data.id));
  const context = {
    bearers: ids(vocabulary.bearers),
    topics: ids(vocabulary.topics),
    facts: new Map(vocabulary.facts.map(({ data }) => [data.id, data])),
    instruments: ids(vocabulary.instruments),
    matters: new Map(vocabulary.matters.map(({ data }) => [data.id, data])),
    terms: ids(vocabulary.terms),
  };
  const policiesDir = join(contentDir, 'policies');
  const isThere = statSync(policiesDir, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isThere)
    problems.push({
      file: `${shownDir}/policies`,
      line: 1,
      message: 'this folder is missing',
      details: { hint: 'CONTENT_DIR must hold policies/, vocabulary/ and instruments.yaml' },
    });
  const folders = isThere
    ? readdirSync(policiesDir, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  const policies = folders.flatMap((name): CorpusPolicy[] => {
    const dir = join(policiesDir, name);
    const known = memory?.recall(dir);
    if (known) return [known];
    const result = readPolicy(dir, `${shownDir}/policies/${name}`, context);
    problems.push(...result.problems);
    if (result.policy && result.problems.length === 0) memory?.keep(dir, result.policy);
    return result.policy ? [result.policy] : [];
  });
  problems.push(...findMissingPolicies(vocabulary, new Set(folders)));
  const byDate = [...policies].sort((a, b) =>
    (b.issuedOn ?? b.publishedOn ?? '').localeCompare(a.issuedOn ?? a.publishedOn ?? ''),
  );
  return { corpus: linkCorpus(byDate, vocabulary), problems };
}

/** An instrument that says it is held here must be. */
function findMissingPolicies({ instruments }: Vocabulary, held: ReadonlySet<string>): Problem[] {
  return instruments.flatMap(({ data: { id, policy }, file, lineOf }) =>
    policy === undefined || held.has(policy)
      ? []
      : [
          {
            file,
            line: lineOf('policy'),
            message: `${id}: there is no policy ${policy}`,
            details: { hint: `remove the key, or add the folder policies/${policy}` },
          },
        ],
  );
}

function linkCorpus(policies: readonly CorpusPolicy[], vocabulary: Vocabulary): Corpus {
  const clauses = policies.flatMap((policy) => [...policy.clauses]);
  const citations = new Map<string, CitedBy[]>();
  for (const { citations: own, policy, reference, url } of clauses)
    for (const citation of own) {
      const citedBy = citations.get(citation.instrument) ?? [];
      citedBy.push({ ...citation, policy, reference, url });
      citations.set(citation.instrument, citedBy);
    }
  const instruments = vocabulary.instruments.map(({ data }): CorpusInstrument => ({
    ...data,
    citedBy: citations.get(data.id) ?? [],
  }));
  const plain = <T>(entries: readonly { data: T }[]): T[] => entries.map(({ data }) => data);
  return {
    policies,
    clauses,
    obligations: clauses.flatMap((clause) => [...clause.obligations]),
    instruments,
    bearers: plain(vocabulary.bearers),
    topics: plain(vocabulary.topics),
    facts: plain(vocabulary.facts),
    terms: plain(vocabulary.terms),
    matters: plain(vocabulary.matters),
    roles: plain(vocabulary.roles),
    definitions: linkDefinitions(policies, vocabulary),
    audiences: plain(vocabulary.audiences),
  };
}

/**
 * What the papers say of a term, then what the editor says. The short `definition` of terms.yaml is
 * the editor's, too, and stands where definitions.yaml has none.
 */
function linkDefinitions(
  policies: readonly CorpusPolicy[],
  { terms, explanations }: Vocabulary,
): TermDefinition[] {
  const quoted = policies.flatMap(({ id, clauses }) =>
    clauses.flatMap(({ reference, url, definitions }) =>
      definitions.map(({ start: _start, end: _end, ...definition }) => ({
        kind: 'quoted' as const,
        ...definition,
        policy: id,
        reference,
        url,
      })),
    ),
  );
  const explained = new Set(explanations.map(({ data }) => data.term));
  const short = terms.flatMap(({ data: { id, definition } }) =>
    definition === undefined || explained.has(id) ? [] : [{ term: id, text: definition }],
  );
  return [
    ...quoted,
    ...[...explanations.map(({ data }) => data), ...short].map((explanation) => ({
      kind: 'editor' as const,
      ...explanation,
    })),
  ];
}
