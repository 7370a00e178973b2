import type { CorpusObligation } from '../../corpus/corpus.ts';
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

/** A published table: /data/<id>.csv. */
export interface DataTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rowCount: number;
  /** Row by row: the duties of a country are more than a memory should hold as cells. */
  readonly rows: () => Iterable<readonly string[]>;
}

/** A column and what it says of an item. */
export type Cell<T> = readonly [head: string, what: string, cell: (item: T) => string | undefined];

/** Builds a table: a row for each item, a column for each cell. */
export function tableOf<T>(
  id: string,
  title: string,
  items: readonly T[],
  cells: readonly Cell<T>[],
): DataTable {
  return {
    id,
    title,
    columns: cells.map(([head, what]) => ({ head, what })),
    rowCount: items.length,
    rows: function* () {
      for (const item of items) yield cells.map(([, , cell]) => cell(item) ?? '');
    },
  };
}

/** A table as the pieces of a file: UTF-8 with a mark, so that Excel reads Chinese; no cell is run as a formula. */
export function* writeTable({ columns, rows }: DataTable): Generator<string> {
  yield writeCsv([columns.map(({ head }) => head)]);
  let some: (readonly string[])[] = [];
  for (const row of rows()) {
    some.push(row);
    if (some.length < rowsAtOnce) continue;
    yield writeCsvRows(some);
    some = [];
  }
  if (some.length > 0) yield writeCsvRows(some);
}

/** A call for every row costs three times the row; all rows at once are more than a memory should hold. */
const rowsAtOnce = 1000;
