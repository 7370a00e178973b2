import { closeSync, createReadStream, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';

/** A published file that grows with the papers: made once, though two ask for it. */
export interface KeptFile {
  readonly bytes: number;
  readonly open: () => ReadableStream;
}

const files = new Map<string, KeptFile>();
const folder = join('.cache', `data-${process.pid}`);

/**
 * The page of the data tells how large each file is before the file is asked for. To make the duties of
 * a country twice takes as long as to render their papers, and memory is no place for them.
 * @param pieces of text, in their order; asked for once
 */
export function keepFile(name: string, pieces: () => Iterable<string>): KeptFile {
  const known = files.get(name);
  if (known) return known;
  if (files.size === 0) {
    mkdirSync(folder, { recursive: true });
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  }
  const path = join(folder, name);
  const bytes = writePieces(path, pieces());
  const file: KeptFile = {
    bytes,
    open: () =>
      Readable.toWeb(createReadStream(path, { highWaterMark: readAtOnce })) as ReadableStream,
  };
  files.set(name, file);
  return file;
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
