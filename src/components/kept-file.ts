import { closeSync, createReadStream, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';

/** A published file that grows with the papers, written to disk. */
export interface KeptFile {
  readonly bytes: number;
  readonly open: () => ReadableStream;
}

const folder = join('.cache', `data-${process.pid}`);
let isCleared = false;

/**
 * Writes a file that whoever asked keeps, to ask no more. The page of the data tells how large each file
 * is before the file is asked for. To make the duties of a country twice takes as long as to render
 * their papers, and memory is no place for them.
 * @param name under which it lies for the time of this process
 * @param pieces of text, in their order; asked for once
 */
export function keepFile(name: string, pieces: () => Iterable<string>): KeptFile {
  mkdirSync(folder, { recursive: true });
  if (!isCleared) process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  isCleared = true;
  const path = join(folder, name);
  const bytes = writePieces(path, pieces());
  return {
    bytes,
    open: () =>
      Readable.toWeb(createReadStream(path, { highWaterMark: readAtOnce })) as ReadableStream,
  };
}

/** Some hundred KB at a time: a call for every line costs more than the line. */
const chunk = 262_144;
const readAtOnce = 4 * 1024 * 1024;

function writePieces(path: string, pieces: Iterable<string>): number {
  const file = openSync(path, 'w');
  let bytes = 0;
  let text = '';
  try {
    for (const piece of pieces) {
      text += piece;
      if (text.length < chunk) continue;
      bytes += writeSync(file, text);
      text = '';
    }
    return bytes + writeSync(file, text);
  } finally {
    closeSync(file);
  }
}
