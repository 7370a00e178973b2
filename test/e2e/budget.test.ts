import { readFile } from 'node:fs/promises';
import readExcel from 'read-excel-file/node';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, openPage, sizes, wholeResult } from './browsing.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const open = async (fragment: string, size: keyof typeof sizes = 'desktop') => {
  const watched = await openPage(browser, sizes[size]);
  await watched.page.goto(`${inject('site')}budget/#${fragment}`);
  await wholeResult(watched.page);
  return watched;
};
const summaryOf = (page: Page) => page.locator('[data-summary]').innerText();
/** Field of a line by its key, whose points are no class names. */
const field = (page: Page, key: string) => page.locator(`[id="${key}"]`);
const section = (page: Page, kind: string) => page.locator(`[data-kind="${kind}"]`);
const subtotals = async (page: Page, kind: string) =>
  section(page, kind).locator('tfoot td').allInnerTexts();

test('晋城 5 个重点部门：每年 100 万元，三年 300 万元，链接里带着填报', async () => {
  const { page, offences } = await openPage(browser);
  await page.goto(`${inject('site')}budget/`);
  await page.selectOption('#place', { label: '山西省 晋城市' });
  await field(page, 'jincheng-2021-10.c10.2.count').waitFor();
  expect(await summaryOf(page)).toContain('文件规定数额 待填 1 项');
  await field(page, 'jincheng-2021-10.c10.2.count').fill('5');
  expect(await summaryOf(page)).toContain('文件规定数额 100 万元');
  expect(await subtotals(page, 'mandated')).toEqual(['100', '100', '100', '300']);
  const card = section(page, 'mandated').locator('[data-duty="c10.2"]');
  expect(await card.innerText()).toContain('每个部门每年不少于 20 万元');
  expect(await card.locator('a', { hasText: '（十）' }).getAttribute('href')).toBe(
    '/policies/jincheng-2021-10/#o-c10-2',
  );
  const { url, other } = { url: page.url(), other: await openPage(browser) };
  expect(url).toContain('jincheng-2021-10.c10.2.count=5');
  await other.page.goto(url);
  await wholeResult(other.page);
  expect(await summaryOf(other.page)).toBe(await summaryOf(page));
  expect(offences).toEqual([]);
  await Promise.all([page.close(), other.page.close()]);
});

test('缺额按部门逐个对照', async () => {
  const { page } = await open(
    'place=140500&jincheng-2021-10.c10.2.count=2&jincheng-2021-10.c10.2.arranged=15、30',
  );
  expect(await section(page, 'mandated').locator('[data-gap]').innerText()).toContain('缺 5 万元');
  await page.close();
});

test('三类各有小计，没有跨类的合计', async () => {
  const { page } = await open(
    'place=140500&years=1&jincheng-2021-10.c10.2.count=5&jincheng-2021-10.c9.3.persons=20' +
      '&jincheng-2021-10.c9.3.1.price=3500&jincheng-2021-10.c9.3.2.price=1500&jincheng-2021-10.c9.3.3.price=0',
  );
  // 20 × 3500 + 20 × 1500 = 10 万元; the other lines of the section are open.
  expect(await subtotals(page, 'estimated')).toEqual(['不少于 10']);
  expect(await subtotals(page, 'mandated')).toEqual(['100']);
  expect(await page.locator('main').innerText()).not.toContain('110');
  expect(await page.locator('.data-table').count()).toBe(2);
  await page.close();
});

test('示例单价只在按下按钮后出现，处处注明，改填后标记消失', async () => {
  const { page, offences } = await open('place=140500&years=1&jincheng-2021-10.c9.3.persons=20');
  const samples = page.locator('.calculator-result .sample');
  expect(await samples.count()).toBe(0);
  expect(await field(page, 'jincheng-2021-10.c9.3.1.price').inputValue()).toBe('');
  await field(page, 'jincheng-2021-10.c9.3.2.price').fill('1600');
  await page.click('text=填入示例单价（仅供演示）');
  // The samples are loaded only now.
  await samples.first().waitFor();
  const filled = await field(page, 'jincheng-2021-10.c9.3.1.price').inputValue();
  expect(Number(filled)).toBeGreaterThan(0);
  // What was typed stays, without a mark.
  expect(await field(page, 'jincheng-2021-10.c9.3.2.price').inputValue()).toBe('1600');
  const line = (id: string) => page.locator(`[data-line="jincheng-2021-10.c9.3.${id}"]`);
  expect(await line('1').locator('.sample').count()).toBeGreaterThan(0);
  expect(await line('2').locator('.sample').count()).toBe(0);
  expect(await summaryOf(page)).toContain('含示例单价');
  expect(await page.locator('.print-sheet').textContent()).toContain(
    `${filled} 元/台（套）（示例）`,
  );
  await field(page, 'jincheng-2021-10.c9.3.1.price').fill('3500');
  expect(await line('1').locator('.sample').count()).toBe(0);
  expect(page.url()).not.toContain('c9.3.1.price-sample');
  await page.click('text=去掉示例单价');
  expect(await samples.count()).toBe(0);
  expect(await field(page, 'jincheng-2021-10.c9.3.1.price').inputValue()).toBe('3500');
  expect(offences).toEqual([]);
  await page.close();
});

test('看不懂的填报留在原处，用中文说明，按待填算', async () => {
  const { page } = await open('place=140500');
  const count = field(page, 'jincheng-2021-10.c10.2.count');
  await count.fill('五六个');
  expect(await field(page, 'error-jincheng-2021-10.c10.2.count').innerText()).toContain('看不懂');
  expect(await count.inputValue()).toBe('五六个');
  expect(await summaryOf(page)).toContain('文件规定数额 待填 1 项');
  await field(page, 'jincheng-2021-10.c7.4.days').fill('8');
  await page.locator('[role="alert"]', { hasText: '一周只有 7 天' }).waitFor();
  await page.fill('#first', '27');
  await page.locator('[role="alert"]', { hasText: '不像预算年度' }).waitFor();
  await page.close();
});

test('葫芦岛：财政收入下降的年份给区间，并说明原文没有说什么', async () => {
  const { page } = await open(
    'place=211400&as-of=2026-08-01&years=2&huludao-2018-15.c4.2.base=100' +
      '&huludao-2018-15.c4.2.rate-2027=5&huludao-2018-15.c4.2.rate-2028=-2',
  );
  expect(await subtotals(page, 'derived')).toEqual(['105', '102.9—105', '207.9—210']);
  expect(await section(page, 'derived').innerText()).toContain('也没有说不得减少');
  await page.close();
});

test('弥勒：津贴、保险由填报人勾选列入，标准由填报人提供', async () => {
  const { page } = await open('place=532504&years=1&as-of=2026-08-01');
  await page.locator('[data-topic="allowance"] summary').click();
  await page.getByLabel('购买一线监管执法人员人身意外伤害保险').check();
  await field(page, 'mile-2020-3.c11.9.1.quantity').fill('30');
  await field(page, 'mile-2020-3.c11.9.1.price').fill('260');
  const line = page.locator('[data-line="mile-2020-3.c11.9.1"]');
  expect(await line.innerText()).toContain('30 项 × 260 元/项 = 0.78 万元');
  await field(page, 'mile-2020-3.c11.4.standard').fill('2.6');
  await field(page, 'mile-2020-3.c11.4.quantity').fill('12');
  expect(await subtotals(page, 'derived')).toEqual(['31.2']);
  await page.close();
});

test('宝丰只有未规定数额的条款：没有一个数额，也不写 0', async () => {
  const { page } = await open('place=410421', 'phone');
  expect(await summaryOf(page)).toContain('未规定数额 5 项');
  expect(await page.locator('.calculator-result table').count()).toBe(0);
  expect(await section(page, 'unpriced').locator('li').count()).toBe(5);
  expect(await page.locator('.calculator-result').innerText()).not.toMatch(/\b0 万元/);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(sizes.phone.width);
  await page.close();
});

test('忻州按计算日期：行动期满后不再列，新闻报道写明', async () => {
  const { page } = await open('place=140900&as-of=2022-12-01');
  await page.locator('.notice', { hasText: '新闻报道' }).waitFor();
  expect(await page.locator('[data-excluded]').textContent()).toContain('适用期至2022年11月30日');
  await page.fill('#as-of', '2022-11-30');
  await page.fill('#first', '2022');
  await page.locator('[data-excluded]').waitFor({ state: 'detached' });
  expect(await page.locator('[data-options]').textContent()).toContain('聘请行业专家');
  await page.close();
});

test('没有收录文件的地方：说明，并列出别处的要求，注明不具约束力', async () => {
  const { page, offences } = await open('place=530100');
  expect(await summaryOf(page)).toContain('没有收录当地文件');
  const elsewhere = page.locator('[data-elsewhere]');
  expect(await elsewhere.innerText()).toContain('参考，不具约束力');
  expect(await elsewhere.innerText()).toContain('每个部门每年不少于 20 万元');
  expect(offences).toEqual([]);
  await page.close();
});

test('换一个地区，填报不跟着走', async () => {
  const { page } = await open('place=140500&jincheng-2021-10.c10.2.count=5');
  await page.selectOption('#unit', { label: '阳城县' });
  expect(await summaryOf(page)).toContain('文件规定数额 待填 1 项');
  expect(page.url()).not.toContain('c10.2.count');
  await page.close();
});

test('导出的表格能打开，数额是数字', async () => {
  const { page, offences } = await open('place=140500&years=1&jincheng-2021-10.c10.2.count=5');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.click('text=导出表格（.xlsx）'),
  ]);
  expect(file.suggestedFilename()).toMatch(/^预算测算-山西省晋城市-\d{4}-\d\d-\d\d\.xlsx$/);
  const sheets = await readExcel(await readFile(await file.path()));
  const mandated = sheets.find(({ sheet }) => sheet === '文件规定数额');
  expect(mandated?.data[1]).toContain(100);
  expect(offences).toEqual([]);
  await page.close();
});
