import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Finding, LedgerEntry } from './build-ledger.ts';
import type { WrittenPiece } from './write-pieces.ts';

/** A file that holds something of every paper, as the file system had it when it was done. */
export interface PiecedEntry {
  readonly size: number;
  readonly mtimeMs: number;
  readonly pieces: readonly WrittenPiece[];
}

/** A finished build: which of its files were made of what. */
export interface BuildRecord {
  /** Digest of all that every page depends on. */
  readonly program: string;
  /** Hash of the content that stands in the files. */
  readonly edition: string;
  readonly files: Readonly<Record<string, LedgerEntry>>;
  readonly pieced: Readonly<Record<string, PiecedEntry>>;
  readonly found: Readonly<Record<string, Finding>>;
}

const entrySchema: z.ZodType<LedgerEntry> = z.object({
  made: z.string(),
  size: z.number(),
  mtimeMs: z.number(),
  stamps: z.array(z.number()),
});

const piecedSchema: z.ZodType<PiecedEntry> = z.object({
  size: z.number(),
  mtimeMs: z.number(),
  pieces: z.array(
    z.object({ key: z.string(), made: z.string(), from: z.number(), to: z.number() }),
  ),
});

const recordSchema: z.ZodType<BuildRecord> = z.object({
  program: z.string(),
  edition: z.string(),
  files: z.record(z.string(), entrySchema),
  pieced: z.record(z.string(), piecedSchema),
  found: z.record(z.string(), z.object({ made: z.string(), value: z.unknown() })),
});

/** @returns undefined where there is none that can be built upon */
export function readRecord(file: string, program: string): BuildRecord | undefined {
  if (!existsSync(file)) return undefined;
  const { data } = recordSchema.safeParse(parseJson(readFileSync(file, 'utf8')));
  return data?.program === program ? data : undefined;
}

/** A record that was cut off says nothing. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function writeRecord(file: string, record: BuildRecord): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(record));
}

/** The files of a record that stand in the output as the build left them. */
export function untouchedFiles<T extends Pick<LedgerEntry, 'size' | 'mtimeMs'>>(
  files: Readonly<Record<string, T>>,
  outDir: string,
): ReadonlyMap<string, T> {
  return new Map(
    Object.entries(files).filter(([file, { size, mtimeMs }]) => {
      const status = statSync(join(outDir, file), { throwIfNoEntry: false });
      return status?.size === size && status.mtimeMs === mtimeMs;
    }),
  );
}
