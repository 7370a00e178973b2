import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import sirv from 'sirv';

/** The policy under which the site must work: nothing inline, nothing from elsewhere. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

/**
 * Serves a built site as a plain web server would, under a strict Content-Security-Policy.
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
    setHeaders: (response) => {
      response.setHeader('content-security-policy', contentSecurityPolicy);
      response.setHeader('x-content-type-options', 'nosniff');
    },
  });
  return createServer((request, response) => {
    const address = request.url ?? '/';
    if (prefix !== '' && !address.startsWith(`${prefix}/`)) {
      response.writeHead(302, { location: `${prefix}/` }).end();
      return;
    }
    request.url = address.slice(prefix.length) || '/';
    serve(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      createReadStream(`${root}/404.html`).pipe(response);
    });
  });
}
