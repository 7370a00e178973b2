import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { digestIndex } from '../../src/indexing/digest-index.ts';
import { writeSearchIndex } from '../../src/indexing/write-search-index.ts';
import { prepareCorpus } from '../../src/search/search-clauses.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { searchWhole, type Searcher } from '../../src/search/searcher.ts';
import { searchShards } from '../../src/search/shards/search-shards.ts';
import type { ShardGuide } from '../../src/search/shards/shard-guide.ts';

/** What searching costs a person's network, in bytes as served with gzip, and the page, in ms. */
export interface Cost {
  readonly bytes: number;
  readonly files: number;
  readonly ms: number;
}

/** An index in a folder, read as a browser reads it; each file counts once, as a cache has it. */
export class Served {
  readonly #folder: string;
  readonly #sizes = new Map<string, number>();
  #seen = new Set<string>();
  #bytes = 0;
  #files = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes an index into the folder. */
  write(index: SearchIndex): { files: number; bytes: number } {
    let bytes = 0;
    const { files } = writeSearchIndex(index, digestIndex(index).edition, (path, content) => {
      const file = join(this.#folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      bytes += Buffer.byteLength(content);
    });
    return { files, bytes };
  }

  #read(path: string): Uint8Array {
    const content = readFileSync(join(this.#folder, path));
    if (!this.#seen.has(path)) {
      this.#seen.add(path);
      const size = this.#sizes.get(path) ?? gzipSync(content).length;
      this.#sizes.set(path, size);
      this.#bytes += size;
      this.#files += 1;
    }
    return content;
  }

  /** A person who comes with an empty cache. */
  open(): Searcher {
    this.#seen = new Set();
    const json = (path: string) => JSON.parse(Buffer.from(this.#read(path)).toString()) as unknown;
    const index = json('/search-index/index.json') as SearchIndex | ShardGuide;
    if (!('sharded' in index)) return searchWhole(prepareCorpus(index));
    return searchShards(index, (path) => Promise.resolve(json(path)));
  }

  /** What was read while something was done. */
  async costOf(act: () => unknown): Promise<Cost> {
    const before = { bytes: this.#bytes, files: this.#files };
    const start = performance.now();
    await act();
    return {
      bytes: this.#bytes - before.bytes,
      files: this.#files - before.files,
      ms: performance.now() - start,
    };
  }
}
