import { readFile } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/node';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, openPage, sizes } from './browsing.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const rows = '[data-duty]';
const explorer = () => `${inject('site')}obligations/`;
const counted = (page: Page, count: number) =>
  page.getByText(new RegExp(`^共 ${count} 项义务`)).waitFor();

/** The file that a click gives the person. */
async function downloadOf(page: Page, button: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toMatch(/^义务清单-\d+项-[0-9a-f]{12}\.(xlsx|csv|json)$/);
  return readFile(await file.path());
}

describe('an official', () => {
  test('narrows to 晋城, 乡镇, with figures; copies citations; the address holds it all', async () => {
    const context = await browser.newContext({ viewport: sizes.desktop });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { page, offences } = await openPage(context);
    await page.goto(explorer());
    await counted(page, 924);
    await page.check('[data-facet="place=140500"]');
    await page.check('[data-facet="level=township"]');
    await page.check('[data-facet="measured=yes"]');
    await counted(page, 3);
    expect(new URL(page.url()).search).toBe('?place=140500&level=township&measured=yes');
    await page.locator('[data-duty="jincheng-2021-10.c5.5"] input').check();
    await page.getByRole('button', { name: '复制引用' }).click();
    await page.getByText('已复制选中的 1 项的引用').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(
      `《晋城市人民政府办公室关于加强市县乡安全生产监管能力建设的实施意见》（晋市政办〔2021〕10号）第（五）条：“至少配备3—5名专业应急管理人员”\n${inject('site')}policies/jincheng-2021-10/#o-c5-5`,
    );
    await page.reload();
    await counted(page, 3);
    expect(await page.isChecked('[data-facet="level=township"]')).toBe(true);
    await page.getByRole('button', { name: '去掉层级：乡镇（街道）' }).click();
    await page.locator('.chips', { hasNotText: '乡镇' }).waitFor();
    expect(new URL(page.url()).search).toBe('?place=140500&measured=yes');
    expect(offences).toEqual([]);
    await context.close();
  });

  test('finds words as they are typed, full-width and apart', async () => {
    const { page } = await openPage(browser);
    await page.goto(explorer());
    await page.fill('#explorer-text', '专职 ２名');
    await page.locator('[data-duty="mile-2020-3.c12.10"]').waitFor();
    await counted(page, 1);
    await page.close();
  });

  test('orders, groups and turns pages by keyboard', async () => {
    const { page } = await openPage(browser);
    await page.goto(explorer());
    await counted(page, 924);
    await expect.poll(() => page.locator(rows).count()).toBe(50);
    await page.getByRole('button', { name: '期限或频次' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/sort=due/);
    expect(await page.locator(rows).first().innerText()).toContain('前');
    await page.selectOption('#explorer-group', 'place');
    await page.locator('.group-row').first().waitFor();
    await page.getByRole('button', { name: '下一页' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/page=2/);
    expect(await page.getByText(/^第 2 页/).isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('共 924 项');
    await page.close();
  });
});

describe('a trainer', () => {
  test('takes a topic away as a sheet that another program reads', async () => {
    const { page, offences } = await openPage(browser);
    await page.goto(`${explorer()}?topic=staffing`);
    await counted(page, 45);
    const file = await downloadOf(page, '导出表格（.xlsx）');
    const [head = [], ...body] = await readSheet(file, '义务清单');
    expect(body).toHaveLength(45);
    const mile = body.find(
      (row) => row[head.indexOf('原文')] === '每个乡镇(街道)配备应急管理专职监管人员不少于2名',
    );
    expect(mile?.[head.indexOf('数量')]).toBe('不少于 2 名');
    expect(mile?.[head.indexOf('网址')]).toBe(`${inject('site')}policies/mile-2020-3/#o-c12-10`);
    const about = new Map((await readSheet(file, '说明')).map(([name, value]) => [name, value]));
    expect(about.get('内容')).toBe('人员配备，共 45 项');
    expect(about.get('内容版本')).toMatch(/^[0-9a-f]{12}$/);
    const csv = (await downloadOf(page, '导出表格（.csv）')).toString('utf8');
    expect(csv.startsWith('\uFEFF地区,文件,文号')).toBe(true);
    const data = JSON.parse((await downloadOf(page, '导出数据（.json）')).toString('utf8')) as {
      obligations: unknown[];
    };
    expect(data.obligations).toHaveLength(45);
    expect(offences).toEqual([]);
    await page.close();
  });
});

test('on a phone each duty is a card within the screen, and the facets fold away', async () => {
  const { page } = await openPage(browser, sizes.phone);
  await page.goto(`${explorer()}?place=532504`);
  await page.locator(rows).first().waitFor();
  const widths = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(widths[0]).toBe(widths[1]);
  expect(await page.locator('[data-facet="place=532504"]').isVisible()).toBe(false);
  await page.locator('.facet-panel > summary').click();
  expect(await page.isChecked('[data-facet="place=532504"]')).toBe(true);
  await page.close();
});

test('the reading of the editor is never given as the paper’s words', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${explorer()}?policy=jincheng-2021-10&text=3-5名`);
  const row = page.locator('[data-duty="jincheng-2021-10.c5.5"]');
  await row.waitFor();
  expect(await row.locator('.issued-words').innerText()).toBe('至少配备3—5名专业应急管理人员');
  expect(await row.locator('.plain-reading').innerText()).toMatch(/^编者解读/);
  await page.close();
});

test('without scripts the page says where the same duties are listed', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const { page } = await openPage(context);
  await page.goto(explorer());
  expect(await page.getByRole('link', { name: /各地对照/ }).getAttribute('href')).toBe('/topics/');
  expect(await page.getByText(/筛选表需要启用 JavaScript/).isVisible()).toBe(true);
  await context.close();
});
