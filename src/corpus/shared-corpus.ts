import type { Corpus } from './corpus.ts';
import { readCorpus } from './read-corpus.ts';

/**
 * Pages are bundled: their modules are not those of the integrations, though all run in one process. A
 * place that both can see keeps one corpus for all, or thousands of papers would be read three times.
 */
const place = Symbol.for('anjian-knowledge-base.corpus');

interface Shared {
  readonly dir: string;
  readonly corpus: Corpus;
}

const shared: { [place]?: Shared } = globalThis as { [place]?: Shared };

/** Hands a corpus that has passed all gates to whoever needs it later in this process. */
export function shareCorpus(dir: string, corpus: Corpus): void {
  shared[place] = { dir, corpus };
}

/**
 * The corpus that was shared for this folder, or else the folder read anew.
 * @throws CorpusError as {@link readCorpus}
 */
export function sharedCorpus(dir: string, shownDir: string): Corpus {
  const known = shared[place];
  return known?.dir === dir ? known.corpus : readCorpus(dir, shownDir);
}
