import type { CorpusPolicy } from './corpus.ts';

/** Remembers papers that were read without a problem, so that a rebuild reads only what changed. */
export interface PaperMemory {
  /** @param dir folder of the paper on disk */
  recall(dir: string): CorpusPolicy | undefined;
  keep(dir: string, policy: CorpusPolicy): void;
}
