import { findCanonical, traceCanonical, traceSqueezed, type Traced } from './fold.ts';
import type { ClauseMatch } from './match-clause.ts';
import { holds, type PreparedClause } from './prepare-clause.ts';
import type { Variant } from './variant.ts';

/** A stretch of a clause as it is shown: whole sentences, with what was found in them. */
export interface Excerpt {
  readonly text: string;
  /** Stretches to be marked, in order and apart. */
  readonly marks: readonly (readonly [start: number, end: number])[];
  /** Whether text of the same sentence was left out before or after. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** Longer sentences are shown around what was found. */
const longest = 180;
const before = 60;

/** The sentence of a clause that says most about the query. */
export function excerptOf(match: ClauseMatch): Excerpt {
  const { clause, found } = match;
  const [start, end] = bestStretch(match);
  const whole = clause.clause.text.slice(start, end);
  const text = whole.trim();
  const marks = findMarks(text, found);
  if (text.length <= longest) return { text, marks, cutBefore: false, cutAfter: false };
  const first = marks[0]?.[0] ?? 0;
  const from =
    text.length - first < longest - before ? text.length - longest : Math.max(0, first - before);
  const to = Math.min(text.length, Math.max(from + longest, marks[0]?.[1] ?? 0));
  const shown = text.slice(from, to);
  return {
    text: shown,
    marks: findMarks(shown, found),
    cutBefore: from > 0,
    cutAfter: to < text.length,
  };
}

/** Where the sentence stands that holds most of what was found; where it runs on, its neighbours, too. */
function bestStretch({ clause, found, duties }: ClauseMatch): readonly [number, number] {
  const { text, title } = clause.clause;
  let best: { score: number; stretch: readonly [number, number] } = { score: 0, stretch: [0, 0] };
  let at = 0;
  clause.sentences.forEach((sentence, index) => {
    const written = clause.written[index] ?? '';
    const start = text.indexOf(written, at);
    at = start + written.length;
    let score = worthOfAll(found.filter((variant) => holds(sentence, variant)));
    const [duty] = duties;
    // Of the duty that says most, the figure is shown below.
    if (duty?.figure !== undefined && duty.quote[0] >= start && duty.quote[1] <= at) score *= 1.4;
    // The printed heading is shown above the excerpt; of equals the sentence under it says more.
    if (written.length <= title.length + 8 && written.includes(title)) score *= 0.5;
    if (score > best.score || best.stretch[1] === 0) best = { score, stretch: [start, at] };
  });
  const runsOn = found.find(
    (variant) =>
      holds(clause.text, variant) && !clause.sentences.some((one) => holds(one, variant)),
  );
  if (!runsOn || (best.score > 0 && best.score >= worthOf(runsOn)))
    return best.score > 0 ? best.stretch : openingOf(clause);
  const traced = trace(text, runsOn);
  const place = runsOn.canonical
    ? findCanonical(traced.text, runsOn.text)
    : traced.text.indexOf(runsOn.text);
  const from = traced.from[place] ?? 0;
  const to = traced.to[place + runsOn.text.length - 1] ?? text.length;
  return [sentenceStart(text, from), sentenceEnd(text, to)];
}

/** What several strings are worth; of those that stand in one another, the one that is worth most. */
function worthOfAll(variants: readonly Variant[]): number {
  const worths = new Map<string, number>();
  for (const variant of [...variants].sort((a, b) => b.text.length - a.text.length)) {
    const around = [...worths.keys()].find((text) => text.includes(variant.text)) ?? variant.text;
    worths.set(around, Math.max(worths.get(around) ?? 0, worthOf(variant)));
  }
  return [...worths.values()].reduce((sum, worth) => sum + worth, 0);
}

/** What was typed, in one piece, says more than a part of it or another word for it. */
function worthOf({ weight, text }: Variant): number {
  return weight ** 4 * text.length ** 2 * (weight === 1 ? 3 : 1);
}

/** The first sentence that is not the heading. */
function openingOf({ clause, written }: PreparedClause): readonly [number, number] {
  const sentence =
    written.find((one) => !(one.length <= clause.title.length + 8 && one.includes(clause.title))) ??
    written[0] ??
    '';
  const start = clause.text.indexOf(sentence);
  return [start, start + sentence.length];
}

const stops = /[。；;\n]/u;

function sentenceStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !stops.test(text[start - 1] ?? '')) start -= 1;
  return start;
}

function sentenceEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !stops.test(text[end - 1] ?? '')) end += 1;
  return end;
}

function trace(text: string, { canonical }: Variant): Traced {
  const squeezed = traceSqueezed(text);
  return canonical ? traceCanonical(squeezed) : squeezed;
}

/** Stretches of a text that the strings occupy, in order and apart; of two that overlap, the longer. */
export function findMarks(
  text: string,
  variants: readonly Variant[],
): readonly (readonly [number, number])[] {
  const squeezed = traceSqueezed(text);
  const canonical = traceCanonical(squeezed);
  const found: (readonly [number, number])[] = [];
  for (const variant of variants) {
    const where = variant.canonical ? canonical : squeezed;
    const find = (from: number) =>
      variant.canonical
        ? findCanonical(where.text, variant.text, from)
        : where.text.indexOf(variant.text, from);
    if (variant.text === '') continue;
    for (let at = find(0); at >= 0; at = find(at + variant.text.length))
      found.push([where.from[at] ?? 0, where.to[at + variant.text.length - 1] ?? 0]);
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const marks: [number, number][] = [];
  for (const [start, end] of found) {
    const last = marks[marks.length - 1];
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}
