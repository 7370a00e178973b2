import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import {
  hashedFolders,
  immutable,
  revalidated,
  securityHeaders,
} from '../../src/deploy/security-headers.ts';

const nginx = readFileSync('docs/deploy/nginx.conf', 'utf8');
const caddy = readFileSync('docs/deploy/Caddyfile', 'utf8');
const iis = load(readFileSync('docs/deploy/web.config', 'utf8'), { xml: true });

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
    const ofIis = iis('customHeaders > add')
      .toArray()
      .map((header) => [iis(header).attr('name'), iis(header).attr('value')]);
    expect(Object.fromEntries(ofIis)).toEqual(securityHeaders);
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

  it('IIS keeps the hashed folders for a year and knows the kinds of files', () => {
    const kept = iis('location')
      .toArray()
      .map((place) => iis(place).attr('path'));
    expect(kept).toEqual([...hashedFolders]);
    const cache = iis('location clientCache');
    expect(cache.attr('cacheControlMaxAge')).toBe('365.00:00:00');
    expect(cache.attr('cacheControlCustom')).toBe('public, immutable');
    expect(iis('configuration > system\\.webServer clientCache').attr('cacheControlMode')).toBe(
      'DisableCache',
    );
    const known = iis('mimeMap')
      .toArray()
      .map((map) => iis(map).attr('fileExtension'));
    // Older ones answer 404 for what they do not know, and the calculators stand still.
    expect(known).toEqual(expect.arrayContaining(['.json', '.webmanifest', '.ics']));
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
