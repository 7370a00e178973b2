import { findTitles } from '../corpus/gates/citation-gate.ts';
import { findUncovered, splitSentences } from '../corpus/gates/coverage-gate.ts';
import type { Instrument } from '../model/instrument.schema.ts';
import type { DraftBlock } from './draft-block.ts';

/** Words of duty beside those that the coverage gate insists on. */
const weakerWords =
  /应(?!急|用|对|有|邀|变|届|聘|届)|须(?!知)|要(?!求|素|点|领|闻|害|件)|严格|确保|负责|鼓励|可以|原则上|力争|一般|定期|配备|建立/u;

/** What a sentence says that an editor has to read it for. */
interface WorkItem {
  readonly sentence: string;
  /** `npm run check` asks for this one by its word. */
  readonly demanded: readonly string[];
}

const commented = (text: string) => `# ${text.replaceAll(/\s+/gu, ' ')}`;
const short = (text: string) => (text.length > 300 ? `${text.slice(0, 300)}…` : text);

type ClauseBlock = Extract<DraftBlock, { kind: 'clause' }>;

const clausesOf = (blocks: readonly DraftBlock[]) =>
  blocks.filter((block): block is ClauseBlock => block.kind === 'clause');
const textOf = ({ paragraphs }: ClauseBlock) => paragraphs.map(({ text }) => text).join('\n');

/** Sentences of a clause that carry a word of duty. */
export function listDuties(text: string, label: string | undefined): WorkItem[] {
  const demanded = new Map<string, string[]>();
  for (const { sentence, word } of findUncovered(text, [], label).dutyWords)
    if (word !== undefined) demanded.set(sentence, [...(demanded.get(sentence) ?? []), word]);
  return splitSentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => demanded.has(sentence) || weakerWords.test(sentence))
    .map((sentence) => ({ sentence, demanded: [...new Set(demanded.get(sentence))] }));
}

/**
 * obligations.yaml of a draft: an empty list, and as comments each sentence that an editor has to
 * annotate. Nothing is annotated here: who must do what is read by a person.
 */
export function renderDuties(blocks: readonly DraftBlock[]): { yaml: string; sentences: number } {
  const lines = [
    '# Worklist: the sentences that speak of duties. Annotate each in its clause, then delete its comment.',
    '# The shape of an entry stands in src/model/obligation.schema.ts; ids are <clause>.<running number>.',
    '# A sentence marked ! holds a word that `npm run check` asks for: annotate it here, or say in',
    '# not-duties.yaml why it obliges no one. A clause without any duty says noDuty="why" in index.mdx.',
  ];
  let sentences = 0;
  for (const block of clausesOf(blocks)) {
    const { id, label = '', title } = block.clause;
    const items = listDuties(textOf(block), block.clause.label);
    lines.push('#', commented(`${id} ${label}${title}${items.length === 0 ? ': none found' : ''}`));
    for (const { sentence, demanded } of items) {
      const mark = demanded.length > 0 ? `! ${demanded.join('、')}: ` : '';
      lines.push(commented(`  - ${mark}${short(sentence)}`));
    }
    sentences += items.length;
  }
  return { yaml: [...lines, '[]', ''].join('\n'), sentences };
}

/** citations.yaml of a draft: each 《…》 as a comment, with the instrument of that title where it is known. */
export function renderCitations(
  blocks: readonly DraftBlock[],
  instruments: readonly Instrument[],
): { yaml: string; titles: number } {
  const bare = (text: string) => text.replaceAll(/[\s《》]+/gu, '');
  const known = new Map(
    instruments.flatMap(({ id, title, altTitle }) =>
      [title, ...altTitle].map((name) => [bare(name), id] as const),
    ),
  );
  const lines = [
    '# Worklist: the titles in 《》. Make an entry of each, then delete its comment:',
    '# - clause: c1',
    '#   quote: "《中华人民共和国安全生产法》"',
    '#   instrument: work-safety-law',
    '#   relation: based-on',
    '# Instruments stand in content/instruments.yaml, relations in src/model/instrument.schema.ts.',
  ];
  let titles = 0;
  for (const block of clausesOf(blocks)) {
    const text = textOf(block);
    const found = findTitles(text).map(({ start, end }) => text.slice(start, end));
    if (found.length > 0) lines.push('#', commented(block.clause.id));
    for (const title of found) {
      const id = known.get(bare(title));
      const where = id === undefined ? 'not in instruments.yaml yet' : `instrument ${id}`;
      lines.push(commented(`  - ${short(title)}: ${where}`));
    }
    titles += found.length;
  }
  return { yaml: [...lines, '[]', ''].join('\n'), titles };
}
