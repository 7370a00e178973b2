/** A stretch of a clause's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words by which these papers oblige. Each occurrence must stand in an annotated passage. */
const dutyWords =
  /应当|必须|不得|严禁|禁止|不少于|不低于|不超过|至少|每\s*(?:[0-9０-９一二两三四五六七八九十]+\s*)?个?(?:年|半年|季度|季|月|周|天|日)/gu;

/** A duty word, or a whole sentence, that no annotation accounts for. */
export interface Uncovered extends Stretch {
  /** The sentence it stands in. */
  readonly sentence: string;
  /** The duty word; absent where only the sentence is unannotated. */
  readonly word?: string;
}

/** Sentences of a clause with their positions. Headings on a line of their own are sentences too. */
export function splitSentences(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  for (const match of text.matchAll(/[^。\n；;]+[。；;]?[”’）)]?/gu)) {
    if (match[0].trim() === '') continue;
    sentences.push({ start: match.index, end: match.index + match[0].length });
  }
  return sentences;
}

const overlaps = (a: Stretch, b: Stretch) => a.start < b.end && b.start < a.end;

/**
 * Coverage ledger of one clause.
 * @param text text of the clause
 * @param covered stretches that an obligation or a notDuty entry quotes
 * @returns duty words outside every annotation; sentences without any annotation (the printed
 *   heading of the clause aside)
 */
export function findUncovered(
  text: string,
  covered: readonly Stretch[],
  label: string | undefined,
): { dutyWords: Uncovered[]; sentences: Uncovered[] } {
  const sentences = splitSentences(text);
  const uncoveredWords = [...text.matchAll(dutyWords)].flatMap((match): Uncovered[] => {
    const stretch = { start: match.index, end: match.index + match[0].length };
    if (covered.some((c) => c.start <= stretch.start && stretch.end <= c.end)) return [];
    const sentence = sentences.find((s) => overlaps(s, stretch)) ?? stretch;
    return [{ ...stretch, word: match[0], sentence: text.slice(sentence.start, sentence.end) }];
  });
  const untouched = sentences
    .filter((sentence) => !covered.some((c) => overlaps(c, sentence)))
    .filter((sentence) => !(sentence.start === 0 && label && text.startsWith(label)))
    .map((sentence) => ({ ...sentence, sentence: text.slice(sentence.start, sentence.end) }));
  return { dutyWords: uncoveredWords, sentences: untouched };
}
