import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SearchIndex } from '../search/search-index.ts';
import {
  blockFile,
  listFile,
  shardFolder,
  type ListBucket,
  type ShardBlock,
  type ShardGuide,
} from '../search/shards/shard-guide.ts';
import type { IndexDigests } from './digest-index.ts';
import { editShards, type EditedShards } from './edit-shards.ts';
import { readNote } from './index-note.ts';
import type { NotEditable } from './last-shards.ts';
import { guideFile, isReadAtOnce } from './write-search-index.ts';

/** Where more papers changed, to look for what stays takes as long as to make all. */
const mostChanged = 0.1;

/** An index that was written before, as it was left. */
export interface ReadableIndex {
  readonly note: string;
  /** Reads a file by its path from the root of the site. */
  readonly read: (path: string) => string;
}

/** What is to be done to the files of an index. */
export interface IndexEdit extends EditedShards {
  readonly lastEdition: string;
}

/** What becomes of the files of the last index; none of them is touched. */
export function planEdit(
  index: SearchIndex,
  { edition, concepts, papers }: IndexDigests,
  { note, read }: ReadableIndex,
): IndexEdit | NotEditable {
  const noted = readNote(note);
  if (!noted || isReadAtOnce(index)) return { because: 'it is, or was, read at once' };
  if (noted.concepts !== concepts) return { because: 'the vocabulary changed' };
  if (noted.papers.length !== papers.length) return { because: 'papers came or went' };
  const changed = [...papers.keys()].filter((paper) => papers[paper] !== noted.papers[paper]);
  if (changed.length > papers.length * mostChanged) return { because: 'many papers changed' };
  const json = (path: string) => JSON.parse(read(path)) as unknown;
  const guide = json(guideFile) as ShardGuide;
  const lastEdition = guide.sharded.edition;
  const edited = editShards(index, edition, changed, {
    guide,
    figures: noted.figures,
    readList: (bucket) => json(listFile(lastEdition, bucket)) as ListBucket,
    readBlock: (block) => json(blockFile(lastEdition, block)) as ShardBlock,
  });
  return 'because' in edited ? edited : { ...edited, lastEdition };
}

/**
 * Makes of the files of the last index, which stand in the output, those of this one.
 * @param root of the output
 * @returns how many files were made
 */
export function applyEdit(
  { guide, lists, blocks, lastEdition }: IndexEdit,
  root: string,
  write: (path: string, content: string) => void,
): number {
  const { edition } = guide.sharded;
  let made = 1;
  const put = (files: readonly unknown[], fileOf: (edition: string, at: number) => string) => {
    mkdirSync(dirname(join(root, fileOf(edition, 0))), { recursive: true });
    for (const [at, file] of files.entries()) {
      const path = fileOf(edition, at);
      // Where files before it became more or fewer, its number is another.
      if (typeof file === 'number')
        renameSync(join(root, fileOf(lastEdition, file)), join(root, path));
      else {
        write(path, JSON.stringify(file));
        made += 1;
      }
    }
  };
  put(lists, listFile);
  put(blocks, blockFile);
  rmSync(join(root, shardFolder(lastEdition)), { recursive: true });
  write(guideFile, JSON.stringify(guide));
  return made;
}
