import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';

/** What a web site did to the characters of a paper. */
export interface ForeignText {
  /** Pinyin in brackets behind the characters. */
  readonly hasPinyin: boolean;
  /** Traditional characters in the place of Simplified ones. */
  readonly isTraditional: boolean;
}

/** As `strip-pinyin` of the corpus counts them. */
const bracketed = /\([\p{Script=Latin}]+\)/gu;

const simplify = Converter({ from: 't', to: 'cn' });

/**
 * Tells a text that a site turned into Traditional characters or filled with pinyin. Pinyin is taken
 * for such only where nearly every bracket holds the sound of the character before it: (GDP) stays.
 */
export function detectForeignText(text: string): ForeignText {
  const brackets = [...text.matchAll(bracketed)];
  const sounds = brackets.filter(({ 0: bracket, index }) =>
    soundsLike([...text.slice(Math.max(0, index - 2), index)].at(-1) ?? '', bracket.slice(1, -1)),
  );
  const withoutPinyin = text.replaceAll(bracketed, '');
  const han = [...withoutPinyin].filter((character) => /\p{Script=Han}/u.test(character));
  return {
    hasPinyin:
      brackets.length >= 5 &&
      sounds.length >= brackets.length * 0.9 &&
      brackets.every(([bracket]) => /^\(\p{Ll}{1,7}\)$/u.test(bracket)),
    isTraditional: han.length > 0 && countSimplified(withoutPinyin) >= han.length * 0.05,
  };
}

function soundsLike(character: string, written: string): boolean {
  const bare = (sound: string) => sound.normalize('NFD').replaceAll(/[^a-z]/g, '');
  return pinyin(character, { multiple: true, type: 'array' }).some(
    (sound) => bare(sound) === bare(written),
  );
}

/** How many brackets `strip-pinyin` takes out of these lines. */
export function countPinyin(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + (line.match(bracketed)?.length ?? 0), 0);
}

export function withoutPinyin(line: string): string {
  return line.replaceAll(bracketed, '');
}

/** How many characters `simplify` changes. */
export function countSimplified(text: string): number {
  const before = [...text];
  return [...simplify(text)].filter((character, at) => character !== before[at]).length;
}
