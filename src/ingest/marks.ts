import { parseNumeral } from '../model/numeral.ts';

/** Kinds of printed numbers, from the highest rank to the lowest. */
export const markKinds = [
  'part',
  'chapter',
  'section',
  'article',
  'chinese',
  'bracketed-chinese',
  'digit',
  'bracketed-digit',
  'circled',
] as const;
export type MarkKind = (typeof markKinds)[number];

/** The number that a paragraph begins with. */
export interface Mark {
  readonly kind: MarkKind;
  /** As printed: （十二） */
  readonly label: string;
  readonly number: number;
  /** What follows it in the paragraph. */
  readonly rest: string;
}

const han = '[一二三四五六七八九十百零〇]+';
const patterns: readonly [MarkKind, RegExp][] = [
  ['part', new RegExp(`^第\\s*(${han}|\\d+)\\s*编(?=\\s|\\p{Script=Han})`, 'u')],
  ['chapter', new RegExp(`^第\\s*(${han}|\\d+)\\s*章(?=\\s|\\p{Script=Han}|$)`, 'u')],
  ['section', new RegExp(`^第\\s*(${han}|\\d+)\\s*节(?=\\s|\\p{Script=Han}|$)`, 'u')],
  ['article', new RegExp(`^第\\s*(${han}|\\d+)\\s*条(?![例件款规第至到、和及])`, 'u')],
  ['chinese', new RegExp(`^(${han})\\s*[、.．]`, 'u')],
  ['bracketed-chinese', new RegExp(`^[（(]\\s*(${han})\\s*[)）]`, 'u')],
  ['digit', /^(\d{1,3})\s*[.．、](?!\d)/u],
  ['bracketed-digit', /^(?:[（(]\s*)?(\d{1,3})\s*[)）]/u],
  ['circled', /^([①-⑳])/u],
];

/** The printed number at the head of a paragraph; undefined where it has none. */
export function parseMark(text: string): Mark | undefined {
  for (const [kind, pattern] of patterns) {
    const [label, written] = pattern.exec(text) ?? [];
    if (label === undefined || written === undefined) continue;
    const number =
      kind === 'circled' ? (written.codePointAt(0) ?? 0x2460) - 0x245f : parseNumeral(written);
    if (number === undefined) continue;
    return { kind, label, number, rest: text.slice(label.length).trim() };
  }
  return undefined;
}

/** Place of a kind in the order of ranks; 0 is the highest. */
export function rankOf(kind: MarkKind): number {
  return markKinds.indexOf(kind);
}
