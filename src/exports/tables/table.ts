import type { CorpusObligation, CorpusPolicy } from '../../corpus/corpus.ts';
import type { InstrumentKind, Relation } from '../../model/instrument.schema.ts';
import type { Modality } from '../../model/obligation.schema.ts';
import type { PolicyGenre, PolicyStatus } from '../../model/policy.schema.ts';
import { writeCsv, writeCsvRows } from '../../sheets/write-csv.ts';

/** Names of values as readers see them, and addresses; the pages know both. */
export interface TableWords {
  readonly genres: Readonly<Record<PolicyGenre, string>>;
  readonly statuses: Readonly<Record<PolicyStatus, string>>;
  readonly modalities: Readonly<Record<Modality, string>>;
  readonly relations: Readonly<Record<Relation, string>>;
  readonly instrumentKinds: Readonly<Record<InstrumentKind, string>>;
  readonly labelOf: (vocabulary: 'bearers' | 'topics' | 'facts' | 'terms', id: string) => string;
  readonly measure: (obligation: CorpusObligation) => string;
  readonly address: (path: string) => string;
}

/** A column of a published table: its head, and what stands below it. */
export interface TableColumn {
  readonly head: string;
  readonly what: string;
}

/** Rows that follow each other. */
export interface TablePart {
  /** The paper that all of them rest on, where it is one. */
  readonly paper?: CorpusPolicy;
  /** The duties of a country are more than a memory should hold as cells: they are asked for part by part. */
  readonly rows: () => readonly (readonly string[])[];
}

/** A published table: /data/<id>.csv. */
export interface DataTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rowCount: number;
  readonly parts: readonly TablePart[];
}

/** A column and what it says of an item. */
export type Cell<T> = readonly [head: string, what: string, cell: (item: T) => string | undefined];

/** Items that follow each other; see {@link TablePart}. */
export interface Stretch<T> {
  readonly paper?: CorpusPolicy;
  readonly items: readonly T[];
}

/** Builds a table: a row for each item, a column for each cell. */
export function tableOf<T>(
  id: string,
  title: string,
  stretches: readonly Stretch<T>[],
  cells: readonly Cell<T>[],
): DataTable {
  return {
    id,
    title,
    columns: cells.map(([head, what]) => ({ head, what })),
    rowCount: stretches.reduce((sum, { items }) => sum + items.length, 0),
    parts: stretches.map(({ items, ...paper }) => ({
      ...paper,
      rows: () => items.map((item) => cells.map(([, , cell]) => cell(item) ?? '')),
    })),
  };
}

/** What stands around the rows of a table: UTF-8 with a mark, so that Excel reads Chinese. */
export function tableFrame({ columns }: DataTable) {
  const open = writeCsv([columns.map(({ head }) => head)]);
  return { open, between: '', close: '', empty: open };
}

/** Rows as they stand in the file; no cell is run as a formula. */
export function writeRows(rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? '' : writeCsvRows(rows);
}
