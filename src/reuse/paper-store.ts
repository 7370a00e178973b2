import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { knowPaperHashes, paperHashes, type PaperHashes } from '../corpus/content-hash.ts';
import type { CorpusPolicy } from '../corpus/corpus.ts';
import type { PaperMemory } from '../corpus/paper-memory.ts';
import { openFolderDigests } from './folder-digests.ts';

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

/** What of a paper cannot be told from the rest of it, and what takes long to be told. */
interface StoredPaper {
  readonly paper: Omit<CorpusPolicy, 'clauses' | 'obligations'>;
  readonly hashes: PaperHashes;
}

/** Beside the papers, which are named by their digests. */
const stampsFile = 'folders.json';

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
      return restore(JSON.parse(readFileSync(fileOf(digest), 'utf8')) as StoredPaper);
    },
    keep: (dir, policy) => {
      const digest = digests.get(basename(dir));
      if (digest === undefined) return;
      const { clauses: _clauses, obligations: _obligations, ...paper } = policy;
      const stored: StoredPaper = { paper, hashes: paperHashes(policy) };
      writeFileSync(fileOf(digest), JSON.stringify(stored));
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

function restore({ paper, hashes }: StoredPaper): CorpusPolicy {
  const clauses = paper.blocks.flatMap((block) => (block.kind === 'clause' ? [block.clause] : []));
  const obligations = clauses.flatMap((clause) => [...clause.obligations]);
  const policy = { ...paper, clauses, obligations };
  knowPaperHashes(policy, hashes);
  return policy;
}
