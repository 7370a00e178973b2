import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Doubt } from '../model/normalisation.schema.ts';
import type { Obligation } from '../model/obligation.schema.ts';
import { policySchema, type PolicyFrontmatter } from '../model/policy.schema.ts';
import { buildBlocks, textOf } from './build-blocks.ts';
import { checkClause } from './check-clause.ts';
import { checkObligation } from './check-obligation.ts';
import type { CorpusPolicy } from './corpus.ts';
import { checkTerm } from './check-term.ts';
import { checkFrontmatter } from './gates/frontmatter-gate.ts';
import { mostAlike, type KnownIds } from './gates/link-gate.ts';
import { findFalseSilence } from './gates/matter-gate.ts';
import { checkSource } from './gates/source-gate.ts';
import { findTodos } from './gates/todo-gate.ts';
import { validateLocated } from './located-yaml.ts';
import { parseLineRange, type SourceLine } from './normalise-source.ts';
import { placeAnnotations } from './place-annotations.ts';
import { parsePolicyText, type PolicyText } from './policy-text.ts';
import type { Block } from './text-block.ts';
import type { Problem } from './problem.ts';
import { readAnnotations } from './read-annotations.ts';
import type { Located } from './read-list.ts';
import { readText } from './read-text.ts';

/** Ids of the whole content that a policy may point to. */
export interface PolicyContext extends KnownIds {
  readonly instruments: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
}

/**
 * Reads one policy folder through all its gates.
 * @param dir the folder on disk
 * @param shownDir its path as shown in problems
 * @returns the policy where its text could be read at all, and every problem found
 */
export function readPolicy(
  dir: string,
  shownDir: string,
  context: PolicyContext,
): { policy?: CorpusPolicy; problems: Problem[] } {
  const missing = findMissingFiles(dir, shownDir);
  if (missing.length > 0) return { problems: missing };
  const mdxFile = `${shownDir}/index.mdx`;
  const sourceFile = `${shownDir}/source.txt`;
  const mdx = readText(join(dir, 'index.mdx'), mdxFile);
  const received = readText(join(dir, 'source.txt'), sourceFile, { asReceived: true });
  const unreadableText = [...mdx.problems, ...received.problems];
  if (unreadableText.length > 0) return { problems: unreadableText };

  const text = parsePolicyText(mdx.text, mdxFile);
  if (text.problems.length > 0) return { problems: [...text.problems] };
  const { meta, problems } = readFrontmatter(text, mdxFile, basename(shownDir), context);
  problems.push(...checkTodos(text, mdxFile));
  if (!meta) return { problems };

  const { normalisations } = meta.provenance;
  const source = checkSource({
    mdxFile,
    sourceFile,
    source: received.text,
    blocks: text.blocks,
    normalisations,
    lineOfNormalisation: (index) =>
      text.frontmatter.lineOf(['provenance', 'normalisations', index]),
  });
  problems.push(...source.problems);

  const clauseBlocks = text.blocks.filter((block) => block.kind === 'clause');
  problems.push(...findDuplicateClauses(clauseBlocks, mdxFile));
  // Of two clauses with one id the first is meant: the later entry of a Map would win.
  const texts = new Map(
    clauseBlocks.toReversed().map((block) => [block.attributes.id, textOf(block.paragraphs)]),
  );
  const { annotations, problems: unreadable } = readAnnotations(dir, shownDir);
  problems.push(...unreadable);
  for (const entry of annotations.obligations)
    problems.push(...checkObligation(entry, texts.get(entry.data.clause), context));
  problems.push(...checkSilence(meta, text, mdxFile, annotations.obligations, context));
  for (const { data, file, lineOf } of annotations.citations)
    problems.push(...checkInstrument(data.instrument, file, () => lineOf('instrument'), context));
  for (const { data, file, lineOf } of annotations.definitions)
    problems.push(...checkTerm(data.term, file, () => lineOf('term'), context.terms));
  const { placed, problems: unplaced } = placeAnnotations(
    annotations,
    locateDoubts(meta, text, mdxFile),
    texts,
  );
  problems.push(...unplaced);

  const url = `/policies/${meta.id}/`;
  const { origins } = source;
  const blocks = buildBlocks(text.blocks, {
    policy: meta.id,
    url,
    origins,
    normalisations,
    placed,
  });
  const clauses = blocks.flatMap((block) => (block.kind === 'clause' ? [block.clause] : []));
  let unannotatedSentences = 0;
  // Annotations that could not be read say nothing about what the clauses lack.
  const checkable = unreadable.length === 0 ? clauses : [];
  checkable.forEach((clause, index) => {
    const result = checkClause(clause, { file: mdxFile, line: clauseBlocks[index]?.line ?? 1 });
    problems.push(...result.problems);
    unannotatedSentences += result.unannotatedSentences;
  });
  const policy: CorpusPolicy = {
    ...meta,
    url,
    blocks,
    clauses,
    obligations: clauses.flatMap((clause) => [...clause.obligations]),
    dropped: collectDropped(meta, source.lines),
    unannotatedSentences,
  };
  return { policy, problems };
}

function findMissingFiles(dir: string, shownDir: string): Problem[] {
  return ['index.mdx', 'source.txt', 'obligations.yaml']
    .filter((name) => !existsSync(join(dir, name)))
    .map((name) => ({
      file: `${shownDir}/${name}`,
      line: 1,
      message: 'this file is missing',
      details: { hint: 'a policy folder holds index.mdx, source.txt and obligations.yaml' },
    }));
}

function readFrontmatter(
  { frontmatter, blocks }: PolicyText,
  file: string,
  folder: string,
  context: PolicyContext,
): { meta?: PolicyFrontmatter; problems: Problem[] } {
  const { data: meta, problems } = validateLocated(policySchema, frontmatter.value, {
    yaml: frontmatter,
    file,
    name: folder,
  });
  if (!meta) return { problems };
  if (meta.id !== folder)
    problems.push({
      file,
      line: frontmatter.lineOf(['id']),
      message: `the id ${meta.id} is not the name of its folder`,
      details: { hint: 'name the folder after the id; addresses are made of it' },
    });
  for (const { key, message } of checkFrontmatter(meta, blocks))
    problems.push({
      file,
      line: frontmatter.lineOf([key]),
      message: `${key}: ${message}`,
      details: { hint: 'copy it from the paper' },
    });
  meta.basis.forEach((id, index) =>
    problems.push(
      ...checkInstrument(id, file, () => frontmatter.lineOf(['basis', index]), context),
    ),
  );
  return { meta, problems };
}

/** What a draft left to the editor, in the frontmatter and in the clauses. */
function checkTodos({ frontmatter, blocks }: PolicyText, file: string): Problem[] {
  const hint = 'a draft could not tell it: give what the paper or its publisher says';
  const inHead = findTodos(frontmatter.value).map(({ path }): Problem => {
    const name = path.map(String).join('.');
    return { file, line: frontmatter.lineOf(path), message: `${name}: TODO`, details: { hint } };
  });
  const inText = blocks.flatMap((block): Problem[] =>
    block.kind === 'clause' && findTodos(block.attributes.title).length > 0
      ? [
          {
            file,
            line: block.line,
            message: `clause ${block.attributes.id}: title: TODO`,
            details: { hint },
          },
        ]
      : [],
  );
  return [...inHead, ...inText];
}

function checkInstrument(
  id: string,
  file: string,
  lineOf: () => number,
  { instruments }: PolicyContext,
): Problem[] {
  if (instruments.has(id)) return [];
  const nearest = mostAlike(id, instruments);
  return [
    {
      file,
      line: lineOf(),
      message: `there is no instrument ${id} in instruments.yaml`,
      details: {
        ...(nearest !== undefined && { nearest }),
        hint: 'add it to instruments.yaml or correct the id',
      },
    },
  ];
}

/** A paper that is said to be silent on a matter must be, and the matter must be one. */
function checkSilence(
  { silentOn = [] }: PolicyFrontmatter,
  { frontmatter }: PolicyText,
  file: string,
  obligations: readonly Located<Obligation>[],
  { matters }: PolicyContext,
): Problem[] {
  const lineOf = (id: string) => frontmatter.lineOf(['silentOn', silentOn.indexOf(id)]);
  const unknown = silentOn
    .filter((id) => !matters.has(id))
    .map((id): Problem => {
      const nearest = mostAlike(id, matters.keys());
      return {
        file,
        line: lineOf(id),
        message: `silentOn: there is no ${id} in vocabulary/matters.yaml`,
        details: {
          ...(nearest !== undefined && { nearest }),
          hint: 'add it to the vocabulary or correct the id',
        },
      };
    });
  const duties = obligations.map(({ data }) => data);
  const wrong = findFalseSilence(silentOn, duties, matters).map(
    ({ matter, obligation }): Problem => ({
      file,
      line: lineOf(matter),
      message: `silentOn: ${obligation} speaks of ${matter}`,
      details: { hint: 'take the matter out of silentOn, or correct the obligation' },
    }),
  );
  return [...unknown, ...wrong];
}

function findDuplicateClauses(
  blocks: readonly Extract<Block, { kind: 'clause' }>[],
  file: string,
): Problem[] {
  const seen = new Map<string, number>();
  return blocks.flatMap(({ attributes: { id }, line }) => {
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, line);
      return [];
    }
    const details = { first: `${file}:${first}`, hint: 'clause ids are unique in a policy' };
    return [{ file, line, message: `duplicate clause id ${id}`, details }];
  });
}

/** The doubts of the provenance stand in the frontmatter; their lines are found there. */
function locateDoubts(
  { provenance }: PolicyFrontmatter,
  { frontmatter }: PolicyText,
  file: string,
): Located<Doubt>[] {
  return provenance.doubts.map((data, index) => {
    const lineOf = (...path: PropertyKey[]) =>
      frontmatter.lineOf(['provenance', 'doubts', index, ...path]);
    return { data, file, lineOf };
  });
}

function collectDropped(
  { provenance }: PolicyFrontmatter,
  lines: readonly SourceLine[],
): CorpusPolicy['dropped'] {
  return provenance.normalisations.flatMap((n) => {
    if (n.kind !== 'drop') return [];
    const [from, to] = parseLineRange(n.lines);
    const text = lines
      .slice(from - 1, to)
      .map(({ received }) => received.trim())
      .filter(Boolean)
      .join('\n');
    return [{ lines: n.lines, what: n.what, text }];
  });
}
