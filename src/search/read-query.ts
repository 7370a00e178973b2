import { own } from '../model/own.ts';
import { canonical, fold, squeeze } from './fold.ts';
import { commonWords, fillers, readQuestion, type Asked } from './question.ts';
import type { IndexedConcept, IndexedPlace } from './search-index.ts';
import type { Named, Vocabulary } from './vocabulary.ts';

/** One string that may stand for a part of the query. */
export interface Variant {
  /** Squeezed; with `canonical`, its numbers written in one way. */
  readonly text: string;
  readonly canonical: boolean;
  /** 1: as typed. Less: another word for it. */
  readonly weight: number;
}

/** A word of a part: a name that is known, or what stands between such names. */
export interface Segment {
  readonly text: string;
  readonly variants: readonly Variant[];
  readonly concepts: readonly IndexedConcept[];
  readonly places: readonly IndexedPlace[];
  /** A word that any duty may have: 配, 安排, 安全生产. */
  readonly isCommon: boolean;
}

/** What must stand in a clause: literally, or each of its words by any name. */
export interface Part {
  readonly text: string;
  readonly typed: readonly Variant[];
  /** Empty where the words are the part itself, or in quotation marks. */
  readonly segments: readonly Segment[];
  /** The number in 第十二条: the twelfth clause is meant, too. */
  readonly clauseNumber?: string;
}

/** One reading of what was typed; all its parts must be found. */
export type Reading = readonly Part[];

export interface Query {
  readonly input: string;
  /** As typed first. */
  readonly readings: readonly Reading[];
  readonly asked?: Asked;
  /** Other words that are looked for, too: 考证 -> 持证上岗. */
  readonly alsoSearched: readonly { readonly typed: string; readonly also: readonly string[] }[];
}

export interface ReadOptions {
  /** false: only what is typed. */
  readonly synonyms?: boolean;
  /** Whether a word stands anywhere in the corpus: others are not worth telling of. */
  readonly isUsed?: (variant: Variant) => boolean;
}

/** Reads what a person typed. */
export function readQuery(
  input: string,
  vocabulary: Vocabulary,
  { synonyms = true, isUsed = () => true }: ReadOptions = {},
): Query {
  const question = readQuestion(vocabulary.simplify(input));
  const typed = splitInput(input);
  const readPart = (text: string, isPhrase: boolean, from: string) =>
    buildPart(text, isPhrase, from, vocabulary, synonyms);
  const asTyped = typed.map(({ text, isPhrase }) =>
    readPart(text, isPhrase, readQuestion(vocabulary.simplify(text)).rest),
  );
  const readings = [asTyped];
  for (const other of [joinNumber(input), splitNumber(input)])
    if (other !== undefined)
      readings.push(splitInput(other).map(({ text, isPhrase }) => readPart(text, isPhrase, text)));
  return {
    input: input.trim(),
    readings: readings.filter((reading) => reading.length > 0),
    ...(question.asked && { asked: question.asked }),
    alsoSearched: listAlso(readings[0] ?? [], isUsed),
  };
}

/** Parts are set apart by white space; what stands in quotation marks is one part. */
function splitInput(input: string): { text: string; isPhrase: boolean }[] {
  const parts: { text: string; isPhrase: boolean }[] = [];
  for (const found of input.matchAll(/“([^“”]+)”|"([^"]+)"|「([^「」]+)」|([^\s“"「]+|["“「])/gu)) {
    const phrase = found[1] ?? found[2] ?? found[3];
    const text = squeeze(phrase ?? found[4] ?? '');
    if (text !== '') parts.push({ text, isPhrase: phrase !== undefined });
  }
  // A lone quotation mark is part of its word: 做到“八
  return input.match(/["“”「」]/gu) && parts.every(({ isPhrase }) => !isPhrase)
    ? input.split(/\s+/u).flatMap((word) => {
        const text = squeeze(word);
        return text === '' ? [] : [{ text, isPhrase: false }];
      })
    : parts;
}

const papersNumber = /((?:19|20)\d\d)[)年]*\s+第?(\d{1,4})号/u;

/** 弥安发2020 3号 is one number. */
function joinNumber(input: string): string | undefined {
  const text = fold(input);
  return papersNumber.test(text) ? text.replace(papersNumber, '($1)$2号') : undefined;
}

/** 晋市政办10号 leaves the year out: the letters and the number each stand in the number of a paper. */
function splitNumber(input: string): string | undefined {
  const text = squeeze(input);
  const found = /^(\p{Script=Han}{2,12}[发办文字函政])第?(\d{1,4}号)$/u.exec(text);
  return found ? `${found[1]} ${found[2]}` : undefined;
}

function buildPart(
  text: string,
  isPhrase: boolean,
  content: string,
  vocabulary: Vocabulary,
  synonyms: boolean,
): Part {
  const simple = vocabulary.simplify(text);
  const typed = [...new Set([text, simple])].flatMap((form) => spell(form, 1));
  const clauseNumber = /^第?(\d{1,3})条$/u.exec(canonical(simple))?.[1];
  const segments = isPhrase ? [] : cut(vocabulary.simplify(content), vocabulary, synonyms);
  return {
    text,
    typed,
    segments: isPartItself(segments, simple) ? [] : segments,
    ...(clauseNumber !== undefined && { clauseNumber }),
  };
}

/** Whether cutting has brought nothing: one word, without another name. */
function isPartItself([first, ...rest]: readonly Segment[], text: string): boolean {
  return (
    first !== undefined &&
    rest.length === 0 &&
    first.text === text &&
    first.concepts.length === 0 &&
    first.places.length === 0
  );
}

/** A string as it is, and with its numbers in one way where it has any. */
function spell(text: string, weight: number): Variant[] {
  const plain = { text, canonical: false, weight };
  return /[\d零〇一二两三四五六七八九十百千]/u.test(text)
    ? [plain, { text: canonical(text), canonical: true, weight }]
    : [plain];
}

/** 每三年, 1次, 20万元, 75%: an amount is a word of its own. */
const countedAmount =
  /^(?:每(?:年|季度?|半年|月|周|天|日)|每?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百千]+)(?:万|亿)?(?:个?(?:年|季度|月|周|星期|工作日|小时)|[天日次回名人位元台套项%]))/u;

const synonymWeight = 0.85;
const narrowerWeight = 0.7;

/** Cuts a part into the names that are known, longest first, and what stands between them. */
function cut(text: string, vocabulary: Vocabulary, synonyms: boolean): Segment[] {
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

/** Words that are looked for besides those typed, without those that hold them anyway. */
function listAlso(reading: Reading, isUsed: (variant: Variant) => boolean): Query['alsoSearched'] {
  return reading.flatMap(({ segments }) =>
    segments.flatMap(({ text, variants }) => {
      const others = variants
        .filter((variant) => !variant.canonical && variant.text !== text && isUsed(variant))
        .map((variant) => variant.text);
      const also = others.filter((word) => !word.includes(text));
      return also.length === 0 ? [] : [{ typed: text, also }];
    }),
  );
}
