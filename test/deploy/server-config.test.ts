import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  hashedFolders,
  immutable,
  revalidated,
  securityHeaders,
} from '../../src/deploy/security-headers.ts';

const nginx = readFileSync('docs/deploy/nginx.conf', 'utf8');
const caddy = readFileSync('docs/deploy/Caddyfile', 'utf8');

/** `add_header NAME "value" always;` */
const ofNginx = Object.fromEntries(
  [...nginx.matchAll(/^\s*add_header (\S+) "([^"]*)" always;$/gm)].map(([, name, value]) => [
    name,
    value,
  ]),
);
/** `NAME "value"` in the header block. */
const ofCaddy = Object.fromEntries(
  [
    ...(/^\theader \{\n([\s\S]*?)^\t\}/m.exec(caddy)?.[1] ?? '').matchAll(
      /^\t\t([\w-]+) "([^"]*)"$/gm,
    ),
  ].map(([, name, value]) => [name, value]),
);

describe('the examples for servers', () => {
  it('send the headers that the site is tested under', () => {
    expect(ofNginx).toEqual(securityHeaders);
    expect(ofCaddy).toEqual(securityHeaders);
  });

  it('keep for a year what has a hash in its name, and nothing else', () => {
    const folders = (text: string) =>
      [...text.matchAll(/(?:"~|path_regexp )\/(\S+?)\/"?\s/g)].map(([, folder]) => folder);
    expect(folders(nginx)).toEqual([...hashedFolders]);
    expect(folders(caddy)).toEqual([...hashedFolders, ...hashedFolders]);
    for (const text of [nginx, caddy]) {
      expect(text.split(immutable)).toHaveLength(2);
      expect(text).toContain(`"${revalidated}"`);
    }
  });

  it('no location of nginx adds a header: it would lose all others', () => {
    for (const [, body = ''] of nginx.matchAll(/location [^{]*\{([^}]*)\}/g))
      expect(body).not.toContain('add_header');
  });
});

describe('the policy', () => {
  const policy = securityHeaders['Content-Security-Policy'] ?? '';
  it('allows nothing inline, no evaluation of text, and no other host', () => {
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|data:|blob:|\*/);
    expect(policy).toContain("default-src 'none'");
  });
  it('asks for Trusted Types and is framed by nobody', () => {
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toMatch(/trusted-types default$/);
    expect(policy).toContain("frame-ancestors 'none'");
  });
});
