import {
  describeMeasure,
  genreNames,
  instrumentKindNames,
  modalityNames,
  relationNames,
  statusNames,
} from '../../components/names.ts';
import { address, corpus, labelOf } from '../../components/site.ts';
import { keepFile, type KeptFile } from '../../components/kept-file.ts';
import { buildTables } from '../../exports/tables/index.ts';
import { writeTable, type DataTable } from '../../exports/tables/table.ts';

/** The published tables of this build. */
export const tables = buildTables(corpus, {
  genres: genreNames,
  statuses: statusNames,
  modalities: modalityNames,
  relations: relationNames,
  instrumentKinds: instrumentKindNames,
  labelOf,
  measure: ({ measure, ...duty }) => (measure ? describeMeasure({ ...duty, measure }) : ''),
  address,
});

/** A table as it is published. */
export function tableFile(table: DataTable): KeptFile {
  const file = kept.get(table) ?? keepFile(`${table.id}.csv`, () => writeTable(table));
  kept.set(table, file);
  return file;
}

const kept = new WeakMap<DataTable, KeptFile>();
