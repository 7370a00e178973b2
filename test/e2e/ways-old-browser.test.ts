import { describe, expect, inject } from 'vitest';
import { oldBrowserTest } from './old-browser.ts';

// The explorer, the comparison, the roles and the places in the oldest engine that is supported.

describe('in Chromium 88', () => {
  oldBrowserTest('an official narrows the explorer', async ({ old: { page, until, offences } }) => {
    await page.goto(`${inject('site')}obligations/?place=140500&level=township`);
    await until(`document.querySelector('[data-facet="measured=yes"]')`);
    await page.evaluate(`document.querySelector('[data-facet="measured=yes"]').click()`);
    await until(`document.querySelectorAll('[data-duty]').length === 3`);
    expect(await page.evaluate(`location.search`)).toBe(
      '?place=140500&level=township&measured=yes',
    );
    expect(offences).toEqual([]);
  });

  oldBrowserTest('two clauses stand side by side', async ({ old: { page, until, offences } }) => {
    await page.goto(`${inject('site')}compare/?items=mile-2020-3.c12,jincheng-2021-10.c5`);
    await until(`document.querySelectorAll('.compare-column u').length > 0`);
    expect(
      await page.evaluate(`document.querySelector('[data-row="township-officers"]').textContent`),
    ).toContain('数量不同');
    expect(offences).toEqual([]);
  });

  oldBrowserTest('a township head narrows the list', async ({ old: { page, until, offences } }) => {
    await page.goto(`${inject('site')}bearers/township-head/#place=532504202`);
    await until(`document.querySelector('#place-140500').hidden`);
    expect(await page.evaluate(`document.querySelector('#place-532504').hidden`)).toBe(false);
    expect(offences).toEqual([]);
  });

  oldBrowserTest('any place is looked up', async ({ old: { page, until, offences } }) => {
    await page.goto(`${inject('site')}jurisdictions/?place=532504&unit=532504202`);
    const found = await until(
      `document.querySelector('[data-place-result="532504202"] h4')?.textContent`,
    );
    expect(found).toContain('不少于 2 名');
    expect(offences).toEqual([]);
  });
});
