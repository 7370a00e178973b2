import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { load } from 'cheerio';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeCorpus } from '../../bench/corpus/made-corpus.ts';
import { writeContent } from '../../bench/corpus/write-content.ts';
import { rendersThroughMdx } from '../../src/corpus/through-mdx.ts';
import type { Jurisdiction } from '../../src/model/jurisdiction.schema.ts';
import type { Rulebook } from '../../src/rules/rulebook.ts';
import { corpus } from '../support/real-corpus.ts';
import { buildSite, serveSite } from '../support/site-server.ts';
import { launch, openPage, sizes, type WatchedPage, wholeResult } from './browsing.ts';

/** The real papers among 120 made ones: more duties than a browser is given at once. */
const folder = mkdtempSync(path.join(tmpdir(), 'many-papers-'));
const built = '.cache/dist-many-papers';
let site: Awaited<ReturnType<typeof serveSite>>;
let browser: Browser;

beforeAll(async () => {
  const content = path.join(folder, 'content');
  const { duties } = writeContent(makeCorpus(corpus, 120), 'content', content);
  expect(duties).toBeGreaterThan(10_000);
  const { status, output } = buildSite(built, { CONTENT_DIR: content });
  if (status !== 0) throw new Error(`the build of many papers failed\n${output}`);
  site = await serveSite(built);
  browser = await launch();
}, 600_000);
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
  rmSync(built, { recursive: true });
});

/** No answer to a single request may be longer, gzip. */
const most = 300 * 1024;

const published = <T>(file: string): T =>
  JSON.parse(readFileSync(path.join(built, 'data', file), 'utf8')) as T;

interface FetchedPage extends WatchedPage {
  /** Data files that were fetched, without what stands behind the question mark. */
  readonly files: string[];
  /** Responses that are longer than they may be. */
  readonly long: string[];
  /** Waits for the responses that are still being measured. */
  readonly measured: () => Promise<void>;
}

async function open(address: string, size: keyof typeof sizes = 'desktop'): Promise<FetchedPage> {
  const watched = await openPage(browser, sizes[size]);
  const files: string[] = [];
  const long: string[] = [];
  const measuring: Promise<void>[] = [];
  watched.page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/data/')) files.push(pathname.slice('/data/'.length));
    measuring.push(
      response.body().then(
        (body) => {
          const { length } = gzipSync(body);
          if (length > most) long.push(`${pathname}: ${length} bytes`);
        },
        // The page was closed meanwhile, by a test that does not wait for what was measured.
        () => undefined,
      ),
    );
  });
  await watched.page.goto(`${site.url}${address}`);
  return { ...watched, files, long, measured: async () => void (await Promise.all(measuring)) };
}

const partsOf = (files: readonly string[], of: 'rulebook' | 'obligations') =>
  files.filter((file) => file.startsWith(`${of}/`));

async function choose(page: Page, field: string, label: string): Promise<void> {
  await page.locator(`${field} option`, { hasText: label }).first().waitFor({ state: 'attached' });
  const value = await page
    .locator(`${field} option`, { hasText: label })
    .first()
    .getAttribute('value');
  await page.selectOption(field, value ?? '');
}

describe('a township head', () => {
  test('checks himself with his county’s paper and a few neighbours’', async () => {
    const { page, offences, files, long, measured } = await open('self-check/');
    await choose(page, '#place', '云南省');
    await choose(page, '#area', '弥勒市（收有文件）');
    await choose(page, '#unit', '五山乡');
    await wholeResult(page);
    await page.fill('#fact-full-time-supervisors', '1');
    await page.locator('[data-summary]', { hasText: '缺 1 名' }).waitFor();
    expect(await page.locator('[data-papers-read]').innerText()).toBe(
      `本库共收录 125 份文件，本页读取了 13 份：约束当地的全部，和邻近地区供参考的几份。`,
    );
    // The receipt names the whole edition.
    const { edition } = published<Rulebook>('rulebook.json');
    expect(await page.locator('.print-sheet').textContent()).toContain(edition.content);
    await measured();
    const parts = partsOf(files, 'rulebook');
    expect(parts).toContain('rulebook/mile-2020-3.json');
    expect(new Set(parts).size).toBe(13);
    expect(parts).toHaveLength(13);
    expect(files.filter((file) => !parts.includes(file)).sort()).toEqual([
      'divisions/53.json',
      'jurisdictions.json',
      'rulebook.json',
    ]);
    expect(long).toEqual([]);
    expect(offences).toEqual([]);
    await page.close();
  });

  test('of 拉萨市城关区 is bound by the papers of the district and of 西藏', async () => {
    const places = published<Jurisdiction[]>('jurisdictions.json');
    const own = places
      .filter(({ code }) => code === '540000' || code === '540102')
      .flatMap(({ policies }) => policies);
    expect(own).toHaveLength(2);
    const { page, files, offences } = await open('calendar/#place=540102&level=township');
    await choose(page, '#unit', '街道');
    await wholeResult(page);
    // No neighbour is asked for what binds.
    expect(partsOf(files, 'rulebook').sort()).toEqual(
      own.map((id) => `rulebook/${id}.json`).sort(),
    );
    expect(offences).toEqual([]);
    await page.close();
  });

  test('is told when a paper cannot be read, and reads it again', async () => {
    const { page } = await openPage(browser);
    await page.route('**/data/rulebook/mile-2020-3.json*', (route) => route.abort());
    await page.goto(`${site.url}self-check/#place=532504&unit=532504202`);
    await page.locator('[data-papers-failed]', { hasText: '读取数据失败' }).waitFor();
    // Nothing is said of a place whose papers are not there.
    expect(await page.locator('[data-summary]').count()).toBe(0);
    await page.unroute('**/data/rulebook/mile-2020-3.json*');
    await page.getByRole('button', { name: '重新读取' }).click();
    await wholeResult(page);
    await page.close();
  });

  test.each([
    [
      'jurisdictions/#place=532504&unit=532504202',
      'obligations/mile-2020-3',
      '[data-place-result]',
    ],
    ['compare/?items=mile-2020-3,jincheng-2021-10', 'obligations/mile-2020-3', '[data-row]'],
    ['compare/?items=mile-2020-3,jincheng-2021-10', 'clauses/mile-2020-3', ''],
    ['obligations/?place=532504', 'obligations/mile-2020-3', '[data-duty]'],
    ['self-check/#place=532504&unit=532504202', 'divisions/53', '[data-summary]'],
    ['staffing/#place=532504', 'rulebook', '[data-papers-read]'],
    ['courses/#place=532504', 'audiences', '[data-point]'],
  ])('%s reads again what was not there: %s', async (address, file, shown) => {
    const { page } = await openPage(browser);
    const blocked = new RegExp(`/data/${file}\\.json`);
    await page.route(blocked, (route) => route.abort());
    await page.goto(`${site.url}${address}`);
    await page.locator('[data-papers-failed]', { hasText: '读取数据失败' }).waitFor();
    if (shown !== '') expect(await page.locator(shown).count()).toBe(0);
    await page.unroute(blocked);
    await page.getByRole('button', { name: '重新读取' }).click();
    await page.locator('[data-papers-failed]').waitFor({ state: 'detached' });
    if (shown !== '') await page.locator(shown).first().waitFor();
    await page.close();
  });

  test('gets no result of two editions', async () => {
    const { page } = await openPage(browser);
    await page.route('**/data/rulebook/mile-2020-3.json*', async (route) => {
      const response = await route.fetch();
      const part = (await response.json()) as { edition: string };
      await route.fulfill({ json: { ...part, edition: '000000000000' } });
    });
    await page.goto(`${site.url}self-check/#place=532504&unit=532504202`);
    await page.locator('[data-papers-failed]', { hasText: '网站的文件刚刚更新' }).waitFor();
    expect(await page.locator('[data-summary]').count()).toBe(0);
    await page.close();
  });

  test.each([
    ['staffing/#place=140500', '#staffing-result'],
    ['budget/#place=532504', '[data-summary]'],
    ['training/#place=532504', '[data-papers-read]'],
    ['jurisdictions/#place=532504&unit=532504202', '[data-place-result="532504202"] h3'],
    ['courses/#place=532504', '[data-point]'],
    ['courses/practice/#places=532504', '[data-bank]'],
    ['courses/cases/#place=532504', '[data-case]'],
  ])('%s reads a few papers', async (address, shown) => {
    const { page, offences, files, long, measured } = await open(address, 'phone');
    await page.locator(shown).first().waitFor();
    await measured();
    const parts = [...partsOf(files, 'rulebook'), ...partsOf(files, 'obligations')];
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.length).toBeLessThanOrEqual(20);
    expect(long).toEqual([]);
    expect(offences).toEqual([]);
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(widths[0]).toBe(widths[1]);
    await page.close();
  });
});

test('the list of duties of an office opens for the place', async () => {
  const { page, offences } = await open('jurisdictions/#place=532504&unit=532504202');
  await page.getByRole('link', { name: /我是乡镇长/ }).click();
  await page.getByText(/^在已选的 1 个地区中共 [1-9]\d* 项义务/).waitFor();
  expect(new URL(page.url()).searchParams.get('place')).toBe('532504');
  expect(offences).toEqual([]);
  await page.close();
});

describe('an official', () => {
  test('is asked for a place, adds another, and the rest of his link holds', async () => {
    const { page, offences, files, long, measured } = await open('obligations/?topic=staffing');
    await page.getByText('先选地区').waitFor();
    expect(partsOf(files, 'obligations')).toEqual([]);
    await choose(page, '#explorer-province', '云南省');
    await choose(page, '#explorer-place', '弥勒市');
    await page.getByText(/^在已选的 1 个地区中共 22 项义务/).waitFor();
    expect(new URL(page.url()).search).toBe('?place=532504&topic=staffing');
    await choose(page, '#explorer-province', '山西省');
    await choose(page, '#explorer-place', '晋城市');
    await page.getByText(/^在已选的 2 个地区中共 34 项义务/).waitFor();
    expect(await page.isChecked('[data-facet="place=140500"]')).toBe(true);
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.getByText(/^在已选的 2 个地区中共 \d+ 项义务。/).waitFor();
    expect(new URL(page.url()).search).toBe('?place=532504,140500');
    await page.getByRole('button', { name: '去掉地区：弥勒市' }).click();
    await page.getByText(/^在已选的 1 个地区中共/).waitFor();
    await measured();
    expect(partsOf(files, 'obligations').sort()).toEqual([
      'obligations/jincheng-2021-10.json',
      'obligations/mile-2020-3.json',
    ]);
    expect(files).not.toContain('obligations.json');
    expect(long).toEqual([]);
    expect(offences).toEqual([]);
    await page.close();
  });

  test('comes from the page of a topic to the duties of one place', async () => {
    const { page, offences } = await open('topics/staffing/');
    expect(await page.locator('[data-export-topic]').count()).toBe(0);
    await page.locator('summary', { hasText: '云南省' }).click();
    await page.locator('a[href="/obligations/?place=532504&topic=staffing"]').click();
    await page.getByText(/^在已选的 1 个地区中共 22 项义务/).waitFor();
    expect(offences).toEqual([]);
    await page.close();
  });

  test('opens a link with more places than are loaded at once', async () => {
    const codes = published<Jurisdiction[]>('jurisdictions.json').map(({ code }) => code);
    const { page } = await open(`obligations/?place=${codes.slice(0, 25).join(',')}`);
    await page.getByText(/^在已选的 20 个地区中共/).waitFor();
    await page.getByText('链接里有 25 个地区，一次最多看 20 个').waitFor();
    await page.close();
  });

  test('sets two papers of two places side by side', async () => {
    const { page, offences, files } = await open('compare/');
    for (const [at, province, place, paper] of [
      [0, '云南省', '弥勒市', '弥安发'],
      [1, '山西省', '晋城市', '晋市政办'],
    ] as const) {
      await choose(page, `#compare-${at}-province`, province);
      await choose(page, `#compare-${at}-place`, place);
      await choose(page, `#compare-policy-${at}`, paper);
    }
    await page.locator('[data-row]').first().waitFor();
    expect(await page.locator('.compare-table thead').innerText()).toMatch(/弥勒市.*晋城市/s);
    expect(files).not.toContain('obligations.json');
    expect(files).not.toContain('matters.json');
    expect(offences).toEqual([]);
    await page.close();
  });

  test('checks the units of two provinces from one sheet', async () => {
    const sheet = path.join(folder, 'units.csv');
    writeFileSync(
      sheet,
      '\uFEFF区划代码,层级,现有应急管理专职监管人员几名？\n532504202,乡镇,1\n140525105,乡镇,2\n',
    );
    const { page, offences, files } = await open('self-check/batch/');
    await page.setInputFiles('#batch-file', sheet);
    await wholeResult(page);
    expect(await page.locator('[data-summary]').innerText()).toMatch(/2 个.*不达标/);
    expect(await page.locator('main').innerText()).toContain('五山乡');
    expect(partsOf(files, 'rulebook').sort()).toEqual([
      'rulebook/jincheng-2021-10.json',
      'rulebook/mile-2020-3.json',
    ]);
    expect(offences).toEqual([]);
    await page.close();
  });

  test('follows how many papers of the country were read, and reads a lost one again', async () => {
    const codes = published<Jurisdiction[]>('jurisdictions.json').map(({ code }) => code);
    const sheet = path.join(folder, 'country.csv');
    const rows = codes.map((code) => `${code},${code.endsWith('00') ? '市' : '县'},1`);
    writeFileSync(
      sheet,
      `\uFEFF区划代码,层级,现有应急管理专职监管人员几名？\n${rows.join('\n')}\n`,
    );
    const { page } = await openPage(browser);
    const lost = '**/data/rulebook/jincheng-2021-10.json*';
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(lost, async (route) => {
      await released;
      await route.abort();
    });
    await page.goto(`${site.url}self-check/batch/`);
    await page.setInputFiles('#batch-file', sheet);
    const status = page.locator('[data-file-status]');
    await status.filter({ hasText: /要对照 (\d+) 份文件，正在读取：\1 份中的第 \d+ 份/ }).waitFor();
    expect(await status.getAttribute('aria-live')).toBe('polite');
    expect(Number(await page.locator('progress').getAttribute('max'))).toBeGreaterThan(100);
    // The page answers while papers are on their way.
    await page.locator('summary', { hasText: '按别的日期计算' }).click();
    await page.fill('#as-of', '2026-11-20');
    release();
    await page.locator('[data-file-failure]', { hasText: '读取数据失败' }).waitFor();
    expect(await page.locator('[data-summary]').count()).toBe(0);
    await page.unroute(lost);
    await page.getByRole('button', { name: '重新读取' }).click();
    await wholeResult(page);
    expect(await page.locator('[data-file-failure]').count()).toBe(0);
    expect(await status.innerText()).toBe('已读取“country.csv”。');
    expect(await page.locator('[data-summary]').innerText()).toMatch(/^\d+ 个单位：/);
    await page.close();
  });

  test('is asked for the place of a sheet that holds names only', async () => {
    const sheet = path.join(folder, 'names.csv');
    writeFileSync(sheet, '\uFEFF单位名称,现有应急管理专职监管人员几名？\n五山乡,1\n');
    const { page } = await open('self-check/batch/');
    await page.setInputFiles('#batch-file', sheet);
    await page.locator('[data-file-failure]', { hasText: '请先在第一步选好地区' }).waitFor();
    // The sheet stays open: it is read anew as soon as there is a place.
    await choose(page, '#place', '云南省');
    await choose(page, '#area', '弥勒市（收有文件）');
    await page.locator('[data-summary]', { hasText: '不达标 1' }).waitFor();
    await page.close();
  });
});

test('the head is kept offline, the papers once they were read', () => {
  const worker = readFileSync(path.join(built, 'sw.js'), 'utf8');
  expect(worker).toContain('data/rulebook.json');
  expect(worker).toContain('data/labels.json');
  expect(worker).not.toContain('data/rulebook/');
  expect(worker).not.toContain('data/obligations/');
});

test.each(corpus.policies.map(({ id }) => id))(
  'the text of %s is the same from our own parse as through MDX',
  (id) => {
    // Above a hundred papers MDX is left out: what it would have made is the page of the small site.
    expect(rendersThroughMdx('content')).toBe(true);
    expect(rendersThroughMdx(path.join(folder, 'content'))).toBe(false);
    const issued = (site: string) => {
      const $ = load(readFileSync(path.join(site, 'policies', id, 'index.html'), 'utf8'));
      $('[data-annotation]').remove();
      return $('[data-policy-text] [id]')
        .map((_, element) => [[$(element).attr('id'), $(element).text()]])
        .get();
    };
    const own = issued(built);
    expect(own.length).toBeGreaterThanOrEqual(5);
    expect(own).toEqual(issued('dist'));
  },
);

test('every paper has its parts, each within bounds', () => {
  const { heldPapers } = published<Rulebook>('rulebook.json');
  for (const of of ['rulebook', 'obligations']) {
    const parts = readdirSync(path.join(built, 'data', of));
    expect(parts).toHaveLength(heldPapers ?? 0);
    for (const part of parts)
      expect(gzipSync(readFileSync(path.join(built, 'data', of, part))).length).toBeLessThan(most);
  }
});

test('a few papers are still read in one request', async () => {
  expect(existsSync('dist/data/rulebook')).toBe(false);
  expect(existsSync('dist/data/obligations')).toBe(false);
  const { page } = await openPage(browser);
  const files: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/data/')) files.push(pathname);
  });
  await page.goto(`${inject('site')}self-check/#place=532504&unit=532504202`);
  await wholeResult(page);
  expect(files.sort()).toEqual([
    '/data/divisions/53.json',
    '/data/jurisdictions.json',
    '/data/rulebook.json',
  ]);
  files.length = 0;
  await page.goto(`${inject('site')}obligations/`);
  await page.getByText(/^共 924 项义务/).waitFor();
  expect(files.sort()).toEqual(['/data/labels.json', '/data/obligations.json']);
  await page.close();
});
