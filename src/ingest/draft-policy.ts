import { hasPrintedNumber } from '../corpus/gates/source-gate.ts';
import { normaliseSource } from '../corpus/normalise-source.ts';
import type { Instrument } from '../model/instrument.schema.ts';
import type { Normalisation } from '../model/normalisation.schema.ts';
import { todo } from './arrange-text.ts';
import type { DraftBlock } from './draft-block.ts';
import { findHead } from './find-head.ts';
import { findPlace, type Place } from './find-place.ts';
import { arrangeBody } from './find-tail.ts';
import { countPinyin, countSimplified, detectForeignText, withoutPinyin } from './foreign-text.ts';
import { identify, proposeId, type Identity } from './identify.ts';
import { IngestError } from './ingest-error.ts';
import { repairInvisible } from './invisible-repairs.ts';
import { paperLine, type PaperLine, type PaperParagraph } from './paper-line.ts';
import { detectLayout, groupParagraphs } from './paragraphs.ts';
import type { Received } from './received.ts';
import { isPageFoot } from './recognise.ts';
import { parseMark } from './marks.ts';
import { renderMdx } from './render-mdx.ts';
import { tidyLine } from './tidy.ts';
import { renderCitations, renderDuties } from './worklist.ts';

/** What the editor gives where the paper does not tell it. */
export interface DraftOptions {
  readonly id?: string;
  /** Id where neither the editor nor the paper gives one. */
  readonly fallbackId: string;
  readonly jurisdiction?: Place;
  /** Day on which the draft is compared with the received text, yyyy-mm-dd. */
  readonly today: string;
  /** Those of the content, so that cited titles are found among them. */
  readonly instruments: readonly Instrument[];
}

/** A draft policy folder, not yet written. */
export interface Draft {
  readonly id: string;
  /** Content by file name. */
  readonly files: Readonly<Record<string, string>>;
  readonly identity: Identity;
  readonly place?: Place;
  readonly blocks: readonly DraftBlock[];
  readonly normalisations: readonly Normalisation[];
  readonly dutySentences: number;
  readonly citedTitles: number;
  /** What the editor has to find out, in English. */
  readonly missing: readonly string[];
  /** What the editor should look at, in English. */
  readonly cautions: readonly string[];
}

/** Characters of the longest text that is taken for a paper; papers have some ten thousand. */
const longestText = 2_000_000;

/**
 * Makes a draft of a received text: the text in blocks, and of the frontmatter what is printed. Nothing
 * is guessed, and no character differs from source.txt but by the listed normalisations.
 * @throws IngestError where there is no text to make a draft of
 */
export async function draftPolicy(received: Received, options: DraftOptions): Promise<Draft> {
  const { text, hints, main } = received;
  if (text.trim() === '')
    throw new IngestError('there is no text in the file', 'see whether it is the right file');
  if (text.length > longestText)
    throw new IngestError(
      `the text has ${text.length} characters; a paper has fewer than ${longestText}`,
      'cut the paper out of it and ingest that',
    );
  const rawLines = text.split(/\r?\n/);
  const foreign = detectForeignText(text);
  const repairs = repairInvisible(rawLines);
  // Counts are of the lines that stay: they are put in once it is known which those are.
  const rewriting: Normalisation[] = [
    ...repairs,
    ...(foreign.hasPinyin
      ? [{ kind: 'strip-pinyin' as const, count: 1, what: '汉字后括号内的拼音注音' }]
      : []),
    ...(foreign.isTraditional
      ? [{ kind: 'simplify' as const, count: 1, what: '繁体字还原为简体字（按 OpenCC 字表）' }]
      : []),
  ];
  const furniture = new Map<number, string>();
  for (const { from, to, what } of received.drops)
    for (let number = from; number <= to; number += 1) furniture.set(number, what);
  const all = normaliseSource(text, rewriting)
    .lines.map(({ number, received: raw, normalised }) =>
      paperLine(number, raw, tidyLine(normalised), received.widths?.[number - 1]),
    )
    .filter((line) => line.text !== '');

  const dropped = new Map<number, string>();
  for (const line of all) {
    const { number } = line;
    const what = furniture.get(number);
    if (what !== undefined && !isNumbered(line)) dropped.set(number, what);
  }
  const lines = all.filter(({ number }) => !dropped.has(number));
  const mayHaveMenu = !/PDF|Word/.test(received.receivedAs);
  const layout = detectLayout(
    main ? lines.filter(({ number }) => number >= main.from && number <= main.to) : lines,
  );
  const isWrapped = layout.full !== undefined;
  const units = isWrapped
    ? groupParagraphs(lines, layout)
    : lines.map((line): PaperParagraph => ({ text: line.text, lines: [line] }));
  const head = findHead(units, {
    ...(hints.title !== undefined && { title: hints.title }),
    ...(main && { from: main.from }),
    mayHaveMenu,
  });
  const foot = mayHaveMenu ? findFoot(head.rest, main?.to) : head.rest.length;
  for (const { line, what } of [
    ...head.dropped,
    ...head.rest.slice(foot).map((line) => ({ line, what: '网页页脚' })),
  ])
    for (const { number } of line.lines) dropped.set(number, what);
  const body = head.rest.slice(0, foot);
  const paragraphs = isWrapped
    ? body
    : groupParagraphs(
        body.flatMap((unit) => [...unit.lines]),
        layout,
      );
  const blocks = [...head.blocks, ...arrangeBody(paragraphs)];

  const normalisations = listNormalisations(rawLines, all, dropped, blocks, rewriting);
  const info = all.filter(({ number }) => dropped.has(number));
  const identity = identify(blocks, info, hints.publishedOn);
  const found = options.jurisdiction
    ? ({ kind: 'found', place: options.jurisdiction } as const)
    : await findPlaceOf(identity);
  const place = found.kind === 'found' ? found.place : undefined;
  const proposed = proposeId(place, identity);
  const id = options.id ?? proposed ?? options.fallbackId;
  const publisher = hints.publisher ?? todo;
  const duties = renderDuties(blocks);
  const citations = renderCitations(blocks, options.instruments);
  const { status, issuers, ...printed } = identity;
  const mdx = renderMdx(
    {
      ...printed,
      id,
      issuers,
      status,
      ...(place && { jurisdiction: place.code }),
      checkedOn: options.today,
      publisher,
      receivedAs: received.receivedAs,
      normalisations,
    },
    blocks,
  );
  return {
    id,
    files: {
      'source.txt': text,
      'index.mdx': mdx,
      'obligations.yaml': duties.yaml,
      'citations.yaml': citations.yaml,
    },
    identity,
    ...(place && { place }),
    blocks,
    normalisations,
    dutySentences: duties.sentences,
    citedTitles: citations.titles,
    missing: [
      ...(options.id === undefined && proposed === undefined
        ? [
            `id: place, year or number is not known, so the folder is called ${id}; --id gives a better one`,
          ]
        : []),
      ...listMissing(identity, blocks, publisher),
      ...describePlace(found),
    ],
    cautions: [
      ...(place && !options.jurisdiction && issuers.length === 0
        ? [
            `the jurisdiction ${place.code} ${place.path} is read off the title, for no issuer is named`,
          ]
        : []),
      ...received.cautions,
      ...listCautions(blocks, normalisations, paragraphs),
    ],
  };
}

const isNumbered = ({ text, received }: PaperLine) =>
  hasPrintedNumber(text) || hasPrintedNumber(received);

/** Index of the first line of a page's foot; the number of lines where there is none. */
function findFoot(lines: readonly PaperParagraph[], mainTo: number | undefined): number {
  const lastNumbered = lines.findLastIndex(
    ({ text, lines: own }) => parseMark(text) || own.some((line) => isNumbered(line)),
  );
  const outside =
    mainTo === undefined
      ? -1
      : lines.findIndex(({ lines: [line] }) => (line?.number ?? 0) > mainTo);
  const begin = lines.findIndex(
    ({ text }, at) => at > Math.max(lastNumbered, 0) && isPageFoot(text),
  );
  const ends = [begin, outside > lastNumbered ? outside : -1].filter((at) => at > 0);
  return ends.length > 0 ? Math.min(...ends) : lines.length;
}

type PlaceSought = Awaited<ReturnType<typeof findPlace>>;

/** The place of the first issuer, joint issuers being of one; else the one that the title begins with. */
async function findPlaceOf({ issuers, title }: Identity): Promise<PlaceSought> {
  const [name = title] = issuers;
  return name === undefined ? { kind: 'none' } : findPlace(name);
}

/** Every difference between source.txt and the draft, in the order in which the corpus applies them. */
function listNormalisations(
  rawLines: readonly string[],
  lines: readonly PaperLine[],
  dropped: ReadonlyMap<number, string>,
  blocks: readonly DraftBlock[],
  rewriting: readonly Normalisation[],
): Normalisation[] {
  const drops: Normalisation[] = [];
  // Empty lines between dropped ones are dropped with them.
  const gone = new Set<number>();
  let range: { from: number; to: number; what: string } | undefined;
  const close = () => {
    for (let number = range?.from ?? 1; number <= (range?.to ?? 0); number += 1) gone.add(number);
    if (range)
      drops.push({ kind: 'drop', lines: rangeText(range.from, range.to), what: range.what });
    range = undefined;
  };
  for (const { number } of lines) {
    const what = dropped.get(number);
    if (what !== range?.what) close();
    if (what !== undefined) range = { from: range?.from ?? number, to: number, what };
  }
  close();
  const joins = blocks
    .flatMap(({ paragraphs }) => [...paragraphs])
    .flatMap(({ lines: own }): Normalisation[] => {
      const [first] = own;
      const last = own.at(-1);
      if (!first || !last || first === last) return [];
      const reason = '按版面断行，接回同一段';
      return [{ kind: 'join', lines: rangeText(first.number, last.number), reason }];
    });
  const kept = rawLines.filter((_, at) => !gone.has(at + 1));
  const counted = rewriting.flatMap((entry): Normalisation[] => {
    if (entry.kind === 'replace') return gone.has(entry.line) ? [] : [entry];
    if (entry.kind === 'strip-pinyin') return withCount(entry, countPinyin(kept));
    if (entry.kind === 'simplify') {
      const plain = rewriting.some(({ kind }) => kind === 'strip-pinyin')
        ? kept.map(withoutPinyin)
        : kept;
      return withCount(
        entry,
        plain.reduce((sum, line) => sum + countSimplified(line), 0),
      );
    }
    return [entry];
  });
  return [...drops, ...counted, ...joins];
}

function withCount<T extends Normalisation & { count: number }>(entry: T, count: number): T[] {
  return count > 0 ? [{ ...entry, count }] : [];
}

const rangeText = (from: number, to: number) => (from === to ? String(from) : `${from}-${to}`);

function listMissing(
  identity: Identity,
  blocks: readonly DraftBlock[],
  publisher: string,
): string[] {
  const { title, documentNumber, issuers, issuedOn, genre } = identity;
  const printed = blocks.some((block) => block.kind === 'part' && block.part === 'document-number');
  const inNote = blocks.some(
    (block) =>
      block.kind === 'part' &&
      block.part === 'note' &&
      /^\p{Script=Han}+〔\d{4}〕\d+号\s/u.test(block.paragraphs[0]?.text ?? ''),
  );
  const nameless = blocks.filter(
    (block) => block.kind === 'clause' && block.clause.title === todo,
  ).length;
  return [
    ...(title === undefined
      ? ['title: no line looks like one; put it into <Part kind="title"> and the frontmatter']
      : []),
    ...(documentNumber === undefined && printed
      ? ['documentNumber: the printed one is damaged; list a repair and copy the repaired number']
      : []),
    ...(inNote
      ? ['documentNumber: it shares a line with other words and stands in a note; see the paper']
      : []),
    ...(issuers.length === 0
      ? ['issuers: named neither before 关于 in the title, in the letterhead nor in a signature']
      : []),
    ...(genre === undefined
      ? [
          'genre, official: the title names no kind of paper; for a report of a paper that is not held: news-report, false, and its paperTitle',
        ]
      : []),
    ...(issuedOn === undefined ? ['issuedOn: no date of issue is printed (may stay out)'] : []),
    ...(publisher === todo
      ? ['provenance.publisher: who published the text that was received']
      : []),
    ...(nameless > 0 ? [`title of ${nameless} clauses: the paper prints none; name them`] : []),
  ];
}

function describePlace(found: PlaceSought): string[] {
  switch (found.kind) {
    case 'found':
      return [];
    case 'ambiguous':
      return [
        `jurisdiction: several places bear the name that the issuer begins with; choose with --jurisdiction: ${found.places.map(({ code, path }) => `${code} ${path}`).join(', ')}`,
      ];
    case 'township':
      return [
        `jurisdiction: issued by ${found.township} of ${found.place.path} (${found.place.code}); a paper binds a county or more here, so decide whether to hold it`,
      ];
    case 'none':
      return [
        'jurisdiction: neither issuer nor title begins with a province, city or county of the division tree; --jurisdiction CODE',
      ];
  }
}

function listCautions(
  blocks: readonly DraftBlock[],
  normalisations: readonly Normalisation[],
  paragraphs: readonly PaperParagraph[],
): string[] {
  const at = ({ lines: [line] }: PaperParagraph) => `source.txt:${line?.number ?? 1}`;
  const some = (found: readonly PaperParagraph[]) =>
    found.slice(0, 5).map(at).join(', ') +
    (found.length > 5 ? ` and ${found.length - 5} more` : '');
  const joins = normalisations.filter(({ kind }) => kind === 'join').length;
  const closing = blocks.find((block) => block.kind === 'clause' && block.clause.apart);
  const split = paragraphs.filter(({ text }) => /\d\s+\d/u.test(text));
  const brackets = paragraphs.filter(
    ({ text }) => /[〔［]\d{5,}/u.test(text) || count(text, '“') !== count(text, '”'),
  );
  const lost = paragraphs.filter(({ text }) => text.includes('\uFFFD'));
  return [
    ...(joins > 0 ? [`${joins} paragraphs were put together from lines: compare the joins`] : []),
    ...(closing?.paragraphs[0]
      ? [
          `${at(closing.paragraphs[0])} was taken for a closing paragraph, not for a part of the last clause`,
        ]
      : []),
    ...(split.length > 0
      ? [`white space between digits: ${some(split)}; one number or two? Only the paper can tell`]
      : []),
    ...(brackets.length > 0
      ? [`a bracket or quotation mark seems lost: ${some(brackets)}; list a repair or a doubt`]
      : []),
    ...(lost.length > 0
      ? [`a character was lost before the file came here (U+FFFD): ${some(lost)}; list a repair`]
      : []),
  ];
}

const count = (text: string, character: string) => text.split(character).length - 1;
