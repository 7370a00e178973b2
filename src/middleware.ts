import { defineMiddleware } from 'astro:middleware';

/**
 * Lets the styles of a page come before its scripts. Astro writes the script of a page as a module at its
 * end, which browsers ask for as urgently as for the styles that the first words wait for; nothing of it
 * runs before they are painted (`islands/start-island.ts`), and on a slow line both share one line.
 */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  return new Response(html.replaceAll(urgent, behindStyles), response);
});

const urgent = '<script type="module" src=';
const behindStyles = '<script type="module" fetchpriority="low" src=';
