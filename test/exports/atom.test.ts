import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { uuidOf, writeFeed } from '../../src/exports/atom.ts';
import { corpus } from '../support/real-corpus.ts';

const feed = writeFeed(corpus, (path) => `https://www.example.gov.cn/anjian${path}`);
const $ = load(feed, { xml: true });

test('ids are name-based UUIDs: the same name, the same id (RFC 4122)', () => {
  // The example of Python’s documentation of uuid5.
  expect(uuidOf('python.org')).toBe('7af94e2b-4dd9-50f0-9c9a-8a48519bdef0');
});

describe('the feed holds what RFC 4287 asks for', () => {
  test.each(['id', 'title', 'updated'])('one %s for the feed and for each entry', (name) => {
    expect($(`feed > ${name}`).length).toBe(1);
    $('entry').each((_, entry) => {
      expect($(entry).children(name).length).toBe(1);
      expect($(entry).children(name).text()).not.toBe('');
    });
  });

  test('an author, links, and no id twice', () => {
    expect($('feed > author > name').text()).toBe('安监知识库');
    expect($('feed > link[rel="self"]').attr('href')).toBe(
      'https://www.example.gov.cn/anjian/atom.xml',
    );
    const ids = $('id')
      .map((_, id) => $(id).text())
      .get();
    expect(new Set(ids).size).toBe(corpus.policies.length + 1);
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
  });

  test('times are RFC 3339, and the feed is as new as its newest entry', () => {
    const times = $('entry > updated')
      .map((_, time) => $(time).text())
      .get();
    for (const time of times) expect(time).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+08:00$/);
    expect(times).toEqual([...times].sort().reverse());
    expect($('feed > updated').text()).toBe(times[0]);
  });
});

test('a report is called one, and a paper without a date of issue says so', () => {
  const entry = $('entry').filter((_, element) => $(element).text().includes('忻州'));
  expect(entry.children('title').text()).toMatch(/^（新闻报道）/);
  expect(entry.children('summary').text()).toContain('发文日期未载明');
});

test('a build without a change writes the same feed', () => {
  expect(writeFeed(corpus, (path) => `https://www.example.gov.cn/anjian${path}`)).toBe(feed);
});

test('a corpus without papers is a feed, too', () => {
  const empty = load(
    writeFeed({ policies: [] }, (path) => path),
    { xml: true },
  );
  expect(empty('feed > updated').length).toBe(1);
  expect(empty('entry').length).toBe(0);
});
