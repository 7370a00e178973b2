import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, openPage, sizes, wholeResult } from './browsing.ts';
import { oldBrowserTest } from './old-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const openPlace = async (fragment: string, size: keyof typeof sizes = 'desktop') => {
  const watched = await openPage(browser, sizes[size]);
  await watched.page.goto(`${inject('site')}staffing/#${fragment}`);
  await wholeResult(watched.page);
  return watched;
};
const summaryOf = (page: Page) => page.locator('[data-summary]').innerText();
const rowOf = (page: Page, demand: string, unit: string) =>
  page.locator(`[data-demand="${demand}"] tr[data-unit="${unit}"]`);
const wushan = '532504202';

/** Pastes as a spreadsheet would. */
async function paste(page: Page, selector: string, text: string): Promise<void> {
  await page.focus(selector);
  await page.locator(selector).evaluate((field, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

test('弥勒市: chosen from the list, 五山乡 with one officer lacks one, by clause （十二）', async () => {
  const { page, offences } = await openPage(browser);
  await page.goto(`${inject('site')}staffing/`);
  await page.selectOption('#place', { label: '云南省 红河哈尼族彝族自治州 弥勒市' });
  await wholeResult(page);
  expect(await summaryOf(page)).toContain('14 个乡镇（街道）至少 28 名');
  expect(await summaryOf(page)).toContain('15—30 名（原文用语为“一般应”）');
  expect(await summaryOf(page)).toContain('合计至少 63 名');
  await page.fill(`#full-time-supervisors-${wushan}`, '1');
  const row = rowOf(page, 'c12.10', wushan);
  expect(await row.innerText()).toContain('缺 1 名');
  expect(await summaryOf(page)).toContain('至少缺 1 名');
  const first = page.locator('.shortfalls li').first();
  expect(await first.innerText()).toContain('五山乡');
  expect(await first.getByRole('link').getAttribute('href')).toBe(
    '/policies/mile-2020-3/#o-c12-10',
  );
  expect(offences).toEqual([]);
  await page.close();
});

test('what is typed wrongly stays, is told in Chinese, and counts as unknown', async () => {
  const { page } = await openPlace('place=532504');
  const field = page.locator(`#full-time-supervisors-${wushan}`);
  for (const [typed, message] of [
    ['很多', '看不懂'],
    ['-1', '是负数'],
    ['1.5', '不是整数'],
  ] as const) {
    await field.fill(typed);
    const row = rowOf(page, 'c12.10', wushan);
    expect(await row.innerText()).toContain(message);
    expect(await row.innerText()).toContain('待填');
    expect(await summaryOf(page)).toContain('现有人数还没有填');
  }
  await page.reload();
  await wholeResult(page);
  expect(await field.inputValue()).toBe('1.5');
  await page.close();
});

test('the address keeps everything: people, counts, units taken out, posts, marks', async () => {
  const { page } = await openPlace('place=532504&as-of=2026-01-01');
  await page.fill(`#full-time-supervisors-${wushan}`, '0');
  await page.fill('#n-532504-sector-department', '2');
  await rowOf(page, 'c12.10', '532504001').getByRole('checkbox').uncheck();
  await page.fill('#more-units', '东风农场管理局');
  await page.getByLabel('风险高的先补（由填报人标注）').check();
  await page.fill('#posts', '1');
  const before = await summaryOf(page);
  const allocated = await page.locator('[data-allocation]').innerText();
  expect(before).toContain('14 个乡镇（街道）至少 28 名');
  expect(allocated).toContain('五山乡补 1 名后仍缺 1 名');
  const { search, hash } = new URL(page.url());
  expect(search).toBe('');
  expect(hash).toContain('full-time-supervisors=202.0');
  await page.reload();
  await wholeResult(page);
  expect(await summaryOf(page)).toBe(before);
  expect(await page.locator('[data-allocation]').innerText()).toBe(allocated);
  expect(await rowOf(page, 'c12.10', '532504001').innerText()).toContain('不计入');
  await page.close();
});

test('on a day before the paper nothing is demanded, and why is told', async () => {
  const { page } = await openPlace('place=532504&as-of=2020-06-11');
  expect(await summaryOf(page)).toContain('自2020年6月12日起才适用');
  await page.locator('text=自2020年6月12日起适用').first().waitFor();
  expect(await page.locator('.staffing-demand').count()).toBe(0);
  await page.close();
});

describe('晋城市', () => {
  test('77 townships by county, 231—385, and 1729 villages; departments are asked for', async () => {
    const { page } = await openPlace('place=140500');
    const summary = await summaryOf(page);
    expect(summary).toContain('77 个乡镇（街道）231—385 名');
    expect(summary).toContain('1729 个村（社区）至少 1729 名');
    expect(summary).toContain('部门人数待定（个数待填 7 项）');
    expect(await page.locator('[data-demand="c5.5"] .unit-group').count()).toBe(6);
    expect(await page.locator('[data-demand="c5.5"] tr[data-unit]').count()).toBe(77);
    await page.close();
  });

  test('a column copied from a spreadsheet fills the townships in their order', async () => {
    const { page } = await openPlace('place=140500');
    const rows = page.locator('[data-demand="c5.5"] tr[data-unit]');
    const first = `#township-professional-staff-${await rows.first().getAttribute('data-unit')}`;
    await paste(page, first, `${Array.from({ length: 77 }, () => '2').join('\r\n')}\r\n`);
    await page.locator('.paste-told', { hasText: '已填 77 格' }).waitFor();
    const total = page.locator('[data-demand="c5.5"] [data-demand-total]');
    expect(await total.innerText()).toContain('现有 154 名，缺 77 名');
    const group = page.locator('[data-demand="c5.5"] .unit-group', { hasText: '阳城县' });
    expect(await group.locator('summary').innerText()).toContain('现有 30 名，缺 15 名');
    // The address stays short enough to be sent.
    expect(page.url().length).toBeLessThan(1000);
    await page.close();
  });

  test('a list with names goes by names, whatever its order', async () => {
    const { page } = await openPlace('place=140522');
    const rows = page.locator('[data-demand="c5.5"] tr[data-unit]');
    const first = `#township-professional-staff-${await rows.first().getAttribute('data-unit')}`;
    await paste(page, first, '北留镇\t4\n凤城镇\t1\n没有的镇\t9');
    const told = page.locator('[data-demand="c5.5"] .paste-told');
    await told.filter({ hasText: '按名称对上 2 行' }).waitFor();
    expect(await told.innerText()).toContain('没有的镇');
    const fengcheng = page.locator('[data-demand="c5.5"] tr', { hasText: '凤城镇' });
    expect(await fengcheng.innerText()).toContain('缺 2 名');
    await page.close();
  });

  test('of 8 departments 5 have two: 16 needed, 3 to 6 missing', async () => {
    const { page } = await openPlace('place=140500');
    await page.fill('#n-140500-key-supervising-department', '8');
    await page.fill('#met-department-safety-staff-140500-key-supervising-department', '5');
    const row = rowOf(page, 'c4.3', '140500-key-supervising-department');
    expect(await row.innerText()).toContain('要求 16 名');
    expect(await row.innerText()).toContain('缺 3—6 名');
    await page.close();
  });

  test('a phone shows all of it without a sideways scroll', async () => {
    const { page, offences } = await openPlace('place=140500&posts=5', 'phone');
    for (const group of await page.locator('details').all())
      await group.evaluate((details) => details.setAttribute('open', ''));
    const [content, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(content).toBe(screen);
    expect(offences).toEqual([]);
    await page.close();
  });
});

test('忻州市: 163 townships, 489 人; with the ten others of that level, 519; from a news report', async () => {
  const { page } = await openPlace('place=140900');
  expect(await summaryOf(page)).toContain('163 个乡镇（街道）至少 489 人');
  await page.locator('.notice', { hasText: '新闻报道' }).waitFor();
  await page.getByLabel(/把名单中另外 10 个/).check();
  expect(await summaryOf(page)).toContain('173 个乡镇（街道）至少 519 人');
  await page.close();
});

test('葫芦岛市 states no number; what other places demand is offered as advice', async () => {
  const { page } = await openPlace('place=211400');
  expect(await summaryOf(page)).toContain('未规定数量');
  expect(await page.locator('[data-elsewhere="jincheng-2021-10"]').innerText()).toContain(
    '本地 115 个，套算为 345—575 名',
  );
  expect(await page.locator('#staffing-elsewhere').innerText()).toContain('不具约束力');
  expect(await page.locator('text=强化乡镇(街道)安全生产监管力量建设').count()).toBe(1);
  await page.close();
});

test('a county of which no paper is held says so', async () => {
  const { page, offences } = await openPlace('place=110101');
  expect(await summaryOf(page)).toContain('东城区：本库没有收录当地文件');
  expect(await page.locator('.staffing-demand').count()).toBe(0);
  expect(offences).toEqual([]);
  await page.close();
});

test('posts: the smallest gap first, the rest is told, marks of risk change the order', async () => {
  const { page } = await openPlace('place=532504&full-time-supervisors=202.0_203.1&posts=2');
  const line = page.locator('[data-allocation]');
  expect(await line.innerText()).toContain('可使 1 个单位达标；五山乡补 1 名后仍缺 1 名');
  expect(await line.innerText()).toContain('12 个单位待填，没有参加分配');
  await page.getByLabel('风险高的先补（由填报人标注）').check();
  await page.locator('.plain-fieldset').getByLabel('五山乡', { exact: true }).check();
  await line.filter({ hasText: '还有 1 个单位补不到' }).waitFor();
  await page.close();
});

test('another place starts with nothing filled in', async () => {
  const { page } = await openPlace('place=532504&full-time-supervisors=202.0&posts=3');
  await page.selectOption('#place', { label: '山西省 晋城市' });
  await page.locator('[data-demand="c5.5"]').waitFor();
  expect(page.url()).not.toContain('posts');
  expect(page.url()).not.toContain('full-time-supervisors');
  await page.close();
});

test('the chart shows one county on demand, and its table the same figures', async () => {
  const { page } = await openPlace('place=140500&township-professional-staff=22100.1');
  await page.selectOption('#staffing-chart', { label: '阳城县的乡镇（街道）' });
  await page.locator('.chart-table summary').click();
  const rows = page.locator('.chart-table tbody tr');
  expect(await rows.count()).toBe(15);
  expect(await rows.first().innerText()).toContain('缺 2 名');
  expect(await rows.first().innerText()).toContain('3—5');
  await page.close();
});

test('on paper: every duty with its quote, every unit, and who signs', async () => {
  const { page } = await openPlace('place=532504&full-time-supervisors=202.1');
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.print-sheet');
  expect(await sheet.isVisible()).toBe(true);
  const text = await sheet.innerText();
  expect(text).toContain('每个乡镇(街道)配备应急管理专职监管人员不少于2名');
  expect(text).toContain('弥安发〔2020〕3号(十二)');
  expect(text).toContain('审核人（签字）');
  expect(await page.locator('.staffing-demand').first().isVisible()).toBe(false);
  await page.close();
});

test('more than the upper figure of 3—5 is met, with a remark', async () => {
  const { page } = await openPlace('place=140522&township-professional-staff=100.6_101.5');
  const tagOf = (unit: string) => rowOf(page, 'c5.5', unit).locator('.tag').innerText();
  expect(await tagOf('140522100')).toBe('达标，多于上限参考数');
  expect(await tagOf('140522101')).toBe('达标');
  await page.close();
});

test('a link to a place that is none says so and leaves the form', async () => {
  const { page, offences } = await openPage(browser);
  await page.goto(`${inject('site')}staffing/#place=999999`);
  await page.locator('.notice', { hasText: '不在名单内' }).waitFor();
  expect(await page.locator('#place').isVisible()).toBe(true);
  expect(offences).toEqual([]);
  await page.close();
});

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

test.each([
  ['desktop', sizes.desktop, ''],
  ['phone', sizes.phone, ''],
  ['dark and large', sizes.desktop, 'prefers-dark prefers-care'],
] as const)('no barriers that axe knows: %s', async (_, viewport, classes) => {
  const context = await browser.newContext({ viewport, bypassCSP: true });
  const { page } = await openPage(context);
  const fragment = 'place=140500&township-professional-staff=02001.x_02002.1&posts=2&order=risk';
  await page.goto(`${inject('site')}staffing/#${fragment}`, { waitUntil: 'networkidle' });
  await page.evaluate((names) => {
    for (const name of names.split(' ').filter(Boolean))
      document.documentElement.classList.add(name);
  }, classes);
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const results = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
  });
  expect(violations).toEqual([]);
  await context.close();
});

oldBrowserTest('Chromium 88 adds up 晋城市', async ({ old: { page, until, offences } }) => {
  await page.goto(`${inject('site')}staffing/#place=140500&township-professional-staff=02001.1`);
  const summary = await until(`document.querySelector('[data-summary]')?.textContent`);
  expect(summary).toContain('77 个乡镇（街道）231—385 名');
  expect(summary).toContain('至少缺 2 名');
  expect(offences).toEqual([]);
});
