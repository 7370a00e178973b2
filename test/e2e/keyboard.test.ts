import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launch, openPage, sizes, type WatchedPage } from './browsing.ts';
import { Keyboard } from './keyboard.ts';
import { findMotion, watchMotion } from './motion.ts';
import { fakeSpeech, localVoice } from './speech.ts';

/** Every task of the site with the keyboard alone: as it comes, and in 关怀版 at 400 % of 1280 px. */
describe.each([
  ['as it comes', '', sizes.desktop],
  ['关怀版, 400 %', 'care', { width: 320, height: 225 }],
] as const)('%s', (_, mode, viewport) => {
  let browser: Browser;
  let context: BrowserContext;
  let watched: WatchedPage;
  let page: Page;
  let keyboard: Keyboard;
  beforeAll(async () => {
    browser = await launch();
    // Whoever asks for less motion gets none at all.
    context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
    await fakeSpeech(context, [localVoice]);
    await watchMotion(context);
    await context.addInitScript((care) => {
      if (!location.protocol.startsWith('http')) return;
      localStorage.clear();
      if (care) localStorage.setItem('preference-care', 'on');
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    }, mode === 'care');
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    watched = await openPage(context);
    page = watched.page;
    keyboard = new Keyboard(page);
    // Listened for from the start: Enter opens the chooser before a late listener is heard of.
    page.on('filechooser', () => undefined);
  });
  afterEach(async () => {
    expect(keyboard.lost).toEqual([]);
    expect(await findMotion(page)).toEqual([]);
    expect(watched.offences).toEqual([]);
    await page.close();
  });
  const open = (path: string) => page.goto(inject('site') + path, { waitUntil: 'networkidle' });
  const summary = () => page.locator('[data-summary]');

  test('past the head of the page', async () => {
    await open('');
    await keyboard.press('Tab');
    const skip = page.locator('.skip-link');
    expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
    await keyboard.press('Enter');
    await keyboard.tabTo(page.locator('main a, main input').first(), 'Tab', 1);
  });

  test('search and open a clause, open a note, copy the citation', async () => {
    await open('');
    await keyboard.press('/');
    await keyboard.type('专职监管人员不少于2名');
    await keyboard.press('Enter');
    await page.locator('[data-search-result]').first().waitFor();
    await keyboard.tabTo(page.locator('[data-search-result] h2 a').first());
    await keyboard.press('Enter');
    await page.waitForURL(/\/policies\/mile-2020-3\/#c12$/);
    await page.waitForLoadState('networkidle');
    // The clause is where Tab goes on.
    await keyboard.tabTo(page.locator('#c12').getByRole('button', { name: '复制引用' }), 'Tab', 5);
    const number = page.locator('#c12 .note-number a[href="#o-c12-10"]');
    await keyboard.tabTo(number, 'Tab', 60);
    await keyboard.press('Enter');
    expect(await number.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('#o-c12-10 .note-details').isVisible()).toBe(true);
    await keyboard.press('Escape');
    expect(await page.locator('#o-c12-10 .note-details').isVisible()).toBe(false);
  });

  test('a suggestion is taken with the arrows', async () => {
    await open('search/');
    await keyboard.press('/');
    await keyboard.type('专职');
    const option = page.locator('[role=option]').first();
    await option.waitFor();
    await keyboard.press('ArrowDown');
    expect(await option.getAttribute('aria-selected')).toBe('true');
    await keyboard.press('Enter');
    await page.locator('[data-search-result]').first().waitFor();
  });

  test('filter the obligations and take them along', async () => {
    await open('obligations/');
    const facet = page.locator('.facet-values label', { hasText: '弥勒市' }).locator('input');
    if (!(await facet.isVisible())) {
      await keyboard.tabTo(page.locator('.facet-panel > summary'));
      await keyboard.press('Enter');
    }
    await keyboard.tabTo(facet);
    await keyboard.press('Space');
    await page.locator('.explorer-count', { hasText: '122' }).waitFor();
    const file = await keyboard.download(page.getByRole('button', { name: '导出表格（.csv）' }));
    expect(
      readFileSync(await file.path(), 'utf8')
        .trim()
        .split('\n').length,
    ).toBeGreaterThan(100);
  });

  test('compare two clauses', async () => {
    await open('compare/');
    await keyboard.choose(page.locator('#compare-policy-0'), /弥勒/);
    await keyboard.choose(page.locator('#compare-clause-0'), /落实安全监管执法人员配备要求/);
    await keyboard.choose(page.locator('#compare-policy-1'), /晋城/);
    await page.getByText('不少于2名').first().waitFor();
  });

  test('self-check, from the place to the sheet', async () => {
    await open('self-check/');
    await keyboard.choose(page.locator('#place'), '云南省 红河哈尼族彝族自治州 弥勒市');
    await keyboard.choose(page.locator('#unit'), '五山乡');
    await keyboard.tabTo(page.locator('#fact-full-time-supervisors'));
    await keyboard.type('1');
    await page.locator('[data-finding="c12.10"] [data-status="not-met"]').waitFor();
    expect(await summary().innerText()).toContain('缺 1 名');
    await keyboard.tabTo(page.getByRole('button', { name: '打印' }));
    await keyboard.press('Enter');
    expect(await page.locator('html[data-printed]').count()).toBe(1);
  });

  test('staffing', async () => {
    await open('staffing/');
    await keyboard.choose(page.locator('#place'), '云南省 红河哈尼族彝族自治州 弥勒市');
    await summary().waitFor();
    await keyboard.tabTo(page.locator('[id="full-time-supervisors-532504202"]'));
    await keyboard.type('1');
    await page.locator('[data-summary]', { hasText: '至少缺 1 名' }).waitFor();
  });

  test('budget', async () => {
    await open('budget/');
    await keyboard.choose(page.locator('#place'), '山西省 晋城市');
    await keyboard.tabTo(page.locator('[id="jincheng-2021-10.c10.2.count"]'));
    await keyboard.type('5');
    await page.locator('[data-summary]', { hasText: '文件规定数额 100 万元' }).waitFor();
    const file = await keyboard.download(page.getByRole('button', { name: '导出表格（.xlsx）' }));
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  });

  test('training', async () => {
    await open('training/');
    await keyboard.choose(page.locator('#place'), '山西省 晋城市');
    await keyboard.tabTo(page.locator('#count'));
    await keyboard.type('7');
    await page.locator('[data-summary]', { hasText: '7 人每 3 年轮训一次' }).waitFor();
  });

  test('calendar', async () => {
    await open('calendar/');
    await keyboard.choose(page.locator('#place'), '山西省 忻州市');
    await summary().waitFor();
    const file = await keyboard.download(page.locator('[data-ics]'));
    expect(file.suggestedFilename()).toMatch(/\.ics$/);
  });

  test('build a course and take its handout along', async () => {
    await open('courses/');
    await keyboard.choose(page.locator('#place'), '辽宁省 葫芦岛市');
    await keyboard.tabTo(page.locator('[data-point="grid-worker.half-day"] button'));
    await keyboard.press('Enter');
    await page.locator('[data-balance]', { hasText: '已安排 3 小时' }).waitFor();
    const file = await keyboard.download(page.locator('[data-export="handout"]'));
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
  }, 60_000);

  test('practise', async () => {
    await open('courses/practice/#places=140500&topics=training,funding&forms=single,true-false');
    await keyboard.tabTo(page.getByRole('button', { name: '开始练习' }));
    await keyboard.press('Enter');
    await keyboard.press('a');
    await keyboard.press('Enter');
    await page.locator('.verdict').waitFor();
    // The focus is on 下一题.
    await keyboard.press('Enter');
    await page.locator('.verdict').waitFor({ state: 'detached' });
  });

  test('batch: template, file, result', async () => {
    await open('self-check/batch/');
    await keyboard.choose(page.locator('#place'), '云南省 红河哈尼族彝族自治州 弥勒市');
    await page.locator('[data-template]').waitFor();
    const template = await keyboard.download(page.getByText('下载填报表（.csv）'));
    await keyboard.tabTo(page.locator('#batch-file'));
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      keyboard.press('Enter'),
    ]);
    await chooser.setFiles({
      name: '填报表.csv',
      mimeType: 'text/csv',
      buffer: readFileSync(await template.path()),
    });
    await summary().waitFor();
    await keyboard.tabTo(page.locator('.unit-toggle').first());
    await keyboard.press('Enter');
    await page.locator('.unit-detail').first().waitFor();
    const result = await keyboard.download(page.getByText('下载结果（.xlsx）'));
    expect(result.suggestedFilename()).toMatch(/\.xlsx$/);
  });

  test('switch a mode and have the page read aloud', async () => {
    // High enough for the bar to stay.
    await page.setViewportSize({ width: 1024, height: 640 });
    await open('policies/mile-2020-3/');
    const care = page.getByRole('button', { name: '关怀版' });
    await keyboard.tabTo(care);
    if (mode === '') await keyboard.press('Space');
    await page.locator('[data-read-aloud] button').first().waitFor();
    await keyboard.tabTo(page.getByRole('button', { name: '朗读全文' }), 'Tab', 12);
    await keyboard.press('Enter');
    // The bar stays over the text now, and nothing that gets the focus may lie under it.
    await keyboard.tabTo(page.locator('#c3 .clause-tools a'), 'Tab', 120);
    await keyboard.tabTo(page.locator('[data-read-aloud] select'), 'Shift+Tab', 120);
    await keyboard.tabTo(page.getByRole('button', { name: '停止' }), 'Shift+Tab', 5);
    await keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('朗读全文');
  });
});
