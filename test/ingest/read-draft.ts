import { checkSource } from '../../src/corpus/gates/source-gate.ts';
import { withoutSpace } from '../../src/corpus/normalise-source.ts';
import { parsePolicyText } from '../../src/corpus/policy-text.ts';
import type { Block } from '../../src/corpus/text-block.ts';
import type { Problem } from '../../src/corpus/problem.ts';
import { draftPolicy, type Draft, type DraftOptions } from '../../src/ingest/draft-policy.ts';
import { readReceived } from '../../src/ingest/read-received.ts';

/** The draft of a file, as the command makes it. */
export async function draftOf(
  bytes: Uint8Array | string,
  name = 'paper.txt',
  options: Partial<DraftOptions> = {},
): Promise<Draft> {
  const received = await readReceived(
    typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
    name,
  );
  return draftPolicy(received, {
    fallbackId: 'draft',
    today: '2026-11-22',
    instruments: [],
    ...options,
  });
}

/** index.mdx as the corpus reads it, with what its gates say of the text. */
export function readDraft({ files, normalisations }: Draft): {
  blocks: readonly Block[];
  problems: readonly Problem[];
} {
  const { blocks, problems } = parsePolicyText(files['index.mdx'] ?? '', 'index.mdx');
  const source = checkSource({
    mdxFile: 'index.mdx',
    sourceFile: 'source.txt',
    source: files['source.txt'] ?? '',
    blocks,
    normalisations,
    lineOfNormalisation: () => 1,
  });
  return { blocks, problems: [...problems, ...source.problems] };
}

/** A block in one line: what it is, what it is called, and its paragraphs without white space. */
export function outline(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    const text = block.paragraphs.map((paragraph) => withoutSpace(paragraph.text)).join('|');
    switch (block.kind) {
      case 'heading':
        return `${'#'.repeat(block.depth)} ${text}`;
      case 'part':
        return `${block.part}: ${text}`;
      case 'clause': {
        const { id, label, title, apart } = block.attributes;
        return `${id} ${label ?? 'unprinted'} ${title}${apart ? ' apart' : ''}: ${text}`;
      }
    }
  });
}

/** The same without the text of clauses, for papers that are shown whole in a test. */
export function contents(blocks: readonly Block[]): string[] {
  return outline(blocks).map((line) => (line.length > 60 ? `${line.slice(0, 60)}…` : line));
}
