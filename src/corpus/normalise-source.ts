import { Converter } from 'opencc-js';
import type { Normalisation } from '../model/normalisation.schema.ts';

/** A line of source.txt with what the listed normalisations make of it. */
export interface SourceLine {
  /** Line number in source.txt, from 1. */
  readonly number: number;
  readonly received: string;
  readonly normalised: string;
  /** Left out of the paper, with what it is; absent for text of the paper. */
  readonly dropped?: string;
}

/** A listed normalisation that does not fit the received file. */
export interface Misfit {
  readonly normalisation: Normalisation;
  readonly message: string;
}

/** Lines from–to, both included. */
export function parseLineRange(lines: string): readonly [from: number, to: number] {
  const [from, to] = lines.split('-').map(Number);
  return [from ?? 0, to ?? from ?? 0];
}

const bracketedPinyin = /\([\p{Script=Latin}]+\)/gu;

/** Words and figures of a text; the 号 of a document number may be lost with its bracket. */
function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]|号/gu, '');
}

/** White space carries no text: line breaks and indents are layout of the received file. */
export function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

/**
 * Applies exactly the listed normalisations to the received text: first what is dropped, then the
 * rest in the listed order, so that counts speak of the paper alone.
 * @param source content of source.txt
 */
export function normaliseSource(
  source: string,
  normalisations: readonly Normalisation[],
): { lines: readonly SourceLine[]; misfits: readonly Misfit[] } {
  const received = source.split(/\r?\n/);
  const texts = [...received];
  const dropped = new Map<number, string>();
  const misfits: Misfit[] = [];

  const dropsFirst = [
    ...normalisations.filter(({ kind }) => kind === 'drop'),
    ...normalisations.filter(({ kind }) => kind !== 'drop'),
  ];
  for (const normalisation of dropsFirst) {
    const misfit = (message: string) => misfits.push({ normalisation, message });
    switch (normalisation.kind) {
      case 'drop': {
        const [from, to] = parseLineRange(normalisation.lines);
        if (to > received.length || from > to) misfit(`source.txt has no lines ${from}-${to}`);
        for (let line = from; line <= to; line += 1) {
          dropped.set(line, normalisation.what);
        }
        break;
      }
      case 'strip-pinyin': {
        let count = 0;
        texts.forEach((text, index) => {
          if (dropped.has(index + 1)) return;
          texts[index] = text.replaceAll(bracketedPinyin, () => {
            count += 1;
            return '';
          });
        });
        if (count !== normalisation.count)
          misfit(`says ${normalisation.count} brackets, source.txt has ${count}`);
        break;
      }
      case 'simplify': {
        const simplify = Converter({ from: 't', to: 'cn' });
        let count = 0;
        texts.forEach((text, index) => {
          if (dropped.has(index + 1)) return;
          const before = [...text];
          const after = [...simplify(text)];
          count += after.filter((character, at) => character !== before[at]).length;
          texts[index] = after.join('');
        });
        if (count !== normalisation.count)
          misfit(`says ${normalisation.count} characters, ${count} change`);
        break;
      }
      case 'replace': {
        const index = normalisation.line - 1;
        const parts = (texts[index] ?? '').split(normalisation.from);
        if (dropped.has(normalisation.line)) misfit('repairs a line that is dropped');
        else if (parts.length !== 2)
          misfit(`“${normalisation.from}” occurs ${parts.length - 1} times in its line, not once`);
        else if (lettersOf(normalisation.from) !== lettersOf(normalisation.to))
          misfit('changes words or figures: a repair restores punctuation and 号, nothing else');
        else texts[index] = parts.join(normalisation.to);
        break;
      }
      case 'join':
        break;
    }
  }
  const lines = received.map((line, index): SourceLine => {
    const what = dropped.get(index + 1);
    const base = { number: index + 1, received: line, normalised: texts[index] ?? '' };
    return what === undefined ? base : { ...base, dropped: what };
  });
  return { lines, misfits };
}
