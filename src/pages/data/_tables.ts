import {
  describeMeasure,
  genreNames,
  instrumentKindNames,
  modalityNames,
  relationNames,
  statusNames,
} from '../../components/names.ts';
import { paperInputs } from '../../components/page-inputs.ts';
import { address, corpus, labelOf } from '../../components/site.ts';
import { buildTables } from '../../exports/tables/index.ts';
import { tableFrame, writeRows, type DataTable } from '../../exports/tables/table.ts';
import type { PublishedFile } from './_published.ts';

/** The published tables of this build. */
export const tables: readonly (DataTable & PublishedFile)[] = buildTables(corpus, {
  genres: genreNames,
  statuses: statusNames,
  modalities: modalityNames,
  relations: relationNames,
  instrumentKinds: instrumentKindNames,
  labelOf,
  measure: ({ measure, ...duty }) => (measure ? describeMeasure({ ...duty, measure }) : ''),
  address,
}).map((table) => ({
  ...table,
  name: `${table.id}.csv`,
  frame: tableFrame(table),
  pieces: () =>
    table.parts.map((part) => ({
      key: part.paper?.id ?? '',
      inputs: part.paper && paperInputs(part.paper),
      text: () => writeRows(part.rows()),
    })),
}));
