import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hashedFolders, immutable, securityHeaders } from '../deploy/security-headers.ts';

/**
 * Writes `_headers`, which static hosts (Netlify, Cloudflare Pages and their like) read: the security
 * headers for everything, a year for files whose name changes with their content. Of what is not
 * named there these hosts ask again each time.
 */
export function hostHeaders(): AstroIntegration {
  let base = '/';
  return {
    name: 'host-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': ({ dir }) => {
        const all = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`);
        const kept = hashedFolders.flatMap((folder) => [
          `${base}${folder}/*`,
          `  Cache-Control: ${immutable}`,
        ]);
        writeFileSync(`${fileURLToPath(dir)}_headers`, `${['/*', ...all, ...kept].join('\n')}\n`);
      },
    },
  };
}
