import type { APIRoute, GetStaticPaths } from 'astro';
import { provinceKey } from '../../../jurisdictions/division-code.ts';
import { PROVINCES } from '../../../jurisdictions/division-index.ts';
import { readProvinceFile } from '../../../jurisdictions/load-province.ts';

/** The division tree, one file a province; browsers fetch the one they need. */
export const getStaticPaths: GetStaticPaths = () =>
  PROVINCES.map(({ code }) => ({ params: { province: provinceKey(code) }, props: { code } }));

export const GET: APIRoute = async ({ props }) =>
  new Response(JSON.stringify(await readProvinceFile(String(props['code']))), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
