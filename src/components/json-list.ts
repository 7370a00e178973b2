import type { Frame } from '../reuse/framed-file.ts';

/** What stands around the entries of a list that is written piece by piece, to the byte as `jsonResponse` would write it. */
export const jsonFrame: Frame = { open: '[', between: ',', close: '\n]\n', empty: '[]\n' };

/** Entries that follow each other in such a list. */
export function writeEntries(entries: readonly unknown[]): string {
  return entries.length === 0
    ? ''
    : JSON.stringify(entries, null, 1).slice('['.length, -'\n]'.length);
}
