import type { Normalisation } from '../model/normalisation.schema.ts';
import type { CorpusBlock, CorpusClause, CorpusParagraph } from './corpus.ts';
import type { Origin } from './gates/source-gate.ts';
import { withoutSpace } from './normalise-source.ts';
import type { PlacedAnnotations } from './place-annotations.ts';
import type { Block, Paragraph } from './text-block.ts';

type ClauseBlock = Extract<Block, { kind: 'clause' }>;

/** Text of a clause: its paragraphs joined by line breaks. Offsets of annotations count in it. */
export function textOf(paragraphs: readonly Pick<Paragraph, 'text'>[]): string {
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
  const labels = blocks.flatMap((block) =>
    block.kind === 'clause' && block.attributes.label !== undefined ? [block.attributes.label] : [],
  );
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
        return {
          kind: 'clause',
          clause: buildClause(block, clauses, paragraphs, path, labels, sources),
        };
    }
  });
}

function buildClause(
  { attributes, paragraphs: source }: ClauseBlock,
  position: number,
  paragraphs: readonly CorpusParagraph[],
  path: readonly string[],
  labels: readonly string[],
  { policy, url, placed }: BlockSources,
): CorpusClause {
  const { id, title, noDuty, apart } = attributes;
  // 引言 and 结语 of a numbered paper go by their names; a text without any number, by its paragraphs.
  const label = attributes.label ?? (labels.length > 0 ? title : `第${position}段`);
  const reference = referenceOf(label, path, labels);
  const clauseUrl = `${url}#${id}`;
  const ofClause = <T extends { clause: string; start: number }>(all: readonly T[]) =>
    all.filter(({ clause }) => clause === id).sort((a, b) => a.start - b.start);
  return {
    policy,
    id,
    label,
    reference,
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
      reference,
      url: clauseUrl,
    })),
    notDuties: ofClause(placed.notDuties),
    citations: ofClause(placed.citations),
    definitions: ofClause(placed.definitions),
    doubts: ofClause(placed.doubts),
    url: clauseUrl,
  };
}

/**
 * How a clause is cited. （十二） is enough where it occurs once; （二） that begins anew in each part,
 * and bare numbers, need the part: 二、（二）, 二、（一）1.
 */
function referenceOf(label: string, path: readonly string[], labels: readonly string[]): string {
  const isPrinted = labels.includes(label);
  const isUnique = labels.filter((other) => other === label).length === 1;
  if (!isPrinted || (isUnique && /^[（(]/.test(label))) return label;
  const parts = path.map(
    (heading) => /^(?:[一二三四五六七八九十]+、|[（(].+?[）)])/.exec(heading)?.[0] ?? '',
  );
  return parts.join('') + label.replace(/[.．、]$/, '');
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
