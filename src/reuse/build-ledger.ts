import { createHash } from 'node:crypto';

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

/**
 * The files of a build that depend on few papers. A file whose digest is that of the build before need
 * not be made again.
 */
export interface BuildLedger {
  /**
   * Whether a file must be made; remembers it either way.
   * @param file its path in the output, with `/`
   * @param inputs everything that its content depends on, beyond the program and the vocabularies
   */
  mustMake(file: string, inputs: (digestOfPaper: DigestOfPaper) => unknown): boolean;
  /** Digest of each file of this build, made or not. */
  readonly made: ReadonlyMap<string, string>;
}

/**
 * @param known files of the build before that are still there as they were written
 */
export function openLedger(
  known: ReadonlyMap<string, LedgerEntry>,
  digestOfPaper: DigestOfPaper,
): BuildLedger {
  const made = new Map<string, string>();
  return {
    made,
    mustMake: (file, inputs) => {
      const digest = digestOf(JSON.stringify(inputs(digestOfPaper)));
      made.set(file, digest);
      return known.get(file)?.made !== digest;
    },
  };
}

/** Sixteen hexadecimal digits of SHA-256. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  // The length keeps two parts from being taken for another two.
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, 16);
}
