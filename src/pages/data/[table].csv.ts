import type { APIRoute, GetStaticPaths } from 'astro';
import { filesToMake, openFile } from './_published.ts';
import { tables } from './_tables.ts';

/** The corpus for Excel and WPS. */
export const getStaticPaths: GetStaticPaths = () =>
  filesToMake(tables).map(({ id }) => ({ params: { table: id } }));

export const GET: APIRoute = ({ params }) => {
  const table = tables.find(({ id }) => id === params['table']);
  if (!table) throw new RangeError(`no table ${params['table']}`);
  return new Response(openFile(table), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
