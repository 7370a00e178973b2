import { hasPrintedNumber } from '../corpus/gates/source-gate.ts';
import { normaliseSource } from '../corpus/normalise-source.ts';
import type { Instrument } from '../model/instrument.schema.ts';
import type { Normalisation } from '../model/normalisation.schema.ts';
import { todo } from './arrange-text.ts';
import type { DraftBlock } from './draft-block.ts';
import { describePlace, listCautions, listMissing } from './draft-report.ts';
import { findHead } from './find-head.ts';
import { findPlace, type Place, type PlaceFound } from './find-place.ts';
import { arrangeBody } from './find-tail.ts';
import { detectForeignText } from './foreign-text.ts';
import { identify, proposeId, type Identity } from './identify.ts';
import { IngestError } from './ingest-error.ts';
import { repairInvisible } from './invisible-repairs.ts';
import { listNormalisations } from './list-normalisations.ts';
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

/** The place of the first issuer, joint issuers being of one; else the one that the title begins with. */
async function findPlaceOf({ issuers, title }: Identity): Promise<PlaceFound> {
  const [name = title] = issuers;
  return name === undefined ? { kind: 'none' } : findPlace(name);
}
