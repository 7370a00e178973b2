import type { APIRoute, GetStaticPaths } from 'astro';
import { streamOf } from '../../components/json-response.ts';
import { writeTable } from '../../exports/tables/table.ts';
import { tables } from './_tables.ts';

/** The corpus for Excel and WPS. */
export const getStaticPaths: GetStaticPaths = () =>
  tables.map(({ id }) => ({ params: { table: id } }));

export const GET: APIRoute = ({ params }) => {
  const table = tables.find(({ id }) => id === params['table']);
  if (!table) throw new RangeError(`no table ${params['table']}`);
  return new Response(streamOf(writeTable(table)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
