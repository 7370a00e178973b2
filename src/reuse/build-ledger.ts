import { createHash } from 'node:crypto';
import { renameSync } from 'node:fs';
import type { z } from 'zod';
import type { Frame } from './framed-file.ts';
import { writePieces, type FreshPiece, type LastFile, type PieceFile } from './write-pieces.ts';

/** What is known of a file that a build wrote. */
export interface LedgerEntry {
  /** Digest of all that the file was made from. */
  readonly made: string;
  /** As the file system had it when it was done: whoever changed it since has his change overwritten. */
  readonly size: number;
  readonly mtimeMs: number;
  /** Where the edition of the whole content stands in it, in bytes from its beginning. */
  readonly stamps: readonly number[];
}

/** Digest of the folder of a paper, by its id. */
export type DigestOfPaper = (policy: string) => string;

/** Everything that a content depends on, beyond the program and the vocabularies. */
export type Inputs = (digestOfPaper: DigestOfPaper) => unknown;

/** A piece of a file that holds something of every paper. It does not name the edition. */
export interface Piece {
  /** Its name among the pieces of the file. */
  readonly key: string;
  /** A piece without is made each time. */
  readonly inputs?: Inputs | undefined;
  /** May be empty: a paper without a duty. */
  readonly text: () => string;
}

/**
 * The files of a build, and what of them is the same as in the build before and need not be made again.
 * A file is named by its path in the output, with `/`.
 */
export interface BuildLedger {
  /** Whether a file that depends on few papers must be made; remembers it either way. */
  mustMake(file: string, inputs: Inputs): boolean;
  /**
   * Writes a file that depends on all papers, with the pieces that are the same taken over.
   * @param path where to
   * @returns its size in bytes
   */
  writeFile(file: string, path: string, frame: Frame, pieces: Iterable<Piece>): number;
  /**
   * What was found out in the build before, where it was found out from the same; else it is found out.
   * @param name of the finding, among all
   * @param schema of a finding, which must survive JSON
   */
  remember<T>(name: string, inputs: Inputs, schema: z.ZodType<T>, find: () => T): T;
  /** Digest of each file of this build that depends on few papers, made or not. */
  readonly made: ReadonlyMap<string, string>;
  /** The files of this build of which pieces can be taken over. */
  readonly pieced: ReadonlyMap<string, PieceFile>;
  /** All that this build found out or remembered. */
  readonly found: ReadonlyMap<string, Finding>;
}

/** Something that takes long to find out. */
export interface Finding {
  /** Digest of all that it was found out from. */
  readonly made: string;
  readonly value: unknown;
}

/** Files of the build before that are still there as they were written, and what it found out. */
export interface KnownFiles {
  readonly whole: ReadonlyMap<string, Pick<LedgerEntry, 'made'>>;
  readonly pieced: ReadonlyMap<string, LastFile>;
  readonly found: ReadonlyMap<string, Finding>;
}

export function openLedger(known: KnownFiles, digestOfPaper: DigestOfPaper): BuildLedger {
  const made = new Map<string, string>();
  const pieced = new Map<string, PieceFile>();
  const found = new Map<string, Finding>();
  const digest = (inputs: Inputs) => digestOf(JSON.stringify(inputs(digestOfPaper)));
  return {
    made,
    pieced,
    found,
    mustMake: (file, inputs) => {
      const own = digest(inputs);
      made.set(file, own);
      return known.whole.get(file)?.made !== own;
    },
    writeFile: (file, path, frame, pieces) => {
      const fresh = Array.from(pieces, ({ key, inputs, text }) => ({
        key,
        made: inputs && digest(inputs),
        text,
      }));
      const last = known.pieced.get(file);
      const written =
        last && isSame(fresh, last) ? moveFile(last, path) : writePieces(path, frame, fresh, last);
      if (fresh.every((piece) => piece.made !== undefined)) pieced.set(file, written);
      return written.bytes;
    },
    remember: (name, inputs, schema, find) => {
      const own = digest(inputs);
      const last = known.found.get(name);
      const read = last?.made === own ? schema.safeParse(last.value) : undefined;
      const value = read?.success === true ? read.data : find();
      found.set(name, { made: own, value });
      return value;
    },
  };
}

/** Whether a file would become what it was. */
function isSame(fresh: readonly FreshPiece[], { pieces }: LastFile): boolean {
  return (
    fresh.length === pieces.length &&
    fresh.every(({ key, made }, at) => key === pieces[at]?.key && made === pieces[at].made)
  );
}

function moveFile({ path, bytes, pieces }: LastFile, to: string): PieceFile {
  renameSync(path, to);
  return { bytes, pieces, copied: pieces.length };
}

/** Sixteen hexadecimal digits of SHA-256. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  // The length keeps two parts from being taken for another two.
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, 16);
}
