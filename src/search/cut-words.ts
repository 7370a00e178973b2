import { own } from '../model/own.ts';
import { squeeze } from './fold.ts';
import { commonWords, fillers } from './question.ts';
import type { IndexedConcept, IndexedPlace } from './search-index.ts';
import { spell, type Variant } from './variant.ts';
import type { Named, Vocabulary } from './vocabulary.ts';

/** A word of a part: a name that is known, or what stands between such names. */
export interface Segment {
  readonly text: string;
  readonly variants: readonly Variant[];
  readonly concepts: readonly IndexedConcept[];
  readonly places: readonly IndexedPlace[];
  /** A word that any duty may have: 配, 安排, 安全生产. */
  readonly isCommon: boolean;
}

/** 每三年, 1次, 20万元, 75%: an amount is a word of its own. */
const countedAmount =
  /^(?:每(?:年|季度?|半年|月|周|天|日)|每?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百千]+)(?:万|亿)?(?:个?(?:年|季度|月|周|星期|工作日|小时)|[天日次回名人位元台套项%]))/u;

const synonymWeight = 0.85;
const narrowerWeight = 0.7;

/** Cuts a part into the names that are known, longest first, and what stands between them. */
export function cutWords(text: string, vocabulary: Vocabulary, synonyms: boolean): Segment[] {
  const segments: Segment[] = [];
  let rest = '';
  const flush = () => {
    // One character between two names says little.
    if (rest.length > 1 && !commonWords.has(rest)) segments.push(plainSegment(rest, false));
    else if (commonWords.has(rest)) segments.push(plainSegment(rest, true));
    rest = '';
  };
  for (let at = 0; at < text.length;) {
    const named = findName(text, at, vocabulary);
    const amount = named ? undefined : countedAmount.exec(text.slice(at))?.[0];
    const filler = named ? undefined : findFiller(text, at);
    if (named) {
      flush();
      segments.push(namedSegment(named, vocabulary, synonyms));
      at += named.name.length;
    } else if (amount !== undefined && !/\d/u.test(text[at - 1] ?? '')) {
      flush();
      segments.push(plainSegment(amount, false));
      at += amount.length;
    } else if (filler !== undefined) {
      flush();
      if (commonWords.has(filler)) segments.push(plainSegment(filler, true));
      at += filler.length;
    } else {
      rest += text[at] ?? '';
      at += 1;
    }
  }
  flush();
  return segments;
}

function findName(
  text: string,
  at: number,
  { byName, longest, guide }: Vocabulary,
): Named | undefined {
  for (let length = Math.min(longest, text.length - at); length > 0; length -= 1) {
    const named = byName.get(text.slice(at, at + length));
    if (named) return named;
  }
  const letters = /^[a-z]{2,}/u.exec(text.slice(at))?.[0];
  if (letters === undefined || /[a-z]/u.test(text[at - 1] ?? '')) return undefined;
  const names = own(guide.initials, letters) ?? [];
  const known = names.flatMap((name) => byName.get(squeeze(name)) ?? []);
  if (known.length === 0) return undefined;
  return {
    name: letters,
    concepts: [...new Set(known.flatMap(({ concepts }) => concepts))],
    places: [...new Set(known.flatMap(({ places }) => places))],
  };
}

const longestFiller = Math.max(...[...fillers, ...commonWords].map((word) => word.length));

function findFiller(text: string, at: number): string | undefined {
  for (let length = Math.min(longestFiller, text.length - at); length > 0; length -= 1) {
    const word = text.slice(at, at + length);
    if (fillers.has(word) || commonWords.has(word)) return word;
  }
  return undefined;
}

function plainSegment(text: string, isCommon: boolean): Segment {
  return { text, variants: spell(text, 1), concepts: [], places: [], isCommon };
}

function namedSegment(named: Named, vocabulary: Vocabulary, synonyms: boolean): Segment {
  const weights = new Map<string, number>();
  const offer = (text: string, weight: number) => {
    if ((weights.get(text) ?? 0) < weight) weights.set(text, weight);
  };
  const isTyped = vocabulary.byName.has(named.name);
  if (isTyped) offer(named.name, 1);
  for (const { name } of named.places) offer(squeeze(name), 1);
  if (synonyms || !isTyped)
    for (const concept of named.concepts) {
      if (concept.kind !== 'term') continue;
      for (const label of concept.labels) offer(squeeze(label), synonymWeight);
      for (const narrow of vocabulary.narrower(concept).slice(1))
        for (const label of narrow.labels) offer(squeeze(label), narrowerWeight);
    }
  return {
    text: named.name,
    variants: [...weights].flatMap(([text, weight]) => spell(text, weight)),
    concepts: synonyms || !isTyped ? named.concepts : [],
    places: named.places,
    isCommon: false,
  };
}
