import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { buildRulebook } from '../../src/exports/public-data.ts';

/** The papers of this repository, whatever CONTENT_DIR a build may use. */
export const corpus = readCorpus('content');
export const rulebook = buildRulebook(corpus, (path) => path);
