import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import compression from 'compression';
import sirv from 'sirv';
import { cacheControlOf, securityHeaders } from '../deploy/security-headers.ts';

/**
 * Serves a built site as a plain web server would: compressed, under the headers of {@link securityHeaders}.
 * @param root folder that holds index.html
 * @param basePath where the site lies below the host, `/` or `/anjian/`
 * @throws Error when there is no built site in the folder
 */
export function createStaticServer(root: string, basePath = '/'): Server {
  if (!existsSync(`${root}/index.html`))
    throw new Error(`there is no built site in ${root}: run npm run build`);
  const prefix = basePath.replace(/\/$/, '');
  const serve = sirv(root, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader('cache-control', cacheControlOf(path.replace(/^\//, '')));
    },
  });
  // The types of the library are Express's; it asks for no more than Node's own.
  const compress = compression({ threshold: 1000 }) as unknown as (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ) => void;
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const address = request.url ?? '/';
    if (prefix !== '' && !address.startsWith(`${prefix}/`)) {
      response.writeHead(302, { location: `${prefix}/` }).end();
      return;
    }
    request.url = address.slice(prefix.length) || '/';
    compress(request, response, () => {
      serve(request, response, () => {
        response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
        createReadStream(`${root}/404.html`).pipe(response);
      });
    });
  });
}
