import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { digestOf } from './build-ledger.ts';

/** Digests of folders and all that is in them. What the file system says is the same is not read again. */
export interface FolderDigests {
  /** Digest of the name of a folder, and of the names and contents of its files. */
  readonly of: (dir: string) => string;
  /** Remembers the folders that were asked for, and no others. */
  readonly save: () => void;
}

/** A file or a folder, as the file system has it. */
const stampSchema = z.object({
  /** Below the folder, with the separator of this system; empty for the folder itself. */
  path: z.string(),
  size: z.number(),
  mtimeMs: z.number(),
  ctimeMs: z.number(),
});
type Stamp = z.infer<typeof stampSchema>;

const knownSchema = z.object({ digest: z.string(), stamps: z.array(stampSchema) });
type KnownFolder = z.infer<typeof knownSchema>;

const recordSchema = z.object({
  program: z.string(),
  folders: z.record(z.string(), knownSchema),
});

/**
 * Clocks of file systems tick in steps, the coarsest of two seconds: what was written less than that before
 * it was looked at can be written once more without another time.
 */
const coarsestTick = 2000;

/**
 * @param file where they are kept from build to build
 * @param program is part of every digest
 */
export function openFolderDigests(file: string, program: string): FolderDigests {
  const last = readRecord(file, program);
  const asked = new Map<string, KnownFolder>();
  return {
    of: (dir) => {
      const known = last.get(dir);
      const folder = known && isSame(dir, known.stamps) ? known : readFolder(dir, program);
      asked.set(dir, folder);
      return folder.digest;
    },
    save: () => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify({ program, folders: Object.fromEntries(asked) }));
    },
  };
}

function readRecord(file: string, program: string): ReadonlyMap<string, KnownFolder> {
  if (!existsSync(file)) return new Map();
  try {
    const { data } = recordSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return new Map(data?.program === program ? Object.entries(data.folders) : []);
  } catch {
    // Cut off: it says nothing.
    return new Map();
  }
}

/** A folder changes its time with what is added to it, renamed in it or taken out of it. */
function isSame(dir: string, stamps: readonly Stamp[]): boolean {
  return (
    stamps.length > 0 &&
    stamps.every(({ path, size, mtimeMs, ctimeMs }) => {
      const status = statSync(join(dir, path), { throwIfNoEntry: false });
      return status?.size === size && status.mtimeMs === mtimeMs && status.ctimeMs === ctimeMs;
    })
  );
}

function readFolder(dir: string, program: string): KnownFolder {
  const looked = Date.now();
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
  const pathsOf = (kind: 'isFile' | 'isDirectory') =>
    entries
      .filter((entry) => entry[kind]())
      .map((entry) => join(entry.parentPath, entry.name).slice(dir.length))
      .sort();
  const files = pathsOf('isFile');
  // Before they are read: who writes meanwhile is found out the next time.
  const stamps = ['', ...pathsOf('isDirectory'), ...files].map((path) => {
    const { size, mtimeMs, ctimeMs } = statSync(join(dir, path));
    return { path, size, mtimeMs, ctimeMs };
  });
  const digest = digestOf(
    program,
    basename(dir),
    ...files.flatMap((path) => [path, readFileSync(join(dir, path))]),
  );
  const isSettled = stamps.every(
    ({ mtimeMs, ctimeMs }) => Math.max(mtimeMs, ctimeMs) < looked - coarsestTick,
  );
  return { digest, stamps: isSettled ? stamps : [] };
}
