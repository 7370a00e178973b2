import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { knowPaperHash, paperHash } from '../corpus/content-hash.ts';
import type { CorpusPolicy } from '../corpus/corpus.ts';
import type { PaperMemory } from '../corpus/paper-memory.ts';
import { digestOf } from './build-ledger.ts';

/** Papers as they were read, on disk, by the digest of their folders. */
export interface PaperStore extends PaperMemory {
  /**
   * Digest of the folder of a paper that was recalled or kept.
   * @throws RangeError of any other
   */
  digestOfPaper(policy: string): string;
  /** Forgets the papers that were not asked for. */
  prune(): void;
}

/** What of a paper cannot be told from the rest of it, and what takes long to be told. */
interface StoredPaper {
  readonly paper: Omit<CorpusPolicy, 'clauses' | 'obligations'>;
  readonly hash: string;
}

/**
 * @param folder is made where there is none
 * @param program digest of all that decides how a folder is read
 */
export function openPaperStore(folder: string, program: string): PaperStore {
  mkdirSync(folder, { recursive: true });
  const digests = new Map<string, string>();
  const fileOf = (digest: string) => join(folder, `${digest}.json`);
  const kept = new Set(readdirSync(folder));
  return {
    recall: (dir) => {
      const digest = digestOfFolder(dir, program);
      digests.set(basename(dir), digest);
      if (!kept.has(`${digest}.json`)) return undefined;
      return restore(JSON.parse(readFileSync(fileOf(digest), 'utf8')) as StoredPaper);
    },
    keep: (dir, policy) => {
      const digest = digests.get(basename(dir));
      if (digest === undefined) return;
      const { clauses: _clauses, obligations: _obligations, ...paper } = policy;
      const stored: StoredPaper = { paper, hash: paperHash(policy) };
      writeFileSync(fileOf(digest), JSON.stringify(stored));
    },
    digestOfPaper: (policy) => {
      const digest = digests.get(policy);
      if (digest === undefined) throw new RangeError(`no paper ${policy} was read`);
      return digest;
    },
    prune: () => {
      const asked = new Set([...digests.values()].map((digest) => `${digest}.json`));
      for (const name of readdirSync(folder)) if (!asked.has(name)) rmSync(join(folder, name));
    },
  };
}

function restore({ paper, hash }: StoredPaper): CorpusPolicy {
  const clauses = paper.blocks.flatMap((block) => (block.kind === 'clause' ? [block.clause] : []));
  const obligations = clauses.flatMap((clause) => [...clause.obligations]);
  const policy = { ...paper, clauses, obligations };
  knowPaperHash(policy, hash);
  return policy;
}

function digestOfFolder(dir: string, program: string): string {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return digestOf(
    program,
    basename(dir),
    ...files.flatMap((file) => [file.slice(dir.length), readFileSync(file)]),
  );
}
