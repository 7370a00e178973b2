import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, openPage, sizes, wholeResult } from './browsing.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const openUnit = async (fragment: string, size: keyof typeof sizes = 'desktop') => {
  const watched = await openPage(browser, sizes[size]);
  await watched.page.goto(`${inject('site')}self-check/#${fragment}`);
  await wholeResult(watched.page);
  return watched;
};
const summaryOf = (page: Page) => page.locator('[data-summary]').innerText();
const wushan = 'place=532504&unit=532504202';

test('the keyboard alone is enough', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${inject('site')}self-check/`);
  const pressDownTo = async (id: string, wanted: string) => {
    await page.locator(id).focus();
    for (let presses = 0; presses < 30; presses += 1) {
      const chosen = await page.locator(`${id} option:checked`).innerText();
      if (chosen === wanted) return;
      await page.keyboard.press('ArrowDown');
    }
    throw new Error(`the arrow keys do not reach ${wanted}`);
  };
  await page.locator('#place').waitFor();
  await pressDownTo('#place', '云南省 红河哈尼族彝族自治州 弥勒市');
  await page.locator('#unit option', { hasText: '五山乡' }).waitFor({ state: 'attached' });
  await pressDownTo('#unit', '五山乡');
  await wholeResult(page);
  // Tab goes through the fields in the order of the page until the number is reached.
  for (let presses = 0; presses < 12; presses += 1) {
    const id = await page.evaluate(() => document.activeElement?.id);
    if (id === 'fact-full-time-supervisors') break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('1');
  expect(await summaryOf(page)).toContain('缺 1 名');
  await page.close();
});

test('what is typed wrongly stays, is explained in Chinese, and counts as unknown', async () => {
  const { page } = await openUnit(wushan);
  const field = page.locator('#fact-full-time-supervisors');
  for (const [typed, message] of [
    ['-1', '是负数'],
    ['1.5', '不是整数'],
    ['很多', '看不懂'],
    ['999999999999', '太大'],
  ] as const) {
    await field.fill(typed);
    expect(await page.locator('#error-fact-full-time-supervisors').innerText()).toContain(message);
    expect(await field.inputValue()).toBe(typed);
    expect(await summaryOf(page)).toContain('待填 1 项');
    expect(await summaryOf(page)).not.toContain('不达标');
  }
  await page.close();
});

test.each(['２', '二', '两名', '2 人'])('“%s” is two officers', async (typed) => {
  const { page } = await openUnit(wushan);
  await page.fill('#fact-full-time-supervisors', typed);
  await page.locator('[data-finding="c12.10"] .tag[data-status="met"]').waitFor();
  await page.close();
});

test('the address keeps the answers: reload and share give the same result', async () => {
  const { page } = await openUnit(wushan);
  await page.fill('#fact-full-time-supervisors', '1');
  await page.locator('[data-finding="c12.10"][data-status="not-met"]').waitFor();
  const address = page.url();
  expect(new URL(address).search).toBe('');
  await page.reload();
  await page.locator('[data-finding="c12.10"][data-status="not-met"]').waitFor();
  expect(await page.inputValue('#fact-full-time-supervisors')).toBe('1');
  await page.close();
});

test('a township of 晋城 lies in a county and needs 3—5 officers', async () => {
  const { page } = await openPage(browser, sizes.phone);
  await page.goto(`${inject('site')}self-check/`);
  await page.selectOption('#place', { label: '山西省 晋城市' });
  await page.locator('#unit optgroup[label="阳城县"]').waitFor({ state: 'attached' });
  const unit = await page
    .locator('#unit optgroup[label="阳城县"] option')
    .first()
    .getAttribute('value');
  await page.selectOption('#unit', unit ?? '');
  await page.fill('#fact-township-professional-staff', '2');
  const finding = page.locator('.finding', { hasText: '至少配备3—5名专业应急管理人员' }).first();
  await finding.waitFor();
  expect(await finding.innerText()).toContain('缺 1 名');
  await page.fill('#fact-township-professional-staff', '6');
  await page.locator('.finding[data-status="met"]', { hasText: '超过 5 名' }).waitFor();
  await page.close();
});

test('忻州 is a news report, and says so beside the result; 八有 are ticked one by one', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${inject('site')}self-check/#place=140900`);
  await page.locator('#unit option').nth(5).waitFor({ state: 'attached' });
  const unit = await page.locator('#unit optgroup option').first().getAttribute('value');
  await page.selectOption('#unit', unit ?? '');
  await page.locator('.notice', { hasText: '新闻报道' }).waitFor();
  const boxes = page.locator('.choices label', { hasText: /^有/ });
  expect(await boxes.count()).toBe(8);
  for (const box of (await boxes.all()).slice(0, 7)) await box.click();
  const finding = page
    .locator('.finding[data-status="not-met"]', { hasText: '有工作档案' })
    .first();
  await finding.waitFor();
  expect(await finding.innerText()).toContain('缺 1 项：有工作档案');
  await page.close();
});

test('东风农场管理局 is not in the list and can be named', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${inject('site')}self-check/#place=532504`);
  await page.locator('#unit option', { hasText: '自己填写' }).waitFor({ state: 'attached' });
  await page.selectOption('#unit', 'other');
  await page.fill('#unit-name', '东风农场管理局');
  await page.fill('#fact-full-time-supervisors', '2');
  expect(await summaryOf(page)).toContain('东风农场管理局');
  await page.close();
});

test('an unknown unit in the address is no unit', async () => {
  const { page, offences } = await openPage(browser);
  await page.goto(`${inject('site')}self-check/#place=532504&unit=999999999`);
  await page.locator('#unit').waitFor();
  expect(await page.locator('#unit').inputValue()).toBe('');
  expect(await page.locator('[data-summary]').count()).toBe(0);
  expect(offences).toEqual([]);
  await page.close();
});

test('another township starts with no answers: 江边乡 is 待填, not what 五山乡 has', async () => {
  const { page } = await openUnit(`${wushan}&full-time-supervisors=1`);
  expect(await summaryOf(page)).toContain('不达标 1 项');
  await page.selectOption('#unit', { label: '江边乡' });
  expect(await summaryOf(page)).toContain('江边乡');
  expect(await summaryOf(page)).toContain('待填 1 项');
  expect(page.url()).not.toContain('full-time-supervisors');
  await page.close();
});

test('a township of 晋城 is not asked for the leaders of departments as if they were its own', async () => {
  const { page } = await openUnit(
    'place=140500&unit=140522100&leadership-members=7&leaders-with-emergency-background=1',
  );
  expect(await page.locator('#fact-township-professional-staff').isVisible()).toBe(true);
  expect(await page.locator('#fact-leadership-members').isVisible()).toBe(false);
  expect(await summaryOf(page)).toContain('可对照的要求 1 项');
  expect(await summaryOf(page)).not.toContain('不达标');
  await page.close();
});

test('宝丰 holds no figure for townships, and that is not to say that there is no duty', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${inject('site')}self-check/#place=410421`);
  await page.locator('#unit option').nth(3).waitFor({ state: 'attached' });
  await page.selectOption('#unit', { index: 1 });
  expect(await summaryOf(page)).toContain('不等于没有其他规定');
  expect(
    await page.getByRole('link', { name: '宝政文〔2020〕28号' }).first().getAttribute('href'),
  ).toBe('/policies/baofeng-2020-28/');
  await page.close();
});

test('a mistyped link says so and leaves the form in place', async () => {
  const { page, offences } = await openPage(browser);
  await page.goto(`${inject('site')}self-check/#place=999999&unit=1`);
  await page.locator('.notice', { hasText: '不在名单内' }).waitFor();
  expect(await page.locator('#place').isVisible()).toBe(true);
  expect(offences).toEqual([]);
  await page.close();
});

test('the answers can be cleared', async () => {
  const { page } = await openUnit(`${wushan}&full-time-supervisors=1`);
  await page.click('text=重新填写');
  expect(await page.inputValue('#fact-full-time-supervisors')).toBe('');
  expect(await summaryOf(page)).toContain('待填 1 项');
  await page.close();
});
