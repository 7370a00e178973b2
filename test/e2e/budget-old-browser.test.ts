import { expect, inject } from 'vitest';
import { oldBrowserTest } from './old-browser.ts';

oldBrowserTest(
  '晋城 5 个重点部门：100 万元，表格能导出',
  async ({ old: { page, until, offences } }) => {
    await page.goto(`${inject('site')}budget/#place=140500&years=1&jincheng-2021-10.c10.2.count=5`);
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
    expect(offences).toEqual([]);
  },
);
