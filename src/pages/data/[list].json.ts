import type { APIRoute, GetStaticPaths } from 'astro';
import * as lists from './_lists.ts';
import { filesToMake, openFile } from './_published.ts';

/** The lists that grow with the papers. */
export const getStaticPaths: GetStaticPaths = () =>
  filesToMake(Object.values(lists)).map(({ id }) => ({ params: { list: id } }));

export const GET: APIRoute = ({ params }) => {
  const list = Object.values(lists).find(({ id }) => id === params['list']);
  if (!list) throw new RangeError(`no list ${params['list']}`);
  return new Response(openFile(list), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
