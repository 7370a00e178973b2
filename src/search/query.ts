/** A query, ready for the index and for the literal check. */
export interface Query {
  /** As typed, folded: NFKC, lower case, single spaces. */
  readonly folded: string;
  /** Parts that must all stand in a clause, white space apart. */
  readonly parts: readonly string[];
  /** What Pagefind is asked: overlapping pairs of Han characters, and other words whole. */
  readonly indexWords: string;
}

/** Signs that people type one for the other; 〔2020〕 is typed [2020], 3—5名 is typed 3-5名. */
const sameSigns: readonly (readonly [RegExp, string])[] = [
  [/[〔[【〖]/gu, '('],
  [/[〕\]】〗]/gu, ')'],
  [/[—–−‐]/gu, '-'],
  [/[“”]/gu, '"'],
];

/** Full-width forms, letters, digits, brackets and dashes as one: ２０万 and 20万 are the same. */
export function fold(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase();
  return sameSigns.reduce((result, [signs, sign]) => result.replaceAll(signs, sign), folded);
}

/** Folded and without white space: papers break lines and set spaces where nobody types them. */
export function squeeze(text: string): string {
  return fold(text).replaceAll(/\s/g, '');
}

/**
 * Cuts a query. The index holds every two-character Han sequence, and a query cut by a word
 * segmenter misses many of them; overlapping pairs find every string of two or more characters.
 */
export function parseQuery(input: string): Query {
  const folded = fold(input).replaceAll(/\s+/g, ' ').trim();
  const parts = folded === '' ? [] : folded.split(' ');
  const words = parts.flatMap(
    (part) => part.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [],
  );
  const indexWords = words.flatMap((word) =>
    /^\p{Script=Han}{3,}$/u.test(word)
      ? [...word].slice(0, -1).map((character, at) => character + ([...word][at + 1] ?? ''))
      : [word],
  );
  return { folded, parts, indexWords: [...new Set(indexWords)].join(' ') };
}

/** A clause as the search sees it. */
export interface SearchableClause {
  readonly label: string;
  readonly title: string;
  readonly text: string;
  readonly path: readonly string[];
}

/** Where a clause answers a query. */
export interface ClauseMatch {
  /** Higher is better. */
  readonly score: number;
  /** The sentence that holds most of the query, with the stretches to be highlighted. */
  readonly sentence: string;
  readonly highlights: readonly (readonly [start: number, end: number])[];
}

/**
 * Holds a clause against a query, literally, white space apart.
 * @returns undefined unless every part of the query stands in the clause, its title or headings
 */
export function matchClause(
  clause: SearchableClause,
  { parts }: Pick<Query, 'parts'>,
): ClauseMatch | undefined {
  if (parts.length === 0) return undefined;
  const text = squeeze(clause.text);
  const title = squeeze(clause.title);
  const fields = [text, title, ...[clause.label, ...clause.path].map(squeeze)];
  if (!parts.every((part) => fields.some((field) => field.includes(part)))) return undefined;
  const sentences = clause.text.match(/[^。；;\n]+[。；;]?/gu) ?? [clause.text];
  const scored = sentences.map((sentence) => {
    const squeezed = squeeze(sentence);
    const hits = parts.filter((part) => squeezed.includes(part)).length;
    // The printed heading is shown above the excerpt; of equals the sentence under it says more.
    const isHeading = squeezed.replace(/。$/, '') === squeeze(clause.label) + title;
    return { sentence: sentence.trim(), hits: isHeading ? hits - 0.5 : hits };
  });
  const best = scored.reduce((a, b) => (b.hits > a.hits ? b : a));
  const inTitle = parts.filter((part) => title.includes(part)).length;
  const occurrences = parts.reduce((sum, part) => sum + text.split(part).length - 1, 0);
  const score =
    inTitle * 20 + best.hits * 10 + Math.min(occurrences, 5) - clause.text.length / 5000;
  return { score, sentence: best.sentence, highlights: findHighlights(best.sentence, parts) };
}

/** Stretches of a sentence that the parts of a query occupy, in order and without overlap. */
export function findHighlights(
  sentence: string,
  parts: readonly string[],
): (readonly [number, number])[] {
  const { squeezed, stretches } = squeezeWithPlaces(sentence);
  const found: [number, number][] = [];
  for (const part of parts.filter((one) => one !== ''))
    for (let at = squeezed.indexOf(part); at >= 0; at = squeezed.indexOf(part, at + part.length)) {
      const [start] = stretches[at] ?? [0];
      const [, end] = stretches[at + part.length - 1] ?? [0, 0];
      found.push([start, end]);
    }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  let end = 0;
  return found.filter(([start, stop]) => {
    if (start < end) return false;
    end = stop;
    return true;
  });
}

/** A squeezed text, and for each of its units where it stands in the text: ㎡ becomes m2. */
function squeezeWithPlaces(text: string) {
  let squeezed = '';
  let at = 0;
  const stretches: (readonly [start: number, end: number])[] = [];
  for (const character of text) {
    const piece = squeeze(character);
    const stretch = [at, at + character.length] as const;
    stretches.push(...Array.from({ length: piece.length }, () => stretch));
    squeezed += piece;
    at += character.length;
  }
  return { squeezed, stretches };
}
