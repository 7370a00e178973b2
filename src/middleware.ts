import { defineMiddleware } from 'astro:middleware';

/**
 * Lets the styles of a page come before its scripts. Astro writes the script of a page as a module at its
 * end, which browsers ask for as urgently as for the styles that the first words wait for; nothing of it
 * runs before they are painted (`islands/start-island.ts`), and on a slow line both share one line.
 */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(behindStyles(Buffer.from(await response.arrayBuffer())), response);
});

const script = '<script type="module"';
const isLow = Buffer.from(' fetchpriority="low"');

/** In bytes: to decode and encode a long paper would take longer than to render it. */
function behindStyles(page: Buffer): Buffer<ArrayBuffer> {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = page.indexOf(script); at >= 0; at = page.indexOf(script, from)) {
    const end = at + script.length;
    parts.push(page.subarray(from, end), isLow);
    from = end;
  }
  return Buffer.concat([...parts, page.subarray(from)]);
}
