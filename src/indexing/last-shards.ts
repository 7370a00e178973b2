import type { ShardFigures } from '../search/shards/build-shards.ts';
import type { ListBucket, ShardBlock, ShardGuide } from '../search/shards/shard-guide.ts';

/** An index in files, as it was built before. */
export interface LastShards {
  readonly guide: ShardGuide;
  readonly figures: ShardFigures;
  readonly readList: (bucket: number) => ListBucket;
  readonly readBlock: (block: number) => ShardBlock;
}

/** Why an index must be built from nothing. */
export interface NotEditable {
  readonly because: string;
}
