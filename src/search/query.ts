/** A query, ready for the index and for the literal check. */
export interface Query {
  /** As typed, folded: NFKC, lower case, single spaces. */
  readonly folded: string;
  /** Parts that must all stand in a clause, white space apart. */
  readonly parts: readonly string[];
  /** What Pagefind is asked: overlapping pairs of Han characters, and other words whole. */
  readonly indexWords: string;
}

/** Full-width forms, letters and digits as one: ２０万 and 20万 are the same. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/**
 * Cuts a query. The index holds every two-character Han sequence, and a query cut by a word
 * segmenter misses many of them; overlapping pairs find every string of two or more characters.
 */
export function parseQuery(input: string): Query {
  const folded = fold(input).replaceAll(/\s+/g, ' ').trim();
  const parts = folded === '' ? [] : folded.split(' ');
  const words = parts.flatMap((part) => part.match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? []);
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
 * Holds a clause against a query, literally.
 * @returns undefined unless every part of the query stands in the clause, its title or headings
 */
export function matchClause(clause: SearchableClause, { parts }: Query): ClauseMatch | undefined {
  if (parts.length === 0) return undefined;
  const text = fold(clause.text);
  const head = fold([clause.label, clause.title, ...clause.path].join(' '));
  if (!parts.every((part) => text.includes(part) || head.includes(part))) return undefined;
  const sentences = clause.text.match(/[^。；;\n]+[。；;]?/gu) ?? [clause.text];
  const scored = sentences.map((sentence) => ({
    sentence: sentence.trim(),
    hits: parts.filter((part) => fold(sentence).includes(part)).length,
  }));
  const best = scored.reduce(
    (a, b) => (b.hits > a.hits ? b : a),
    scored[0] ?? { sentence: '', hits: 0 },
  );
  const inTitle = parts.filter((part) => fold(clause.title).includes(part)).length;
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
  const folded = fold(sentence);
  // Folding may change the length (㎡ becomes m2); then positions would be wrong.
  if (folded.length !== sentence.length) return [];
  const found: [number, number][] = [];
  for (const part of parts)
    for (let at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, at + part.length))
      found.push([at, at + part.length]);
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  let end = 0;
  return found.filter(([start, stop]) => {
    if (start < end) return false;
    end = stop;
    return true;
  });
}
