import { describe, expect, inject } from 'vitest';
import { oldBrowserTest } from './old-browser.ts';

// The three tasks again, in the oldest engine that is supported.

describe('in Chromium 88', () => {
  oldBrowserTest('it is that browser', ({ old }) => {
    expect(old.version).toMatch(/^88\./);
  });

  oldBrowserTest('an official finds a duty', async ({ old: { page, until, offences } }) => {
    await page.goto(inject('site'));
    await page.evaluate(
      `document.querySelector('#home-search').value = '专职监管人员不少于2名';
       document.querySelector('#home-search').form.querySelector('button').click();`,
    );
    const link = await until(
      `document.querySelector('[data-search-result] a')?.getAttribute('href')`,
    );
    expect(link).toBe('/policies/mile-2020-3/#c12');
    expect(offences).toEqual([]);
  });

  oldBrowserTest('she reads it in the paper', async ({ old: { page, until, offences } }) => {
    await page.goto(`${inject('site')}policies/mile-2020-3/#c12`);
    const shown = `getComputedStyle(document.querySelector('#o-c12-10 .note-details')).display`;
    expect(await page.evaluate(shown)).toBe('none');
    await page.evaluate(`document.querySelector('a[href="#o-c12-10"]').click()`);
    await until(`${shown} === 'grid'`);
    expect(await page.evaluate(`document.querySelector('#o-c12-10').textContent`)).toContain(
      '不少于 2 名',
    );
    expect(offences).toEqual([]);
  });

  oldBrowserTest('a township head checks 五山乡', async ({ old: { page, until, offences } }) => {
    await page.goto(`${inject('site')}self-check/#place=532504&unit=532504202`);
    await until(`document.querySelector('#fact-full-time-supervisors')`);
    await page.evaluate(
      `const field = document.querySelector('#fact-full-time-supervisors');
       field.value = '1';
       field.dispatchEvent(new Event('input', { bubbles: true }));`,
    );
    const because = await until(
      `document.querySelector('[data-finding="c12.10"][data-status="not-met"] .because')?.textContent`,
    );
    expect(because).toBe('要求不少于 2 名，填报 1 名，缺 1 名。');
    expect(offences).toEqual([]);
  });

  oldBrowserTest('关怀版 is switched on, and reads a clause', async ({ old }) => {
    const { page, until, offences } = old;
    await page.goto(`${inject('site')}policies/mile-2020-3/#c12`);
    await page.evaluate(
      `const said = window.said = [];
       const voice = { name: '本机', lang: 'zh-CN', localService: true };
       const speech = { getVoices: () => [voice], speak: ({ text }) => said.push(text), cancel() {}, resume() {} };
       Object.defineProperty(window, 'speechSynthesis', { value: speech });
       window.SpeechSynthesisUtterance = function (text) { this.text = text; };
       document.querySelector('[data-toggle="care"]').click();`,
    );
    await until(`document.querySelector('#c12 [data-read-this]')`);
    await page.evaluate(`document.querySelector('#c12 [data-read-this]').click()`);
    expect(await until(`window.said[0]`)).toBe('(十二)落实安全监管执法人员配备要求。');
    expect(await until(`document.querySelectorAll('.read-mark span').length`)).toBeGreaterThan(0);
    expect(await page.evaluate(`getComputedStyle(document.body).color`)).toBe('rgb(0, 0, 0)');
    expect(offences).toEqual([]);
  });
});
