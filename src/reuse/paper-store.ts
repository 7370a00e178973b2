import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PaperMemory } from '../corpus/paper-memory.ts';
import { openFolderDigests } from './folder-digests.ts';
import { packPaper, unpackPaper, type StoredPaper } from './stored-paper.ts';

/** Papers as they were read, on disk, by the digest of their folders. */
export interface PaperStore extends PaperMemory {
  /**
   * Digest of the folder of a paper that was recalled or kept.
   * @throws RangeError of any other
   */
  digestOfPaper(policy: string): string;
  /** Remembers the papers that were asked for, and forgets the others. */
  finish(): void;
}

/** Beside the papers, which are named by their digests. */
const stampsFile = 'folders.json';

/** As the engine keeps Chinese: nothing is to be decoded. */
const encoding = 'utf16le';

/**
 * @param folder is made where there is none
 * @param program digest of all that decides how a folder is read
 */
export function openPaperStore(folder: string, program: string): PaperStore {
  mkdirSync(folder, { recursive: true });
  const folders = openFolderDigests(join(folder, stampsFile), program);
  const digests = new Map<string, string>();
  const fileOf = (digest: string) => join(folder, `${digest}.json`);
  const kept = new Set(readdirSync(folder));
  return {
    recall: (dir) => {
      const digest = folders.of(dir);
      digests.set(basename(dir), digest);
      if (!kept.has(`${digest}.json`)) return undefined;
      return unpackPaper(JSON.parse(readFileSync(fileOf(digest), encoding)) as StoredPaper);
    },
    keep: (dir, policy) => {
      const digest = digests.get(basename(dir));
      if (digest === undefined) return;
      writeFileSync(fileOf(digest), JSON.stringify(packPaper(policy)), encoding);
    },
    digestOfPaper: (policy) => {
      const digest = digests.get(policy);
      if (digest === undefined) throw new RangeError(`no paper ${policy} was read`);
      return digest;
    },
    finish: () => {
      folders.save();
      const asked = new Set([stampsFile, ...[...digests.values()].map((own) => `${own}.json`)]);
      for (const name of readdirSync(folder)) if (!asked.has(name)) rmSync(join(folder, name));
    },
  };
}
