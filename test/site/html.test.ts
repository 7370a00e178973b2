import { load } from 'cheerio';
import { HtmlValidate, FileSystemConfigLoader, esmResolver } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { builtFiles, readBuilt } from '../support/built-site.ts';

const pages = builtFiles('.html');

test('there are pages to test', () => {
  expect(pages.length).toBeGreaterThan(200);
  expect(pages).toContain('policies/mile-2020-3/index.html');
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(new FileSystemConfigLoader([esmResolver()]));
  const report = await validator.validateMultipleFiles(pages.map((page) => `dist/${page}`));
  const problems = report.results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => `${filePath}:${line} ${ruleId} ${message}`),
  );
  expect(problems).toEqual([]);
});

/** Where an address on a page leads, as a path below dist/ and a fragment. */
function resolveLink(page: string, href: string): { path: string; fragment: string } {
  const { pathname, hash } = new URL(href, `http://site/${page.replace(/index\.html$/, '')}`);
  const path = decodeURIComponent(pathname.slice(1));
  return {
    path: path === '' || path.endsWith('/') ? `${path}index.html` : path,
    fragment: hash.slice(1),
  };
}

describe('links', () => {
  const documents = new Map(pages.map((page) => [page, load(readBuilt(page))]));
  const ids = new Map(
    [...documents].map(([page, $]) => [
      page,
      new Set(
        $('[id]')
          .map((_, element) => $(element).attr('id'))
          .get(),
      ),
    ]),
  );
  const files = new Set(builtFiles(''));
  const links = [...documents].flatMap(([page, $]) =>
    $('a[href], link[href], script[src], img[src], form[action]')
      .map((_, element) => {
        const link = $(element);
        return link.attr('href') ?? link.attr('src') ?? link.attr('action') ?? '';
      })
      .get()
      .map((href) => ({ page, href })),
  );

  test('lead to a page or file of this site, fragment included', () => {
    const broken = links.flatMap(({ page, href }) => {
      if (/^[a-z]+:/.test(href) || href.startsWith('//'))
        return [`${page}: ${href} leaves the site`];
      const { path, fragment } = resolveLink(page, href);
      if (!files.has(path)) return [`${page}: ${href} leads nowhere`];
      // Fragments of the self-check hold answers, not places.
      if (fragment === '' || path.startsWith('self-check/')) return [];
      return ids.get(path)?.has(fragment) ? [] : [`${page}: ${href} has no such place`];
    });
    expect(broken).toEqual([]);
  });

  test('every clause and every obligation can be linked to, and is', () => {
    const targets = new Set(
      links.map(({ page, href }) => {
        const { path, fragment } = resolveLink(page, href);
        return `${path}#${fragment}`;
      }),
    );
    const orphans = pages
      .filter((page) => /^policies\/.+\//.test(page))
      .flatMap((page) =>
        [...(ids.get(page) ?? [])]
          .filter((id) => /^(?:c\d|s\d|p\d|h\d|o-|preamble|closing)/.test(id))
          .map((id) => `${page}#${id}`),
      )
      .filter((place) => !targets.has(place));
    expect(orphans).toEqual([]);
  });
});

test('no script is as urgent as the styles that the first words wait for', () => {
  for (const page of pages) {
    const urgent = load(readBuilt(page))('script[type="module"]:not([fetchpriority="low"])');
    expect(urgent.length, page).toBe(0);
  }
});

test('nothing is inline that a strict Content-Security-Policy forbids, nothing comes from elsewhere', () => {
  const offences = pages.flatMap((page) => {
    const $ = load(readBuilt(page));
    // A data block is no script: browsers do not run it, and the policy does not forbid it.
    const inline = $('script:not([src]):not([type="application/ld+json"]), style, [style]').length;
    const handlers = $('*')
      .toArray()
      .filter((element) =>
        Object.keys($(element).attr() ?? {}).some((name) => name.startsWith('on')),
      ).length;
    const foreign = $('[src], link[href]')
      .toArray()
      .filter((element) =>
        /^(?:https?:)?\/\//.test($(element).attr('src') ?? $(element).attr('href') ?? ''),
      );
    return inline + handlers + foreign.length === 0
      ? []
      : [`${page}: ${inline} inline, ${handlers} handlers, ${foreign.length} foreign`];
  });
  expect(offences).toEqual([]);
});

test('ids are ASCII', () => {
  const bad = pages.flatMap((page) => {
    const $ = load(readBuilt(page));
    return $('[id]')
      .map((_, element) => $(element).attr('id') ?? '')
      .get()
      .filter((id) => !/^[\x21-\x7e]+$/.test(id))
      .map((id) => `${page}: ${id}`);
  });
  expect(bad).toEqual([]);
});
