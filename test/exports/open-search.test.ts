import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { writeOpenSearch } from '../../src/exports/open-search.ts';

test('a browser’s search box asks the page of the search, below the site’s path', () => {
  const $ = load(
    writeOpenSearch((path) => `https://www.example.gov.cn/anjian${path}`),
    { xml: true },
  );
  // OpenSearch 1.1: a short name of 16 characters at most, a description of 1024, one URL template.
  expect($('ShortName').text().length).toBeLessThanOrEqual(16);
  expect($('Description').text()).not.toBe('');
  expect($('Url[type="text/html"]').attr('template')).toBe(
    'https://www.example.gov.cn/anjian/search/?q={searchTerms}',
  );
});
