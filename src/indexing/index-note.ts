import { z } from 'zod';
import type { ShardFigures } from '../search/shards/build-shards.ts';
import type { IndexDigests } from './digest-index.ts';

/** What a build notes of an index in files, for the one that changes some of them. */
export interface IndexNote extends Omit<IndexDigests, 'edition'> {
  readonly figures: ShardFigures;
}

const noteSchema: z.ZodType<IndexNote> = z.object({
  concepts: z.string(),
  papers: z.array(z.string()),
  figures: z.object({
    sizeOfLists: z.number(),
    lengthOfTexts: z.number(),
    common: z.record(z.string(), z.number()),
  }),
});

/** @param figures an index that is read at once has none: nothing is noted of it */
export function writeNote({ concepts, papers }: IndexDigests, figures?: ShardFigures): string {
  return figures ? JSON.stringify({ concepts, papers, figures } satisfies IndexNote) : '';
}

/** @returns undefined where nothing was noted */
export function readNote(note: string): IndexNote | undefined {
  return note === '' ? undefined : noteSchema.safeParse(JSON.parse(note)).data;
}
