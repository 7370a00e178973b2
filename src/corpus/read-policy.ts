import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Doubt } from '../model/normalisation.schema.ts';
import { citationSchema } from '../model/instrument.schema.ts';
import { notDutySchema, obligationSchema } from '../model/obligation.schema.ts';
import { policySchema } from '../model/policy.schema.ts';
import type {
  CorpusBlock,
  CorpusClause,
  CorpusObligation,
  CorpusParagraph,
  CorpusPolicy,
  Placed,
} from './corpus.ts';
import { findUncovered } from './gates/coverage-gate.ts';
import { findUncited } from './gates/citation-gate.ts';
import { findBrokenLinks, mostAlike, type KnownIds } from './gates/link-gate.ts';
import { checkFigures } from './gates/number-gate.ts';
import { placeQuote } from './gates/quote-gate.ts';
import { checkSource, type Origin } from './gates/source-gate.ts';
import { findUnquotedWording } from './gates/wording-gate.ts';
import { validateLocated } from './located-yaml.ts';
import { withoutSpace } from './normalise-source.ts';
import { parsePolicyText, type Block, type Paragraph } from './policy-text.ts';
import type { Problem } from './problem.ts';
import type { Selector } from './quote-position.ts';
import { findDuplicateIds, readList, type Located } from './read-vocabulary.ts';

/** Ids of the whole content that a policy may point to. */
export interface PolicyContext extends KnownIds {
  readonly instruments: ReadonlySet<string>;
}

type ClauseBlock = Extract<Block, { kind: 'clause' }>;

/** Editor's labels for clauses that the paper does not number. */
function labelOf({ attributes }: ClauseBlock, index: number): string {
  return attributes.label ?? (attributes.title.length <= 4 ? attributes.title : `第${index}段`);
}

function joinParagraphs(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text }) => text).join('\n');
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
  const mdxFile = `${shownDir}/index.mdx`;
  const sourceFile = `${shownDir}/source.txt`;
  const missing = ['index.mdx', 'source.txt', 'obligations.yaml'].filter(
    (name) => !existsSync(join(dir, name)),
  );
  if (missing.length > 0)
    return {
      problems: missing.map((name) => ({
        file: `${shownDir}/${name}`,
        line: 1,
        message: 'this file is missing',
        details: { hint: 'a policy folder holds index.mdx, source.txt and obligations.yaml' },
      })),
    };

  const parsed = parsePolicyText(readFileSync(join(dir, 'index.mdx'), 'utf8'), mdxFile);
  const problems: Problem[] = [...parsed.problems];
  if (problems.length > 0) return { problems };
  const frontmatter = validateLocated(policySchema, parsed.frontmatter.value, {
    yaml: parsed.frontmatter,
    file: mdxFile,
    name: shownDir.split('/').at(-1) ?? shownDir,
  });
  problems.push(...frontmatter.problems);
  if (!frontmatter.data) return { problems };
  const meta = frontmatter.data;
  const lineOfMeta = (...path: PropertyKey[]) => parsed.frontmatter.lineOf(path);

  if (meta.id !== shownDir.split('/').at(-1))
    problems.push({
      file: mdxFile,
      line: lineOfMeta('id'),
      message: `the id ${meta.id} is not the name of its folder`,
      details: { hint: 'name the folder after the id; addresses are made of it' },
    });
  meta.basis.forEach((id, index) => {
    if (!context.instruments.has(id))
      problems.push(unknownId(mdxFile, lineOfMeta('basis', index), 'instrument', id, context.instruments));
  });

  const source = checkSource({
    mdxFile,
    sourceFile,
    source: readFileSync(join(dir, 'source.txt'), 'utf8'),
    blocks: parsed.blocks,
    normalisations: meta.provenance.normalisations,
    lineOfNormalisation: (index) => lineOfMeta('provenance', 'normalisations', index),
  });
  problems.push(...source.problems);

  const clauseBlocks = parsed.blocks.filter((block) => block.kind === 'clause');
  problems.push(...findDuplicateClauses(clauseBlocks, mdxFile));

  const annotations = readAnnotations(dir, shownDir);
  problems.push(...annotations.problems);
  const { obligations, notDuties, citations } = annotations;
  const texts = new Map(
    clauseBlocks.map((block) => [
      block.attributes.id,
      { id: block.attributes.id, text: joinParagraphs(block.paragraphs) },
    ]),
  );

  const place = <T extends Selector & { clause: string }>(
    entry: Located<T>,
    name: string,
  ): Placed<T>[] => {
    const { clause: id } = entry.data;
    const clause = texts.get(id);
    if (!clause) {
      problems.push({
        file: entry.file,
        line: entry.lineOf('clause'),
        message: `${name}: there is no clause ${id} in index.mdx`,
        details: { nearest: mostAlike(id, texts.keys()) ?? '', hint: 'clause ids are never changed' },
      });
      return [];
    }
    const result = placeQuote(clause, entry.data);
    if ('place' in result) return [{ ...entry.data, ...result.place }];
    problems.push({
      file: entry.file,
      line: entry.lineOf('quote'),
      message: `${name}: ${result.misquote.message}`,
      details: result.misquote.details,
    });
    return [];
  };

  const url = `/policies/${meta.id}/`;
  const labels = new Map(
    clauseBlocks.map((block, index) => [block.attributes.id, labelOf(block, index + 1)]),
  );
  const placedObligations = obligations.flatMap((entry) => {
    problems.push(...checkObligation(entry, texts.get(entry.data.clause)?.text, context));
    return place(entry, entry.data.id).map(
      (placed): Placed<CorpusObligation> => ({
        ...placed,
        policy: meta.id,
        label: labels.get(placed.clause) ?? '',
        url: `${url}#${placed.clause}`,
      }),
    );
  });
  const placedNotDuties = notDuties.flatMap((entry) => place(entry, 'notDuty'));
  const placedCitations = citations.flatMap((entry) => {
    const { instrument } = entry.data;
    if (!context.instruments.has(instrument))
      problems.push(
        unknownId(entry.file, entry.lineOf('instrument'), 'instrument', instrument, context.instruments),
      );
    return place(entry, 'citation');
  });
  const doubts = meta.provenance.doubts.flatMap((doubt, index) => {
    const lineOf = (...path: PropertyKey[]) => lineOfMeta('provenance', 'doubts', index, ...path);
    return place<Doubt>({ data: doubt, file: mdxFile, line: lineOf(), lineOf }, 'doubt');
  });

  const path: string[] = [];
  let headings = 0;
  let unannotatedSentences = 0;
  const blocks = parsed.blocks.map((block): CorpusBlock => {
    const paragraphs = placeParagraphs(block, source.origins, meta.provenance.normalisations);
    if (block.kind === 'heading') {
      path.splice(block.depth - 2, path.length, block.paragraphs[0].text);
      headings += 1;
      return { kind: 'heading', id: `h${headings}`, depth: block.depth, paragraphs };
    }
    if (block.kind === 'part') return { kind: 'part', part: block.part, paragraphs };
    const { id, noDuty, title, label } = block.attributes;
    const text = joinParagraphs(block.paragraphs);
    const ofClause = <T extends { clause: string }>(all: readonly T[]) =>
      all.filter((item) => item.clause === id);
    const byPlace = <T extends { start: number }>(all: readonly T[]) =>
      [...all].sort((a, b) => a.start - b.start);
    const clause: CorpusClause = {
      policy: meta.id,
      id,
      label: labels.get(id) ?? '',
      printed: label !== undefined,
      title,
      path: [...path],
      text,
      paragraphs,
      ...(noDuty !== undefined && { noDuty }),
      obligations: byPlace(ofClause(placedObligations)),
      notDuties: byPlace(ofClause(placedNotDuties)),
      citations: byPlace(ofClause(placedCitations)),
      doubts: byPlace(ofClause(doubts)),
      url: `${url}#${id}`,
    };
    const located = { file: mdxFile, line: block.line };
    const coverage = checkCoverage(clause, label, located);
    problems.push(...coverage.problems);
    unannotatedSentences += coverage.unannotatedSentences;
    problems.push(
      ...findUncited(text, clause.citations).map((title_) => ({
        ...located,
        message: `clause ${id}: ${title_} is cited and there is no entry for it in citations.yaml`,
        details: { hint: 'add { clause, quote, instrument, relation } to citations.yaml' },
      })),
    );
    return { kind: 'clause', clause };
  });
  const clauses = blocks.flatMap((block) => (block.kind === 'clause' ? [block.clause] : []));
  const policy: CorpusPolicy = {
    ...meta,
    url,
    blocks,
    clauses,
    obligations: clauses.flatMap((clause) => [...clause.obligations]),
    dropped: meta.provenance.normalisations.flatMap((n) => {
      if (n.kind !== 'drop') return [];
      const text = source.lines
        .filter((line) => line.dropped === n.what)
        .map((line) => line.received.trim())
        .filter(Boolean)
        .join('\n');
      return [{ lines: n.lines, what: n.what, text }];
    }),
    unannotatedSentences,
  };
  return { policy, problems };
}

function unknownId(
  file: string,
  line: number,
  what: string,
  id: string,
  known: Iterable<string>,
): Problem {
  return {
    file,
    line,
    message: `there is no ${what} ${id}`,
    details: { nearest: mostAlike(id, known) ?? '', hint: `add it to the ${what}s or correct the id` },
  };
}

function readAnnotations(dir: string, shownDir: string) {
  const read = <T extends Parameters<typeof readList>[2]>(
    name: string,
    schema: T,
    optional: boolean,
  ) => readList(join(dir, name), `${shownDir}/${name}`, schema, { optional });
  const obligations = read('obligations.yaml', obligationSchema, false);
  const notDuties = read('not-duties.yaml', notDutySchema, true);
  const citations = read('citations.yaml', citationSchema, true);
  return {
    obligations: obligations.entries,
    notDuties: notDuties.entries,
    citations: citations.entries,
    problems: [
      ...obligations.problems,
      ...findDuplicateIds<{ id: string }>(obligations.entries),
      ...notDuties.problems,
      ...citations.problems,
    ],
  };
}

function findDuplicateClauses(blocks: readonly ClauseBlock[], file: string): Problem[] {
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

function checkObligation(
  entry: Located<Parameters<typeof checkFigures>[0]>,
  clauseText: string | undefined,
  known: KnownIds,
): Problem[] {
  const { data, file } = entry;
  const links = findBrokenLinks(data, known).map(({ key, id, vocabulary, nearest }) => ({
    file,
    line: entry.lineOf(key),
    message: `${data.id}: ${key}: there is no ${id} in vocabulary/${vocabulary}.yaml`,
    details: { nearest: nearest ?? '', hint: 'add it to the vocabulary or correct the id' },
  }));
  const figures = checkFigures(data).map(({ key, message }) => ({
    file,
    line: entry.lineOf(...key.split('.')),
    message: `${data.id}: ${message}`,
    details: { quote: data.quote, hint: 'a figure is taken from its own quote, never rounded' },
  }));
  const wording =
    clauseText === undefined
      ? []
      : findUnquotedWording(data, clauseText).map(({ key, text, place }) => ({
          file,
          line: entry.lineOf(...key.split('.')),
          message: `${data.id}: ${key}: “${text}” is not in the ${place}`,
          details: { quote: data.quote, hint: `copy it from the ${place}, character for character` },
        }));
  return [...links, ...figures, ...wording];
}

function checkCoverage(
  clause: CorpusClause,
  label: string | undefined,
  located: { file: string; line: number },
): { problems: Problem[]; unannotatedSentences: number } {
  const covered = [...clause.obligations, ...clause.notDuties];
  if (clause.noDuty !== undefined) {
    const [first] = clause.obligations;
    if (!first) return { problems: [], unannotatedSentences: 0 };
    const details = { hint: 'remove noDuty or the obligation' };
    const message = `clause ${clause.id} says noDuty and has the obligation ${first.id}`;
    return { problems: [{ ...located, message, details }], unannotatedSentences: 0 };
  }
  if (clause.obligations.length === 0)
    return {
      problems: [
        {
          ...located,
          message: `clause ${clause.id} has no obligation and does not say noDuty`,
          details: { hint: 'annotate it, or write noDuty="why" into its <Clause>' },
        },
      ],
      unannotatedSentences: 0,
    };
  const { dutyWords, sentences } = findUncovered(clause.text, covered, label);
  const problems = dutyWords.map(({ word, sentence }) => ({
    ...located,
    message: `clause ${clause.id}: “${word ?? ''}” stands in no annotated passage`,
    details: {
      sentence,
      hint: 'annotate it in obligations.yaml, or say in not-duties.yaml why it obliges no one',
    },
  }));
  return { problems, unannotatedSentences: sentences.length };
}

function placeParagraphs(
  block: Block,
  origins: readonly Origin[],
  normalisations: CorpusPolicy['provenance']['normalisations'],
): CorpusParagraph[] {
  let offset = 0;
  return block.paragraphs.map((paragraph) => {
    const origin = origins.find((candidate) => candidate.paragraph === paragraph);
    const [fromLine, toLine] = [origin?.fromLine ?? 0, origin?.toLine ?? 0];
    const changed =
      origin !== undefined && withoutSpace(origin.received) !== withoutSpace(paragraph.text);
    const placed: CorpusParagraph = {
      text: paragraph.text,
      offset,
      sourceLines: [fromLine, toLine],
      ...(changed && { received: origin.received }),
      repairs: normalisations.filter(
        (n) => n.kind === 'replace' && n.line >= fromLine && n.line <= toLine,
      ) as CorpusParagraph['repairs'],
    };
    offset += paragraph.text.length + 1;
    return placed;
  });
}
