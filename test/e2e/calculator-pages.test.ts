/** What all calculators have in common: their order, their printed sheets, their width on a phone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, openPage, sizes, wholeResult } from './browsing.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const open = async (path: string, size: keyof typeof sizes = 'desktop', width?: number) => {
  const watched = await openPage(browser, sizes[size]);
  if (width !== undefined) await watched.page.setViewportSize({ width, height: 700 });
  await watched.page.goto(`${inject('site')}${path}`);
  return watched;
};

const results = {
  'self-check': 'self-check/#place=532504&unit=532504202&full-time-supervisors=1',
  staffing: 'staffing/#place=532504&full-time-supervisors=001.0_202.1',
  budget: 'budget/#place=140500&years=3&jincheng-2021-10.c10.2.count=4',
  training: 'training/#place=140500&count=7&days=5&years=6',
  calendar: 'calendar/#place=140900&year=2026&as-of=2026-11-22',
} as const;

describe.each(Object.entries(results))('%s', (name, path) => {
  it('offers what is done with the result right below its first line', async () => {
    const { page } = await open(path);
    await wholeResult(page);
    const between = await page.evaluate(() => {
      const summary = document.querySelector('[data-summary]');
      const bar = document.querySelector('.calculator-result > .result-tools');
      const marked = 'h3, table, figure, .finding, .notice, details, .soft';
      if (!summary || !bar) return ['no bar'];
      const follows = (a: Element, b: Element) =>
        (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      return [...document.querySelectorAll(`.calculator-result :is(${marked})`)]
        .filter((one) => follows(summary, one) && follows(one, bar))
        .map(({ outerHTML }) => outerHTML);
    });
    expect(between).toEqual([]);
    const tools = page.locator('.calculator-result > .result-tools').first();
    const named = await tools.locator('> .tool').allInnerTexts();
    const common = ['复制链接', '打印', '存在本机', '导出存档', '重新填写'];
    expect(named.filter((tool) => !/^导出(表格|自查表)/.test(tool))).toEqual(common);
    await page.close();
  });

  it.each([390, 320])(
    `needs no sideways scrolling of the page at %i px (${name})`,
    async (width) => {
      const { page } = await open(path, 'phone', width);
      await wholeResult(page);
      expect(await sidewaysOf(page)).toBeLessThanOrEqual(0);
      await page.close();
    },
  );
});

const sidewaysOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('a table that is wider than the screen', () => {
  it.each(['budget', 'training'] as const)(
    '%s says so on a phone, and can be reached by keyboard; on a desktop neither is needed',
    async (name) => {
      const { page } = await open(results[name], 'phone', 390);
      const region = page.locator('.calculator-result .table-scroll').first();
      await page.locator('[data-scroll-hint]').first().waitFor();
      expect(await page.locator('[data-scroll-hint]').first().innerText()).toContain('左右滑动');
      expect(await region.getAttribute('tabindex')).toBe('0');
      expect(await region.getAttribute('role')).toBe('region');
      expect(await region.getAttribute('aria-label')).not.toBe('');
      // The shade needs no script.
      expect(await region.evaluate((one) => getComputedStyle(one).backgroundImage)).toContain(
        'linear-gradient',
      );
      await region.focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
      await page.setViewportSize({ width: 1280, height: 800 });
      await expect.poll(() => page.locator('[data-scroll-hint]').count()).toBe(0);
      expect(await region.getAttribute('tabindex')).toBeNull();
      await page.close();
    },
  );
});

describe('on paper', () => {
  const sheetOf = async (path: string) => {
    const { page } = await open(path);
    await wholeResult(page);
    await page.emulateMedia({ media: 'print' });
    return { page, sheet: page.locator('.print-sheet') };
  };

  it('the budget tells each clause once, below tables of 项目, 测算 and the years', async () => {
    const { page, sheet } = await sheetOf(results.budget);
    const heads = await sheet.locator('[data-sheet=estimated] thead th').allInnerTexts();
    expect(heads).toEqual(['项目', '测算', '2027年', '2028年', '2029年', '合计']);
    const text = await sheet.innerText();
    const clauses = await sheet.locator('[data-clauses] td').allInnerTexts();
    expect(clauses.length).toBeGreaterThan(3);
    for (const clause of clauses) expect(text.split(clause)).toHaveLength(2);
    // Three things of one clause share its number, and its remarks stand with it.
    const row = (name: string) => sheet.locator('tbody th', { hasText: name }).innerText();
    const mark = (await row('移动执法终端')).match(/〔\d+〕/)?.[0] ?? 'none';
    expect(await row('执法记录仪')).toContain(mark);
    const clause = sheet.locator('[data-clauses] tr', { hasText: mark });
    expect(await clause.innerText()).toContain('原文用语为“基本”，属原则性要求。');
    expect(text.split('原文用语为“基本”')).toHaveLength(2);
    await page.close();
  });

  it('the budget tells prices with the unit they were typed in', async () => {
    const { page, sheet } = await sheetOf(`${results.budget}&jincheng-2021-10.c9.3.1.price=3500`);
    const row = sheet.locator('tr', { hasText: '移动执法终端：单价' });
    expect(await row.locator('td').innerText()).toBe('3500 元');
    await page.close();
  });

  it('the calendar names its unit without the year, and its duties whole', async () => {
    const { page, sheet } = await sheetOf(results.calendar);
    expect(await sheet.locator('h1').innerText()).toBe('2026年安全生产履职日历');
    expect(await sheet.locator('.print-head').innerText()).toMatch(
      /^单位：山西省 忻州市\s+计算日期/,
    );
    const names = await sheet
      .locator('svg text:has(tspan)')
      .evaluateAll((texts) =>
        texts.map((text) => [...text.querySelectorAll('tspan')].map((t) => t.textContent).join('')),
      );
    expect(names).toContain('每季度至少开一次会，听取安全生产形势分析汇报');
    const outside = await sheet
      .locator('svg')
      .first()
      .evaluate((svg) => {
        const own = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('tspan')].filter(
          (one) => one.getBoundingClientRect().left < own.left - 1,
        ).length;
      });
    expect(outside).toBe(0);
    await page.close();
  });
});

it('a unit with nobody shows its gap in the chart', async () => {
  const { page } = await open(results.staffing);
  const row = page.locator('.staffing-chart svg g:has(> .bar-label)', { hasText: '弥阳街道' });
  await row.waitFor();
  const gap = await row.locator('.bar-gap').boundingBox();
  const [one] = await page
    .locator('.staffing-chart svg g:has(> .bar-label)', { hasText: '五山乡' })
    .locator('.bar-gap')
    .all();
  // Two are missing there, one here.
  expect((gap?.width ?? 0) / ((await one?.boundingBox())?.width ?? 1)).toBeCloseTo(2, 0);
  await page.close();
});

it('one word says that nothing is missing: 达标, in the table, the sum, the chart and the sheet', async () => {
  const all = ['001', '002', '003', '102', '103', '104', '105', '106', '107', '108', '109', '110'];
  const filled = [...all, '202', '203'].map((code) => `${code}.2`).join('_');
  const { page } = await open(`staffing/#place=532504&full-time-supervisors=${filled}`);
  await page.locator('.staffing-totals tbody tr').first().waitFor();
  expect(await page.locator('.staffing-totals tbody tr').first().innerText()).toContain('达标');
  expect(await page.locator('#main').textContent()).not.toContain('不缺');
  await page.close();
});

it('the unit of a price stands behind its field, in one reading: 元 / 台（套）', async () => {
  const { page } = await open(results.budget);
  const field = page.locator('[data-line="jincheng-2021-10.c9.3.1"] .field', { hasText: '单价' });
  await field.waitFor();
  expect(await field.locator('label').innerText()).toBe('单价');
  const select = field.locator('select');
  expect(await select.locator('option').allInnerTexts()).toEqual(['元', '万元']);
  expect(await field.innerText()).toMatch(/\/ 台（套）$/);
  expect(await page.locator('#main').innerText()).not.toContain('（每台（套））');
  await field.locator('input').fill('0.35');
  await select.selectOption('万元');
  expect(
    await page.locator('[data-line="jincheng-2021-10.c9.3.1"] .line-sum').innerText(),
  ).toContain('0.35 万元/台（套）');
  await page.close();
});
