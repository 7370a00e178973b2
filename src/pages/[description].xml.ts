import { siteName } from '../components/overlay.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import { address } from '../components/site.ts';
import { readSiteSettings } from '../components/site-settings.ts';
import { writeOpenSearch } from '../exports/open-search.ts';

/** Browsers take whole addresses only: without SITE_URL there is no opensearch.xml. */
export const getStaticPaths: GetStaticPaths = () =>
  readSiteSettings().origin === undefined ? [] : [{ params: { description: 'opensearch' } }];

export const GET: APIRoute = () =>
  new Response(writeOpenSearch(address, siteName), {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
