/** A table as it is printed: a head, rows, and what must be said of them. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

export interface BenchReport {
  readonly tables: readonly Table[];
  /** The measurements behind the tables, for `--json`. */
  readonly data: unknown;
}

export interface Bench {
  /** As it is asked for: `npm run bench -- rules`. */
  readonly name: string;
  /** @throws Error when what is measured is not what is meant, e.g. a peer finds another status */
  readonly run: () => Promise<BenchReport>;
}
