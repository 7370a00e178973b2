import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { digestOf } from './build-ledger.ts';

/** What the last build left, untouched since. */
export interface LastBundle {
  /** Digest of all that it was made from, beyond the program. */
  readonly made: string;
  /** What was noted when it was made. */
  readonly note: string;
  /** One of its files, by its path in the output. */
  read(path: string): string;
  /** Moves all of it into the output of this build: as it is, or to be changed there. */
  putBack(): void;
}

/** Files and folders of the output that are made together, of one thing. */
export interface BundleStore {
  /** The bundle of the last build, where there is one that can be trusted. */
  readonly last: () => LastBundle | undefined;
  /**
   * Remembers the bundle of this build, which stands in the output.
   * @param made digest of all that it is made from, beyond the program
   * @param paths files and folders in the output
   * @param note for the build that changes it
   */
  keep(made: string, paths: readonly string[], note: string): void;
}

const recordSchema = z.object({
  program: z.string(),
  made: z.string(),
  paths: z.array(z.string()),
  note: z.string(),
  state: z.string(),
});
type BundleRecord = z.infer<typeof recordSchema>;

/**
 * Takes the bundle of the last build out of its output before that is deleted.
 * @param lastOutput folder of that output
 * @param outDir folder of the output of this build
 * @param shelf folder of this bundle alone
 * @param program digest of all that decides how content becomes a site
 */
export function openBundleStore(
  lastOutput: string,
  outDir: string,
  shelf: string,
  program: string,
): BundleStore {
  const recordFile = join(shelf, 'record.json');
  const rescued = join(shelf, 'files');
  const record = readBundleRecord(recordFile);
  const isTrusted =
    record?.program === program && stateOf(lastOutput, record.paths) === record.state;
  rmSync(shelf, { recursive: true, force: true });
  const held = isTrusted ? record : undefined;
  held?.paths.forEach((path) => move(join(lastOutput, path), join(rescued, path)));
  const last: LastBundle | undefined = held && {
    made: held.made,
    note: held.note,
    read: (path) => readFileSync(join(rescued, path), 'utf8'),
    putBack: () => held.paths.forEach((path) => move(join(rescued, path), join(outDir, path))),
  };
  return {
    last: () => last,
    keep: (made, paths, note) => {
      rmSync(rescued, { recursive: true, force: true });
      mkdirSync(shelf, { recursive: true });
      const kept: BundleRecord = {
        program,
        made,
        paths: [...paths],
        note,
        state: stateOf(outDir, paths),
      };
      writeFileSync(recordFile, JSON.stringify(kept));
    },
  };
}

function readBundleRecord(file: string): BundleRecord | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return recordSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    // Cut off: it says nothing.
    return undefined;
  }
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}

/** Digest of the names, sizes and times of all files: whoever changed one since has it made anew. */
function stateOf(root: string, paths: readonly string[]): string {
  const files = paths.flatMap((path) => filesOf(root, path)).sort();
  return digestOf(
    ...files.map((file) => {
      const { size, mtimeMs } = statSync(join(root, file));
      return `${file} ${size} ${mtimeMs}`;
    }),
  );
}

function filesOf(root: string, path: string): string[] {
  const status = statSync(join(root, path), { throwIfNoEntry: false });
  if (!status) return [];
  if (status.isFile()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesOf(root, `${path}/${name}`));
}
