import { expect } from 'vitest';
import type { Page } from 'playwright-core';

/** The three tasks that people come for. They run in every browser and at every address. */

/** An official looks for 专职监管人员 and arrives at the clause. */
export async function findDuty(page: Page, site: string): Promise<void> {
  await page.goto(site);
  await page.fill('#home-search', '专职监管人员不少于2名');
  await page.press('#home-search', 'Enter');
  const results = page.locator('[data-search-result]');
  await results.first().waitFor();
  expect(await results.count()).toBe(1);
  // Its text, not what is drawn: before its first frame a phone has laid no result out.
  expect(await results.first().locator('mark').first().textContent()).toBe('专职监管人员不少于2名');
  await results.first().locator('h2 a').click();
  await page.waitForURL(/\/policies\/mile-2020-3\/#c12$/);
  expect(await page.locator('#c12 .issued').innerText()).toContain(
    '(十二)落实安全监管执法人员配备要求',
  );
}

/** She reads the duty in the paper: the note at its quote opens and says who and how many. */
export async function readDuty(page: Page, site: string): Promise<void> {
  await page.goto(`${site}policies/mile-2020-3/#c12`);
  const quote = page.locator('mark[data-obligations="o-c12-10"]');
  expect(await quote.innerText()).toBe('每个乡镇(街道)配备应急管理专职监管人员不少于2名');
  await page.click('a[href="#o-c12-10"]');
  const details = page.locator('#o-c12-10 .note-details');
  await details.waitFor({ state: 'visible' });
  const text = await details.innerText();
  expect(text).toContain('乡镇（街道）');
  expect(text).toContain('不少于 2 名');
}

/** A township head checks 五山乡 with one officer: one is missing, and the clause is quoted. */
export async function checkTownship(page: Page, site: string): Promise<void> {
  await page.goto(`${site}self-check/`);
  await page.selectOption('#place', { label: '云南省 红河哈尼族彝族自治州 弥勒市' });
  await page.locator('#unit option', { hasText: '五山乡' }).waitFor({ state: 'attached' });
  await page.selectOption('#unit', { label: '五山乡' });
  const summary = page.locator('[data-summary]');
  await summary.waitFor();
  expect(await summary.innerText()).toContain('待填 1 项');
  await page.fill('#fact-full-time-supervisors', '1');
  const finding = page.locator('[data-finding="c12.10"]');
  await finding.locator('[data-status="not-met"]').waitFor();
  expect(await summary.innerText()).toContain('缺 1 名');
  const card = await finding.innerText();
  expect(card).toContain('要求不少于 2 名，填报 1 名，缺 1 名');
  expect(card).toContain('每个乡镇(街道)配备应急管理专职监管人员不少于2名');
  expect(card).toContain('弥安发〔2020〕3号');
  await page.fill('#fact-full-time-supervisors', '2');
  await finding.locator('.tag[data-status="met"]').waitFor();
  expect(await summary.innerText()).toContain('达标 1 项');
}
