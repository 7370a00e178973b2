import type { APIRoute, GetStaticPaths } from 'astro';
import { tableFile, tables } from './_tables.ts';

/** The corpus for Excel and WPS. */
export const getStaticPaths: GetStaticPaths = () =>
  tables.map(({ id }) => ({ params: { table: id } }));

export const GET: APIRoute = ({ params }) => {
  const table = tables.find(({ id }) => id === params['table']);
  if (!table) throw new RangeError(`no table ${params['table']}`);
  return new Response(tableFile(table).open(), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
