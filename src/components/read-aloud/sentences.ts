/** Where sentences end, and how a voice is told to say them. Text in, text out. */

/** A sentence as a stretch of a text: from start up to, not including, end. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Some voices break off after a quarter of a minute; at the slow speed that is about this many characters. */
const longest = 60;

const ends = /[。！？!?；;]+[”’」』）)》]*/g;
// Never within a figure: 1,000 and 10:30 are one.
const pauses = /[，：、]|[,:](?!\d)/g;

function cutAfter(pattern: RegExp, text: string, { start, end }: Stretch): Stretch[] {
  const parts: Stretch[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const to = start + match.index + match[0].length;
    parts.push({ start: from, end: to });
    from = to;
  }
  if (from < end) parts.push({ start: from, end });
  return parts;
}

/** Joins the parts of a long sentence again as far as they stay short. */
function join(parts: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const part of parts) {
    const last = joined[joined.length - 1];
    if (last && part.end - last.start <= longest)
      joined[joined.length - 1] = { start: last.start, end: part.end };
    else joined.push(part);
  }
  return joined;
}

/** Sentences of a paragraph in order; long ones are cut at a comma. What holds no word is left out. */
export function splitSentences(text: string): Stretch[] {
  return cutAfter(ends, text, { start: 0, end: text.length })
    .flatMap((sentence) =>
      sentence.end - sentence.start <= longest
        ? [sentence]
        : join(cutAfter(pauses, text, sentence)),
    )
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

/**
 * As the voice is to say it. Voices pass over a dash, and 3—5名 would be heard as 三五名: between figures
 * it is said as 至. White space is of the page, not of the paper.
 */
export function spoken(text: string): string {
  return text
    .replace(/(\d[%％万亿元名人个年月日]?)\s*[—–~～]+\s*(?=\d)/g, '$1至')
    .replace(/\s+/g, ' ')
    .trim();
}
