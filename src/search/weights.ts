/** How much each thing counts. Tuned on the judged queries that are not held out. */
export const weights = {
  /** Saturation of repeated words, and how much a long clause is held against itself (BM25). */
  saturation: 0.9,
  lengthShare: 0.5,
  title: 0.8,
  headings: 0.2,
  head: 0.4,
  sentence: 0.6,
  duty: 1.2,
  /** A duty with a figure of the kind that was asked for. */
  answers: 0.8,
  literal: 0.8,
  literalTitle: 0.5,
  /** A paper that is asked for by its title or number is opened at its first clause. */
  paper: 40,
} as const;
