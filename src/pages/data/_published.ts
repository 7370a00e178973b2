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

if (import.meta.env.DEV)
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** By the file itself: whoever edits the program gets another. */
const sizes = new WeakMap<PublishedFile, number>();

/** The size of a file in bytes. To know it, the file is written; once. */
export function bytesOf(file: PublishedFile): number {
  const known = sizes.get(file) ?? write(file);
  sizes.set(file, known);
  return known;
}

function write({ name, frame, pieces }: PublishedFile): number {
  mkdirSync(folder, { recursive: true });
  return writeFile(`data/${name}`, join(folder, name), frame, pieces());
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
