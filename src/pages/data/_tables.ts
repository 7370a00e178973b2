import {
  describeMeasure,
  genreNames,
  instrumentKindNames,
  modalityNames,
  relationNames,
  statusNames,
} from '../../components/names.ts';
import { address, corpus, labelOf } from '../../components/site.ts';
import { buildTables } from '../../exports/tables/index.ts';

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
