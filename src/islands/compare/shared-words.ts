import { squeeze } from '../../search/fold.ts';

/** A run of text, and whether other texts hold the same words. */
export interface Run {
  readonly text: string;
  readonly isShared: boolean;
}

/** Shorter agreements are turns of phrase, not text that was taken over. */
const shortest = 8;

/**
 * Cuts a text into what other texts say in the same words, white space and kinds of signs aside, and
 * what they do not.
 */
export function splitShared(text: string, others: readonly string[]): Run[] {
  const known = new Set<string>();
  for (const other of others.map(squeeze))
    for (let at = 0; at + shortest <= other.length; at++) known.add(other.slice(at, at + shortest));
  // Where each unit of the squeezed text stands in the text: ㎡ becomes two of them.
  const places: number[] = [];
  let squeezed = '';
  let offset = 0;
  for (const character of text) {
    const piece = squeeze(character);
    places.push(...Array.from(piece, () => offset));
    squeezed += piece;
    offset += character.length;
  }
  const shared = new Set<number>();
  for (let at = 0; at + shortest <= squeezed.length; at++)
    if (known.has(squeezed.slice(at, at + shortest)))
      for (let unit = at; unit < at + shortest; unit++) shared.add(places[unit] ?? 0);
  const runs: { text: string; isShared: boolean }[] = [];
  let at = 0;
  for (const character of text) {
    const last = runs[runs.length - 1];
    // White space belongs to whatever it stands in.
    const isShared = /\s/u.test(character) ? (last?.isShared ?? false) : shared.has(at);
    if (last?.isShared === isShared) last.text += character;
    else runs.push({ text: character, isShared });
    at += character.length;
  }
  return runs;
}
