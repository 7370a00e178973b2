import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchOld, openPage } from './browsing.ts';

const oldBrowser = inject('oldBrowser');

describe.skipIf(oldBrowser === undefined)('in Chromium 88', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchOld(oldBrowser ?? '');
  });
  afterAll(() => browser.close());

  test('晋城 5 个重点部门：100 万元，表格能导出', async () => {
    const { page, offences } = await openPage(browser);
    await page.goto(`${inject('site')}budget/#place=140500&years=1&jincheng-2021-10.c10.2.count=5`);
    // Playwright's own waits use calls that Chromium 88 does not have.
    const until = async (script: string) => {
      for (let tries = 0; tries < 100; tries += 1) {
        const value: unknown = await page.evaluate(script).catch(() => undefined);
        if (typeof value === 'string' && value !== '') return value;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`never came true: ${script}`);
    };
    expect(await until(`document.querySelector('[data-summary]')?.textContent`)).toContain(
      '文件规定数额 100 万元',
    );
    // The file is not kept: what matters is that the program that writes it runs here.
    await page.evaluate(`
      window.made = '';
      const create = URL.createObjectURL;
      URL.createObjectURL = (blob) => { window.made = blob.type + ' ' + blob.size; return create.call(URL, blob); };
      [...document.querySelectorAll('button')].find((b) => b.textContent.includes('.xlsx')).click();
    `);
    expect(await until('window.made')).toMatch(/spreadsheetml\.sheet \d{4,}/);
    expect(offences.filter((line) => !line.includes('wasm-unsafe-eval'))).toEqual([]);
  });
});
