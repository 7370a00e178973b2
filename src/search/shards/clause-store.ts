import { PreparedClause } from '../prepare-clause.ts';
import type { IndexedPaper, IndexedPlace } from '../search-index.ts';
import { blockFile, type ShardBlock, type ShardGuide, type ShardTables } from './shard-guide.ts';

/** The clauses of a corpus by their numbers, fetched as they are asked for. */
export class ClauseStore {
  /** The number of the first clause of each paper. */
  readonly firstClauses: readonly number[];
  /** The paper of each clause. */
  readonly paperOf: Uint32Array;
  readonly #firstOfBlocks: readonly number[];
  readonly #guide: ShardGuide;
  readonly #tables: ShardTables;
  readonly #readJson: (path: string) => Promise<unknown>;
  readonly #blocks = new Map<number, Promise<ShardBlock>>();
  readonly #prepared = new Map<number, PreparedClause>();

  constructor(
    guide: ShardGuide,
    tables: ShardTables,
    readJson: (path: string) => Promise<unknown>,
  ) {
    this.#guide = guide;
    this.#tables = tables;
    this.#readJson = readJson;
    this.firstClauses = addUp(tables.clausesOfPapers);
    this.#firstOfBlocks = addUp(tables.clausesOfBlocks);
    this.paperOf = new Uint32Array(guide.sharded.clauses);
    this.firstClauses.forEach((first, paper) => this.paperOf.fill(paper, first));
  }

  async read(number: number): Promise<PreparedClause | undefined> {
    const known = this.#prepared.get(number);
    if (known) return known;
    const at = lastAtMost(this.#firstOfBlocks, number);
    const block = await this.#readBlock(at);
    const clause = block.clauses[number - (this.#firstOfBlocks[at] ?? 0)];
    const paper = clause && block.papers[clause.paper - block.firstPaper];
    if (!clause || !paper) return undefined;
    const ready = new PreparedClause(clause, paper);
    this.#prepared.set(number, ready);
    return ready;
  }

  /** The papers of some places, in the order of these. */
  async papersAt(places: readonly IndexedPlace[]): Promise<IndexedPaper[]> {
    const numbers = places.flatMap(({ code }) =>
      this.#tables.placeOf.flatMap((place, paper) => (place?.code === code ? [paper] : [])),
    );
    const opening = await Promise.all(
      numbers.map((paper) => this.read(this.firstClauses[paper] ?? 0)),
    );
    return opening.flatMap((clause) => (clause ? [clause.paper] : []));
  }

  #readBlock(block: number): Promise<ShardBlock> {
    const known = this.#blocks.get(block);
    if (known) return known;
    const path = blockFile(this.#guide.sharded.edition, block);
    const reading = this.#readJson(path) as Promise<ShardBlock>;
    reading.catch(() => this.#blocks.delete(block));
    this.#blocks.set(block, reading);
    return reading;
  }
}

/** Where each of several runs begins. */
function addUp(lengths: readonly number[]): number[] {
  let sum = 0;
  return lengths.map((length) => (sum += length) - length);
}

/** Place of the last number that is not greater. */
function lastAtMost(numbers: readonly number[], wanted: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
