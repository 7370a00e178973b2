/** A published file. Pretty enough to be read and compared by people. */
export function jsonResponse(value: unknown): Response {
  return new Response(`${JSON.stringify(value, null, 1)}\n`, { headers });
}

/** A file that only the site's own scripts read: without white space. */
export function compactResponse(value: unknown): Response {
  return new Response(JSON.stringify(value), { headers });
}

const headers = { 'content-type': 'application/json; charset=utf-8' };
