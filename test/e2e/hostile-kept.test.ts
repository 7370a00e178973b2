import { strToU8, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { mostStamped } from '../../src/courses/provenance.ts';
import { entityBomb, lyingArchive, trickyArchive } from '../support/hostile-archives.ts';
import { launch } from './browsing.ts';
import { expectUnharmed, longTexts, visit, words } from './hostile-visit.ts';

// What a browser has kept, or a person drops, may have been written by anybody.

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const keep = (page: Page, items: Readonly<Record<string, string>>) =>
  page.evaluate((kept) => {
    localStorage.clear();
    for (const [key, text] of Object.entries(kept)) localStorage.setItem(key, text);
  }, items);

const garbage = [
  '<img src=x onerror=alert(1)>',
  '{"__proto__":{"polluted":1}}',
  '[null,3,"<b>",{"format":"anjian-draft"},[[[]]]]',
  '['.repeat(100_000),
  '{"signature":{"toString":1},"run":{}}',
  '\u0000\uFFFF',
];

describe.each([
  ['courses/', '#audience'],
  ['courses/practice/#places=140500', '.practice-form input'],
  ['courses/cases/#place=140500', '#case-place'],
  ['compare/?items=mile-2020-3.c12', '[data-compare] select'],
  ['jurisdictions/#place=532504', '[data-places] select'],
  ['obligations/', '[data-explorer] select'],
  ['search/?q=%E4%B9%A1%E9%95%87', '[data-search-result] a'],
  ['policies/mile-2020-3/', 'main h1'],
])('%s', (path, usable) => {
  test('opens whatever the browser has kept', async () => {
    const watched = await visit(browser);
    const { page } = watched;
    await page.goto(`${inject('site')}about/`);
    for (const [at, text] of garbage.entries()) {
      await keep(page, {
        'anjian-drafts': text,
        'anjian-practice': text,
        'preference-dark': text,
        'preference-large': text,
      });
      const [before = '', fragment = ''] = path.split('#');
      await page.goto(
        `${inject('site')}${before}${before.includes('?') ? '&' : '?'}kept=${at}#${fragment}`,
      );
      await page.locator(usable).first().waitFor();
      await expectUnharmed(watched, text.slice(0, 60));
    }
    await page.context().close();
  });
});

const course = {
  place: '211400',
  n: '1',
  s1: 'huludao-2018-15*c6.7_c6.8*20',
  title: '我正在排的课',
};
const courseAddress = () => `${inject('site')}courses/#${new URLSearchParams(course).toString()}`;
const itemsOn = (page: Page) => page.locator('[data-item]').count();

/** What was typed stands where it stood. */
async function expectKept(page: Page): Promise<void> {
  expect(await itemsOn(page)).toBe(2);
  expect(await page.locator('#title').inputValue()).toBe(course.title);
}

test('a hostile draft of a course is text or refused', async () => {
  const watched = await visit(browser);
  const { page } = watched;
  const keys = [
    ...['audience', 'office', 'lender', 'topics', 'hours', 'title', 'start', 'date', 'begin'],
    ...['pause', 'n', 's1', 's1.title', 's1.practice', 's200', '__proto__', 'constructor'],
  ];
  const drafts = words.map((word, at) => ({
    format: 'anjian-draft',
    version: 1,
    tool: 'courses',
    title: `${word}${at}`,
    fields: {
      ...Object.fromEntries(keys.map((key) => [key, word])),
      place: '211400',
      ...(at % 2 === 0 && { n: '2', s1: course.s1 }),
    },
    edition: { site: word, content: word },
    savedAt: word,
  }));
  await page.goto(`${inject('site')}about/`);
  await keep(page, { 'anjian-drafts': JSON.stringify(drafts) });
  await page.goto(courseAddress());
  await page.getByText('本机存有').click();
  const openers = page.locator('.drafts li button', { hasText: '打开' });
  for (const at of [0, 1, 5, 12]) {
    await openers.nth(at).click();
    await expectUnharmed(watched, `draft ${at}`);
    const folded = page.locator('.drafts details:not([open]) summary');
    if ((await folded.count()) > 0) await folded.click();
  }
  await page.goto(`${inject('site')}courses/?again#${new URLSearchParams(course).toString()}`);
  const refused = [
    '<script>alert(1)</script>',
    '['.repeat(100_000),
    '{"format":"anjian-draft","version":1,"tool":"constructor","fields":{}}',
    '{"format":"anjian-draft","version":99,"tool":"courses","fields":{}}',
    '',
  ];
  for (const text of refused) {
    await page.locator('.drafts input[type=file]').setInputFiles({
      name: '<img src=x onerror=alert(1)>.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await page
      .locator('.drafts [role=status]')
      .filter({ hasText: /没有改动|请更新/ })
      .waitFor();
    await expectUnharmed(watched, text.slice(0, 60));
    await expectKept(page);
  }
  await page.context().close();
});

test('a hostile practice that was left is gone on with, or begun anew', async () => {
  const watched = await visit(browser);
  const { page } = watched;
  const address = `${inject('site')}courses/practice/#places=140500&n=10`;
  await page.goto(address);
  await page.getByRole('button', { name: '开始练习' }).click();
  const real = JSON.parse(
    (await page.evaluate(() => localStorage.getItem('anjian-practice'))) ?? '{}',
  ) as { signature: string; run: { ids: string[] } };
  const { ids } = real.run;
  expect(ids).toHaveLength(10);
  const answered = (response: unknown) => ({
    ids,
    at: 0,
    round: 1,
    answers: Object.fromEntries(ids.map((id) => [id, { isRight: false, response }])),
  });
  const runs: unknown[] = [
    answered({ kind: 'options' }),
    answered({ kind: 'options', chosen: '<b>' }),
    answered({ kind: 'options', chosen: [null, {}, -1, 1e9] }),
    answered({ kind: 'options', chosen: [0, 99, -7] }),
    answered({ kind: 'words', words: { toString: null } }),
    answered({ kind: 'words', words: '<img src=x onerror=alert(1)>' }),
    answered({ kind: 'verdict', isTrue: 'constructor' }),
    answered({ kind: 'constructor' }),
    { ...answered({ kind: 'own', isRight: true }), at: 1e300 },
    { ...answered({ kind: 'own', isRight: true }), round: 1e300 },
    { ids: ['__proto__'], at: 0, round: 1, answers: {} },
    { ids: [ids[0], ids[0], ids[0]], at: 1, round: -1, answers: { constructor: {} } },
  ];
  for (const [at, run] of runs.entries()) {
    await keep(page, { 'anjian-practice': JSON.stringify({ ...real, run }) });
    await page.goto(`${inject('site')}courses/practice/?run=${at}#places=140500&n=10`);
    const begin = page.getByRole('button', { name: /^(?:开始练习|接着上次练|看上次的成绩)/ });
    await begin.click();
    await page.locator('.practice').waitFor();
    // The way on leads to its end.
    for (let step = 0; step < 3; step += 1) {
      const next = page.locator('.practice button', { hasText: /下一题|看成绩/ });
      if ((await next.count()) > 0) await next.first().click();
    }
    await expectUnharmed(watched, JSON.stringify(run).slice(0, 200));
  }
  await page.context().close();
}, 120_000);

const stampOf = (id: string) => `anjian1/${id}/1a2b3c4d-5e6f7a8b-9c0d1e2f`;
const documentOf = (text: string) => ({ 'word/document.xml': strToU8(text) });

/** What is dropped, and what is told of it. */
const files: readonly (readonly [name: string, data: () => Uint8Array, told: RegExp])[] = [
  ['炸弹.docx', () => zipSync(documentOf('0'.repeat(41_000_000))), /解开后太大/],
  ['炸弹.xlsx', () => zipSync({ 'xl/a.xml': new Uint8Array(90_000_000) }), /解开后太大/],
  [
    '说谎.pptx',
    () => lyingArchive({ 'ppt/slides/slide1.xml': new Uint8Array(50_000_000) }),
    /没有依据码/,
  ],
  ['路径.docx', () => trickyArchive(), /没有依据码/],
  ['实体.docx', () => zipSync(documentOf(`${entityBomb}<a>&j;&file;</a>`)), /没有依据码/],
  ['尖括号.docx', () => zipSync(documentOf('<'.repeat(3_000_000))), /没有依据码/],
  ['截断.xlsx', () => zipSync(documentOf(stampOf('a/c1.1'))).slice(0, 60), /已损坏/],
  ['别人的.docx', () => zipSync(documentOf('<w:t>与本站无关</w:t>')), /没有依据码/],
  ['长文.txt', () => strToU8(longTexts['letters'] ?? ''), /没有依据码/],
  ['旧.doc', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), /旧格式/],
  ['a.pdf', () => strToU8('%PDF-1.7'), /PDF/],
  ['空.docx', () => new Uint8Array(), /是空的/],
  [
    '外来的码.docx',
    () =>
      zipSync(
        documentOf(
          ['constructor/c1.1', 'proto/c1.1', 'huludao-2018-15/c1.99', 'huludao-2018-15/c6.7']
            .map(stampOf)
            .join(' '),
        ),
      ),
    /4 项中有 4 项所依据的内容有改动/,
  ],
  [
    '太多.txt',
    () =>
      strToU8(
        Array.from({ length: mostStamped + 1 }, (_, at) => stampOf(`a/c1.${at + 1}`)).join(' '),
      ),
    /超过 5000 项/,
  ],
  ['<img src=x onerror=alert(1)>.docx', () => zipSync(documentOf(words.join(' '))), /没有依据码/],
];

test('hostile files on the course: told in Chinese, and the course stays', async () => {
  const watched = await visit(browser);
  const { page } = watched;
  await page.goto(courseAddress());
  await page.locator('[data-item]').first().waitFor();
  for (const [name, data, told] of files) {
    await page.setInputFiles('[data-drop-zone] input', {
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(data()),
    });
    const words_ = page.locator('[data-old-file]');
    await words_.filter({ hasNotText: '正在核对' }).filter({ hasText: told }).waitFor();
    await expectUnharmed(watched, name);
    await expectKept(page);
  }
  await page.context().close();
}, 120_000);

test('hostile files on the batch: told in Chinese, and another can be chosen', async () => {
  const watched = await visit(browser);
  const { page } = watched;
  await page.goto(`${inject('site')}self-check/batch/`);
  const choose = (name: string, data: Uint8Array) =>
    page.setInputFiles('input[type=file]', {
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(data),
    });
  await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
  for (const [name, data] of files) {
    await choose(name, data());
    await page
      .locator('[role=alert]')
      .filter({ hasText: /请|没有/ })
      .first()
      .waitFor();
    await expectUnharmed(watched, name);
    await choose('好的.csv', strToU8('区划代码,名称,应急管理专职监管人员数\n532504202,五山乡,1\n'));
    await page.getByText('五山乡').first().waitFor();
  }
  await page.context().close();
}, 240_000);
