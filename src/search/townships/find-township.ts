import { codeStem } from '../../jurisdictions/division-code.ts';
import { squeeze } from '../fold.ts';
import { placeStem } from '../place-stem.ts';
import { commonWords, fillers } from '../question.ts';
import { splitInput } from '../split-input.ts';
import type { IndexedPlace } from '../search-index.ts';
import type { Vocabulary } from '../vocabulary.ts';
import {
  divisionNamesPath,
  fileOfTownship,
  townshipFilePath,
  type DivisionNames,
  type TownshipFile,
} from './township-files.ts';
import { findTownshipWords, type TownshipWord } from './township-words.ts';

/** A township that a query may mean. */
export interface NamedTownship {
  readonly code: string;
  /** 弥勒市: what it lies in directly. */
  readonly county: { readonly code: string; readonly name: string };
  /** 云南省红河哈尼族彝族自治州弥勒市五山乡 */
  readonly path: string;
  /** Divisions above it that papers are held of, the nearest first; the country is none of them. */
  readonly places: readonly IndexedPlace[];
}

/** What a query says of a township. */
export interface TownshipMention {
  readonly name: string;
  /** How many townships are of that name, where the query says. */
  readonly total: number;
  /** Those that papers of the corpus bind; of one that is the only one of its name, itself. */
  readonly townships: readonly NamedTownship[];
  /** What binds where it lies whichever is meant: papers of the country. */
  readonly country: readonly IndexedPlace[];
  /** The parts of the query without the place. */
  readonly rest: readonly string[];
}

/**
 * The township that a query names, by the list of all townships of the country.
 * @param readJson reads a file of the index, once
 * @returns undefined where it names none
 */
export async function findTownship(
  input: string,
  vocabulary: Vocabulary,
  readJson: (path: string) => Promise<unknown>,
): Promise<TownshipMention | undefined> {
  const parts = splitInput(input).map(({ text }) => vocabulary.simplify(text));
  for (const [at, part] of parts.entries()) {
    const words = findTownshipWords(part);
    const files = new Map<number, TownshipFile>();
    await Promise.all(
      [...new Set(words.map(({ name }) => fileOfTownship(name)))].map(async (file) =>
        files.set(file, (await readJson(townshipFilePath(file))) as TownshipFile),
      ),
    );
    for (const word of words) {
      const codes = files.get(fileOfTownship(word.name))?.[word.name];
      if (!codes) continue;
      const names = (await readJson(divisionNamesPath)) as DivisionNames;
      const found = readMention({ word, codes, parts, at }, names, vocabulary);
      if (found) return found;
    }
  }
  return undefined;
}

interface Found {
  readonly word: TownshipWord;
  readonly codes: readonly string[];
  readonly parts: readonly string[];
  /** Which of the parts the word stands in. */
  readonly at: number;
}

interface Fitting {
  readonly code: string;
  /** Where in its part the name begins, with the divisions that stand before it. */
  readonly start: number;
  /** Other parts that name divisions it lies in. */
  readonly named: readonly number[];
}

function readMention(
  { word, codes, parts, at }: Found,
  names: DivisionNames,
  vocabulary: Vocabulary,
): TownshipMention | undefined {
  const part = parts[at] ?? '';
  const fitting = codes.flatMap((code): Fitting[] => {
    const forms = formsOfDivisions(code, names);
    const start = startOfPlace(part, word.start, forms);
    if (!endsWord(part.slice(0, start), vocabulary)) return [];
    const named = parts.flatMap((other, index) =>
      index !== at && forms.includes(other) ? [index] : [],
    );
    return [{ code, start, named }];
  });
  if (fitting.length === 0) return undefined;
  // 弥勒市五山乡: those fit best of whose divisions most is named.
  const said = ({ start, named }: Fitting) =>
    word.start - start + named.reduce((sum, index) => sum + (parts[index] ?? '').length, 0);
  const most = Math.max(...fitting.map(said));
  const best = fitting.filter((one) => said(one) === most);
  const [first] = best;
  if (!first) return undefined;
  const rest = parts.flatMap((other, index) => {
    if (index === at) return [part.slice(0, first.start), part.slice(word.end)];
    return first.named.includes(index) ? [] : [other];
  });
  const left = rest.filter((one) => one !== '');
  const townships = best.map(({ code }) => nameTownship(code, word.name, names, vocabulary));
  const bound = townships.filter(({ places }) => places.length > 0);
  return {
    name: word.name,
    total: best.length,
    townships: best.length === 1 ? townships : bound,
    country: vocabulary.guide.places.filter(({ level }) => level === 'country'),
    rest: left,
  };
}

/** 红河州 is what people say; the full name, and the name without its kind. */
function formsOfDivisions(code: string, names: DivisionNames): string[] {
  return divisionsAbove(code).flatMap((above) => {
    const name = squeeze(names[above] ?? '');
    if (name === '') return [];
    const stem = placeStem(name);
    return [name, stem, ...(name.endsWith('自治州') ? [`${stem}州`] : [])];
  });
}

/** Codes of the divisions that a township lies in, the nearest first; of 东莞 the city stands for the county. */
function divisionsAbove(code: string): string[] {
  return [...new Set([code.slice(0, 6), `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`])];
}

/** Where a place begins whose last name begins at `start`: divisions it lies in may stand before it. */
function startOfPlace(text: string, start: number, forms: readonly string[]): number {
  const before = text.slice(0, start);
  const longest = forms
    .filter((form) => before.endsWith(form))
    .sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? start : startOfPlace(text, start - longest.length, forms);
}

/** Whether a word that is known ends here, so that another may begin: 请问五山乡; not 大五山乡. */
function endsWord(text: string, { byName, longest }: Vocabulary): boolean {
  if (text === '') return true;
  for (let length = 1; length <= Math.min(text.length, Math.max(longest, 6)); length += 1) {
    const word = text.slice(-length);
    if (byName.has(word) || fillers.has(word) || commonWords.has(word)) return true;
  }
  return !/\p{Script=Han}$/u.test(text);
}

function nameTownship(
  code: string,
  name: string,
  names: DivisionNames,
  { guide }: Vocabulary,
): NamedTownship {
  const above = divisionsAbove(code);
  const [nearest = ''] = above;
  const county = { code: nearest, name: names[nearest] ?? '' };
  const path = [...above].reverse().map((one) => names[one] ?? '');
  return {
    code,
    county,
    path: [...path, name].join(''),
    places: guide.places
      .filter((place) => place.level !== 'country' && code.startsWith(codeStem(place.code)))
      .sort((a, b) => codeStem(b.code).length - codeStem(a.code).length),
  };
}
