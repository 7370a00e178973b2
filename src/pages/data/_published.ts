import { createReadStream, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { outDir } from 'astro:config/server';
import type { Piece } from '../../reuse/build-ledger.ts';
import { writeFile } from '../../reuse/current-ledger.ts';
import type { Frame } from '../../reuse/framed-file.ts';

/** A published file that holds something of every paper: a memory is no place for the duties of a country. */
export interface PublishedFile {
  /** Its name in /data/. */
  readonly name: string;
  readonly frame: Frame;
  readonly pieces: () => Iterable<Piece>;
}

/** A build writes the files where they are published; while the site is edited they lie aside. */
const folder = import.meta.env.DEV
  ? join('.cache', `data-${process.pid}`)
  : fileURLToPath(new URL('data', outDir));

const written = new Map<string, number>();

/** The size of a file in bytes. To know it, the file is written; once. */
export function bytesOf({ name, frame, pieces }: PublishedFile): number {
  const known = written.get(name);
  if (known !== undefined) return known;
  mkdirSync(folder, { recursive: true });
  if (import.meta.env.DEV && written.size === 0)
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const bytes = writeFile(`data/${name}`, join(folder, name), frame, pieces());
  written.set(name, bytes);
  return bytes;
}

/**
 * The files that Astro has to make: all while the site is edited, and none in a build. Astro would hold each
 * of them in memory, to write it once more.
 */
export function filesToMake<T extends PublishedFile>(files: readonly T[]): readonly T[] {
  if (import.meta.env.DEV) return files;
  for (const file of files) bytesOf(file);
  return [];
}

export function openFile(file: PublishedFile): ReadableStream {
  bytesOf(file);
  return Readable.toWeb(createReadStream(join(folder, file.name))) as ReadableStream;
}
