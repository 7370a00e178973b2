import type { Citation } from '../model/instrument.schema.ts';
import type { Doubt, Repair } from '../model/normalisation.schema.ts';
import type { CorpusClause, CorpusObligation, CorpusParagraph, Placed } from './corpus.ts';
import type { Stretch } from './gates/coverage-gate.ts';
import type { TermMention } from './term-mention.ts';

/** A run of issued text with everything that is said of it. */
export interface Segment {
  readonly text: string;
  readonly citation?: Citation;
  readonly repair?: Repair;
  readonly doubt?: Doubt;
  /** A word that has a definition; no other annotation cuts it. */
  readonly mention?: TermMention;
  /** Obligations whose quote covers the run. */
  readonly obligations: readonly CorpusObligation[];
  /** Obligations whose quote ends with the run. */
  readonly ending: readonly CorpusObligation[];
}

/** The changed characters of a repair: what differs between `from` and `to`. */
export function changedPart({ from, to }: Repair): {
  before: string;
  received: string;
  now: string;
} {
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) head += 1;
  let tail = 0;
  while (
    tail < from.length - head &&
    tail < to.length - head &&
    from[from.length - 1 - tail] === to[to.length - 1 - tail]
  )
    tail += 1;
  return {
    before: to.slice(0, head),
    received: from.slice(head, from.length - tail),
    now: to.slice(head, to.length - tail),
  };
}

/** Where the repairs of a paragraph show in its text, counted in the clause. */
export function placeRepairs({ text, offset, repairs }: CorpusParagraph): Placed<Repair>[] {
  return repairs.flatMap((repair) => {
    const at = text.indexOf(repair.to);
    if (at < 0) return [];
    const { before, now } = changedPart(repair);
    const start = offset + at + before.length;
    return [{ ...repair, start, end: start + now.length }];
  });
}

const covers = (outer: Stretch, inner: Stretch) =>
  outer.start <= inner.start && inner.end <= outer.end;

/**
 * Cuts a paragraph wherever an annotation begins or ends.
 * @returns runs whose texts, joined, are the paragraph's text
 */
export function segmentParagraph(
  paragraph: CorpusParagraph,
  clause?: Pick<CorpusClause, 'obligations' | 'citations' | 'doubts'>,
  mentions: readonly TermMention[] = [],
): Segment[] {
  const { text, offset } = paragraph;
  const end = offset + text.length;
  const repairs = placeRepairs(paragraph);
  const { obligations = [], citations = [], doubts = [] } = clause ?? {};
  const annotations: readonly Stretch[] = [
    ...obligations,
    ...citations,
    ...doubts,
    ...repairs,
    ...mentions,
  ];
  const cuts = new Set([offset, end]);
  for (const stretch of annotations)
    for (const cut of [stretch.start, stretch.end]) if (cut > offset && cut < end) cuts.add(cut);
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, index): Segment => {
    const stop = ordered[index + 1] ?? end;
    const run = { start, end: stop };
    const over = <T extends Stretch>(all: readonly T[]) => all.find((item) => covers(item, run));
    const citation = over(citations);
    const repair = over(repairs);
    const doubt = over(doubts);
    const mention = over(mentions);
    return {
      text: text.slice(start - offset, stop - offset),
      ...(citation && { citation }),
      ...(repair && { repair }),
      ...(doubt && { doubt }),
      ...(mention && { mention }),
      obligations: obligations.filter((item: Placed<CorpusObligation>) => covers(item, run)),
      ending: obligations.filter((item) => item.end === stop),
    };
  });
}
