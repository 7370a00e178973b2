import type { Normalisation } from '../model/normalisation.schema.ts';
import type { CorpusBlock, CorpusClause, CorpusParagraph } from './corpus.ts';
import type { Origin } from './gates/source-gate.ts';
import { withoutSpace } from './normalise-source.ts';
import type { PlacedAnnotations } from './place-annotations.ts';
import type { Block, Paragraph } from './policy-text.ts';

type ClauseBlock = Extract<Block, { kind: 'clause' }>;

/** Text of a clause: its paragraphs joined by line breaks. Offsets of annotations count in it. */
export function textOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text }) => text).join('\n');
}

/** What the blocks of a policy are built from. */
export interface BlockSources {
  readonly policy: string;
  readonly url: string;
  readonly origins: readonly Origin[];
  readonly normalisations: readonly Normalisation[];
  readonly placed: PlacedAnnotations;
}

/** Builds the blocks of a policy in the order of the paper, each clause with its annotations. */
export function buildBlocks(blocks: readonly Block[], sources: BlockSources): CorpusBlock[] {
  const path: string[] = [];
  let headings = 0;
  let clauses = 0;
  return blocks.map((block): CorpusBlock => {
    const paragraphs = buildParagraphs(block, sources);
    switch (block.kind) {
      case 'heading':
        path.splice(block.depth - 2, path.length, block.paragraphs[0].text);
        headings += 1;
        return { kind: 'heading', id: `h${headings}`, depth: block.depth, paragraphs };
      case 'part':
        return { kind: 'part', part: block.part, paragraphs };
      case 'clause':
        clauses += 1;
        return { kind: 'clause', clause: buildClause(block, clauses, paragraphs, path, sources) };
    }
  });
}

function buildClause(
  { attributes, paragraphs: source }: ClauseBlock,
  position: number,
  paragraphs: readonly CorpusParagraph[],
  path: readonly string[],
  { policy, url, placed }: BlockSources,
): CorpusClause {
  const { id, title, noDuty, apart } = attributes;
  // A clause without a printed number is called by a short name (引言), else by its position.
  const label = attributes.label ?? (title.length <= 4 ? title : `第${position}段`);
  const clauseUrl = `${url}#${id}`;
  const ofClause = <T extends { clause: string; start: number }>(all: readonly T[]) =>
    all.filter(({ clause }) => clause === id).sort((a, b) => a.start - b.start);
  return {
    policy,
    id,
    label,
    printed: attributes.label !== undefined,
    title,
    path: apart ? [] : [...path],
    text: textOf(source),
    paragraphs,
    ...(noDuty !== undefined && { noDuty }),
    obligations: ofClause(placed.obligations).map((obligation) => ({
      ...obligation,
      policy,
      label,
      url: clauseUrl,
    })),
    notDuties: ofClause(placed.notDuties),
    citations: ofClause(placed.citations),
    doubts: ofClause(placed.doubts),
    url: clauseUrl,
  };
}

function buildParagraphs(
  block: Block,
  { origins, normalisations }: BlockSources,
): CorpusParagraph[] {
  let offset = 0;
  return block.paragraphs.map((paragraph) => {
    const origin = origins.find((candidate) => candidate.paragraph === paragraph);
    const { fromLine = 0, toLine = 0, received = paragraph.text } = origin ?? {};
    const changed = withoutSpace(received) !== withoutSpace(paragraph.text);
    const placed: CorpusParagraph = {
      text: paragraph.text,
      offset,
      sourceLines: [fromLine, toLine],
      ...(changed && { received }),
      repairs: normalisations.flatMap((n) =>
        n.kind === 'replace' && n.line >= fromLine && n.line <= toLine ? [n] : [],
      ),
    };
    offset += paragraph.text.length + 1;
    return placed;
  });
}
