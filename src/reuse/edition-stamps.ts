import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';

/**
 * Where the edition of the content stands in a file, in bytes. Every page names it, though few pages
 * change with every paper.
 */
export function findStamps(file: string, edition: string): number[] {
  const bytes = readFileSync(file);
  const stamps: number[] = [];
  for (let at = bytes.indexOf(edition); at >= 0; at = bytes.indexOf(edition, at + 1))
    stamps.push(at);
  return stamps;
}

/**
 * Puts another edition in its place.
 * @param edition as long as the one that stands there
 */
export function stampEdition(file: string, stamps: readonly number[], edition: string): void {
  if (stamps.length === 0) return;
  const opened = openSync(file, 'r+');
  try {
    for (const at of stamps) writeSync(opened, edition, at, 'latin1');
  } finally {
    closeSync(opened);
  }
}
