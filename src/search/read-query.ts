import { cutWords, type Segment } from './cut-words.ts';
import { canonical } from './fold.ts';
import { readQuestion, type Asked } from './question.ts';
import { joinNumber, splitInput, splitNumber, type TypedPart } from './split-input.ts';
import type { TownshipMention } from './townships/find-township.ts';
import { spell, type Variant } from './variant.ts';
import type { Vocabulary } from './vocabulary.ts';

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
  /** What is meant by it, where a question is answered: one of the readings. */
  readonly meant: Reading;
  readonly asked?: Asked;
  /** The township that it names. */
  readonly township?: TownshipMention;
  /** Other words that are looked for, too: 考证 -> 持证上岗. */
  readonly alsoSearched: readonly { readonly typed: string; readonly also: readonly string[] }[];
}

export interface ReadOptions {
  /** false: only what is typed. */
  readonly synonyms?: boolean;
  /** Whether a word stands anywhere in the corpus: others are not worth telling of. */
  readonly isUsed?: (variant: Variant) => boolean;
  /** The township that the query names, where it was looked up. */
  readonly township?: TownshipMention;
}

/** Reads what a person typed. */
export function readQuery(
  input: string,
  vocabulary: Vocabulary,
  { synonyms = true, isUsed = () => true, township }: ReadOptions = {},
): Query {
  const question = readQuestion(vocabulary.simplify(input));
  const readPart = (text: string, isPhrase: boolean, from: string) =>
    buildPart(text, isPhrase, from, vocabulary, synonyms);
  const readTyped = ({ text, isPhrase }: TypedPart) =>
    readPart(text, isPhrase, readQuestion(vocabulary.simplify(text)).rest);
  // The name of a place is no word of its characters: 灵乡镇 does not ask for 乡镇.
  const isPlace = (text: string) => township && vocabulary.simplify(text).includes(township.name);
  const asTyped = splitInput(input).map((part) =>
    isPlace(part.text) ? readTyped({ ...part, isPhrase: true }) : readTyped(part),
  );
  const inPlace = township && readInPlace(township, vocabulary, readTyped);
  const readings = [asTyped, ...(inPlace ? [inPlace] : [])];
  for (const other of [joinNumber(input), splitNumber(input)])
    if (other !== undefined)
      readings.push(splitInput(other).map(({ text, isPhrase }) => readPart(text, isPhrase, text)));
  const meant = inPlace ?? asTyped;
  return {
    input: input.trim(),
    readings: readings.filter((reading) => reading.length > 0),
    meant,
    ...(question.asked && { asked: question.asked }),
    ...(township && { township }),
    alsoSearched: listAlso(meant, isUsed),
  };
}

/**
 * A query that names a township, asked of the papers that bind there; of a township that none binds,
 * what it asks besides, of townships anywhere.
 * @returns undefined where several townships may be meant, or it names the place alone
 */
function readInPlace(
  { name, townships, country, rest }: TownshipMention,
  { byName }: Vocabulary,
  readPart: (typed: TypedPart) => Part,
): Reading | undefined {
  const [township, other] = townships;
  if (other) return undefined;
  const places = [...(township?.places ?? []), ...country];
  // Who asks for a township asks what binds townships.
  const concepts = (byName.get('乡镇')?.concepts ?? []).filter(({ kind }) => kind === 'bearer');
  const place = { text: name, variants: spell(name, 1), concepts, places, isCommon: false };
  const asked = rest
    .filter((text) => readQuestion(text).rest !== '')
    .map((text) => readPart({ text, isPhrase: false }));
  if (places.length > 0) return [{ text: name, typed: [], segments: [place] }, ...asked];
  return asked.length > 0 ? [readPart({ text: '乡镇', isPhrase: false }), ...asked] : undefined;
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
  const segments = isPhrase ? [] : cutWords(vocabulary.simplify(content), vocabulary, synonyms);
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

/** Whether it names a township, and which one is clear. */
export function isPlaceKnown({ township }: Query): boolean {
  return township !== undefined && township.townships.length < 2;
}

/** What a part is looked for by: its words, or itself where it is one. */
export function wordsOf(part: Part): readonly Segment[] {
  return part.segments.length > 0
    ? part.segments
    : [{ text: part.text, variants: part.typed, concepts: [], places: [], isCommon: false }];
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
