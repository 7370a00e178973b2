import { canonical } from './fold.ts';

/** One string that may stand for a part of the query. */
export interface Variant {
  /** Squeezed; with `canonical`, its numbers written in one way. */
  readonly text: string;
  readonly canonical: boolean;
  /** 1: as typed. Less: another word for it. */
  readonly weight: number;
}

/** A string as it is, and with its numbers in one way where it has any. */
export function spell(text: string, weight: number): Variant[] {
  const plain = { text, canonical: false, weight };
  return /[\d零〇一二两三四五六七八九十百千]/u.test(text)
    ? [plain, { text: canonical(text), canonical: true, weight }]
    : [plain];
}
