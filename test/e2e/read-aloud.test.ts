import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { launch, openPage, sizes, type WatchedPage } from './browsing.ts';
import {
  fakeSpeech,
  finishSentence,
  localVoice,
  remoteVoice,
  saidOn,
  type FakeVoice,
} from './speech.ts';

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => context.close());

async function openInCare(
  path: string,
  voices: readonly FakeVoice[] | null = [localVoice],
): Promise<WatchedPage> {
  context = await browser.newContext({ viewport: sizes.desktop });
  await fakeSpeech(context, voices);
  const watched = await openPage(context);
  await watched.page.goto(inject('site') + path.replace(/(?=#)|$/, '?care'), {
    waitUntil: 'networkidle',
  });
  return watched;
}

const texts = async (page: Page) => (await saidOn(page)).map(({ text }) => text);
const button = (page: Page, name: string) =>
  page.locator('[data-read-aloud]').getByRole('button', { name, exact: true });
/** What the boxes of the mark lie over. */
const marked = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.read-mark span')].map((box) => {
      const { left, top, width, height } = box.getBoundingClientRect();
      return { left, top, right: left + width, bottom: top + height };
    }),
  );

test('a paper is read clause by clause: what was issued, and nothing of the editor', async () => {
  const { page, offences } = await openInCare('policies/mile-2020-3/');
  await button(page, '朗读全文').click();
  const title = await page.locator('[data-policy-text] .part-title').innerText();
  expect(await texts(page)).toEqual([title.replace(/\s+/g, '')]);
  while (
    !(await page.evaluate(() => document.querySelector('.read-mark')?.childElementCount === 0))
  )
    await finishSentence(page);
  const said = (await texts(page)).join('');
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  const issued = await page.evaluate(() => {
    const copy = document.querySelector('[data-policy-text]')?.cloneNode(true) as HTMLElement;
    for (const note of copy.querySelectorAll('[data-annotation]')) note.remove();
    return copy.textContent ?? '';
  });
  // 3—5名 is said as 3至5名; nothing else differs.
  expect(bare(said)).toBe(bare(issued.replace(/(\d)[—–~～]+(?=\d)/g, '$1至')));
  expect(offences).toEqual([]);
});

test('a clause is chosen; what is read is marked and in view; pause, on, speed, stop', async () => {
  const { page, offences } = await openInCare('policies/mile-2020-3/');
  await page.locator('#c12').getByRole('button', { name: '朗读本条' }).click();
  expect(await texts(page)).toEqual(['(十二)落实安全监管执法人员配备要求。']);
  const boxes = await marked(page);
  expect(boxes.length).toBeGreaterThan(0);
  const clause = await page.locator('#c12').boundingBox();
  for (const { left, right, top, bottom } of boxes) {
    expect(left).toBeGreaterThanOrEqual((clause?.x ?? 0) - 1);
    expect(right).toBeLessThanOrEqual((clause?.x ?? 0) + (clause?.width ?? 0) + 1);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(sizes.desktop.height);
  }

  await finishSentence(page);
  const second = (await texts(page))[1];
  await button(page, '暂停').click();
  await button(page, '继续').click();
  expect((await texts(page))[2]).toBe(second);
  await page.getByLabel('语速').selectOption('快');
  expect((await saidOn(page))[3]).toMatchObject({ text: second, rate: 1.4 });
  await button(page, '停止').click();
  expect(await marked(page)).toEqual([]);
  // The focus stays where the reader is.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('朗读全文');
  const cancelled = await page.evaluate(() => window.speechLog.cancelled);
  expect(cancelled).toBeGreaterThan(0);
  // The speed is remembered.
  await page.reload();
  await page.locator('[data-read-aloud] button').first().waitFor();
  expect(await page.getByLabel('语速').inputValue()).toBe('1.4');
  expect(offences).toEqual([]);
});

test('on a self-check a question and a finding are read, and not after they have changed', async () => {
  const { page } = await openInCare('self-check/#place=532504&unit=532504202');
  await page.locator('[data-readable]').first().getByRole('button', { name: '朗读' }).click();
  const question = await page.locator('[data-readable] label').first().innerText();
  expect((await texts(page))[0]).toContain(question.replace(/[？?]$/, ''));

  await page.fill('#fact-full-time-supervisors', '1');
  const finding = page.locator('[data-finding="c12.10"]');
  await finding.locator('[data-status="not-met"]').waitFor();
  await finding.getByRole('button', { name: '朗读' }).click();
  const before = (await texts(page)).length;
  // Two are there now: 缺 1 名 is not said any more.
  await page.fill('#fact-full-time-supervisors', '2');
  await finding.locator('.tag[data-status="met"]').waitFor();
  await finishSentence(page);
  const rest = (await texts(page)).slice(before).join('');
  expect(rest).not.toContain('缺 1 名');
});

test('elsewhere the selection is read, else the main part', async () => {
  const { page } = await openInCare('about/');
  await page.evaluate(() => {
    const paragraph = document.querySelector('main .guide p');
    if (paragraph) getSelection()?.selectAllChildren(paragraph);
  });
  const chosen = await page.locator('main .guide p').first().innerText();
  await button(page, '朗读正文').click();
  expect(chosen.startsWith((await texts(page))[0] ?? '-')).toBe(true);
  await button(page, '停止').click();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await button(page, '朗读正文').click();
  expect((await texts(page)).pop()).toBe(await page.locator('h1').innerText());
});

test('stops when the page is left, and when 关怀版 is switched off', async () => {
  const { page } = await openInCare('about/');
  await button(page, '朗读正文').click();
  const cancelled = () => page.evaluate(() => window.speechLog.cancelled);
  const before = await cancelled();
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
  expect(await cancelled()).toBeGreaterThan(before);
  await button(page, '朗读正文').click();
  const again = await cancelled();
  await page.click('[data-toggle="care"]');
  expect(await cancelled()).toBeGreaterThan(again);
  expect(await page.locator('[data-read-aloud]').isVisible()).toBe(false);
});

test.each<[string, readonly FakeVoice[] | null]>([
  ['no speech', null],
  ['no voices', []],
  ['only voices that send the text away', [remoteVoice]],
  ['only English', [{ lang: 'en-US', localService: true }]],
])('with %s it says so and says nothing', async (_, voices) => {
  const { page, offences } = await openInCare('policies/mile-2020-3/', voices);
  if (voices === null) expect(await page.evaluate(() => window.speechSynthesis)).toBeUndefined();
  await page.locator('[data-read-aloud]').getByText('没有本机的普通话语音，不能朗读').waitFor();
  expect(await page.locator('[data-read-this]').count()).toBe(0);
  await page.getByRole('link', { name: '怎样添加' }).click();
  await page.waitForURL(/\/about\/#care$/);
  expect(offences).toEqual([]);
});

test('while it looks for a voice it says so; on the next page it knows at once', async () => {
  const { page } = await openInCare('about/', []);
  const bar = page.locator('[data-read-aloud] p');
  await page.goto(`${inject('site')}bearers/`, { waitUntil: 'commit' });
  await bar.getByText('正在查找这台设备的朗读语音').waitFor();
  await bar.getByText('没有本机的普通话语音').waitFor();
  await page.goto(`${inject('site')}topics/`);
  await bar.waitFor();
  expect(await bar.innerText()).toContain('没有本机的普通话语音');
});

test('a voice that was added is found, though there was none before', async () => {
  const { page } = await openInCare('about/', []);
  await page.locator('[data-read-aloud]').getByText('没有本机的普通话语音').waitFor();
  await fakeSpeech(context, [localVoice]);
  await page.reload();
  await button(page, '朗读正文').waitFor();
  expect(await page.evaluate(() => localStorage.getItem('read-aloud-voice'))).toBeNull();
});

test('without a voice no button offers to read', async () => {
  const { page } = await openInCare('self-check/#place=532504&unit=532504202', []);
  await page.locator('[data-read-aloud]').getByText('没有本机的普通话语音').waitFor();
  const buttons = page.locator('[data-readable] [data-read-this]');
  expect(await buttons.count()).toBeGreaterThan(0);
  for (const one of await buttons.all()) expect(await one.isVisible()).toBe(false);
});

test('a voice that breaks off is told', async () => {
  const { page } = await openInCare('about/');
  await button(page, '朗读正文').click();
  await page.evaluate(() => window.speechLog.fail());
  expect(await page.locator('[data-read-aloud] [role=status]').innerText()).toContain('朗读中断了');
  await button(page, '朗读正文').waitFor();
});
