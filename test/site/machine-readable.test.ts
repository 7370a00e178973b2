import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import type { PublishedPolicy } from '../../src/model/published.schema.ts';
import { builtFiles, readBuilt, readBuiltJson } from '../support/built-site.ts';

const policies = readBuiltJson<PublishedPolicy[]>('data/policies.json');
const pages = builtFiles('.html');

describe.each(policies.map((policy) => [policy.id, policy] as const))('%s', (id, policy) => {
  const $ = load(readBuilt(`policies/${id}/index.html`));
  const tag = (name: string) => $(`meta[name="${name}"]`).attr('content');

  test('carries one data block that can be read', () => {
    const blocks = $('script[type="application/ld+json"]');
    expect(blocks.length).toBe(1);
    const data = JSON.parse(blocks.text()) as Record<string, unknown>;
    expect(data['@type']).toBe(policy.official ? 'Legislation' : 'NewsArticle');
    expect(data['url']).toBe(policy.url);
  });

  test('carries the tags of government sites', () => {
    expect(tag('ArticleTitle')).toBe(policy.title);
    expect(tag('ContentSource')).toBe(policy.provenance.publisher);
    expect(tag('ColumnName')).toBe('政策文件');
    expect(tag('ColumnType')).toBe('政策文件');
    expect(tag('Keywords')).not.toBe('');
    expect(tag('Description')).toContain(policy.title);
    if (policy.publishedOn !== undefined)
      expect(tag('PubDate')).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    else expect(tag('PubDate')).toBeUndefined();
  });

  test('leads to its Akoma Ntoso', () => {
    const href = $('link[type="application/akn+xml"]').attr('href') ?? '';
    expect(readBuilt(href.slice(1))).toContain('<akomaNtoso');
  });

  test('neither definitions nor what stands around a clause passes for its text', () => {
    for (const element of $('.around').toArray())
      expect($(element).attr('data-annotation')).toBeDefined();
    expect($('[data-policy-text] dl').length).toBe(0);
  });
});

test('what only the deployer knows is not invented', () => {
  for (const page of pages) {
    const html = readBuilt(page);
    expect(html, page).not.toMatch(/name="(?:SiteName|SiteDomain|SiteIDCode)"/);
    expect(html, page).not.toContain('rel="search"');
  }
  expect(builtFiles('opensearch.xml')).toEqual([]);
  expect(builtFiles('.xml').filter((path) => path.startsWith('sitemap'))).toEqual([]);
  expect(readBuilt('robots.txt')).not.toContain('Sitemap');
});

test('every page tells of the feed', () => {
  for (const page of pages)
    expect(load(readBuilt(page))('link[type="application/atom+xml"]').attr('href'), page).toBe(
      '/atom.xml',
    );
});

test('the page of the data lists every file that is published', () => {
  const $ = load(readBuilt('data/index.html'));
  const listed = new Set(
    $('main a')
      .map((_, link) => ($(link).attr('href') ?? '').slice(1))
      .get(),
  );
  const published = [
    ...builtFiles('.csv'),
    ...builtFiles('.json').filter((path) => /^data\/[^/]+\.json$/.test(path)),
    ...builtFiles('.xml').filter((path) => path.startsWith('data/')),
  ];
  // The rulebook and the labels are made for the pages of this site.
  const own = new Set(['data/rulebook.json', 'data/labels.json']);
  expect(published.filter((path) => !listed.has(path) && !own.has(path))).toEqual([]);
});
