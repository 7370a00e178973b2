import { readFile } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/node';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, openPage, sizes } from './browsing.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
const site = () => inject('site');

describe('a township head', () => {
  test('says 我是乡镇长, picks 弥勒市, and prints the list with her unit, the day and the edition', async () => {
    const { page, offences } = await openPage(browser);
    await page.goto(`${site()}bearers/`);
    await page.getByRole('link', { name: '我是乡镇长' }).click();
    await page.waitForURL(/\/bearers\/township-head\/$/);
    await page.selectOption('#role-place', { label: '弥勒市' });
    await page.fill('#role-unit', '五山乡');
    const mile = page.locator('#place-532504');
    expect(await mile.isVisible()).toBe(true);
    expect(await page.locator('#place-140500').isVisible()).toBe(false);
    const first = mile.locator('tbody tr').first();
    expect(await first.innerText()).toContain('不少于 2 名');
    expect(await first.innerText()).toContain('每个乡镇(街道)配备应急管理专职监管人员不少于2名');
    expect(await first.innerText()).toContain('本单位');
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#place=532504&unit=五山乡');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const printed = await page.locator('main').innerText();
    expect(printed).toContain('乡镇长（街道办事处主任）安全生产责任清单');
    expect(printed).toContain('五山乡');
    expect(printed).toMatch(/打印日期：\d{4}年\d{1,2}月\d{1,2}日/);
    expect(printed).toMatch(/内容版本 [0-9a-f]{12}/);
    expect(printed).toContain('主要负责人（签字）');
    expect(printed).toContain('（弥安发〔2020〕3号）');
    expect(printed).toContain('#place=532504&unit=五山乡');
    expect(printed).not.toContain('晋市政办');
    expect(offences).toEqual([]);
    await page.close();
  });

  test('of a place inside one that is held is shown the paper that binds there; of another, none', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${site()}bearers/township-head/#place=140525105`);
    await page.locator('#place-532504').waitFor({ state: 'hidden' });
    expect(await page.locator('#place-140500').isVisible()).toBe(true);
    await page.goto(`${site()}bearers/township-head/#place=330106`);
    await page.getByText('本库没有收录这个地方的文件').waitFor();
    expect(await page.locator('#place-140500').isVisible()).toBe(true);
    await page.close();
  });

  test('without scripts reads the lists of all places', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const { page } = await openPage(context);
    await page.goto(`${site()}bearers/township-head/#place-532504`);
    expect(await page.locator('#place-532504').isVisible()).toBe(true);
    expect(await page.locator('#place-140500').isVisible()).toBe(true);
    expect(await page.locator('[data-role-tools]').isVisible()).toBe(false);
    await context.close();
  });

  test('on a phone nothing runs out of the screen', async () => {
    const { page } = await openPage(browser, sizes.phone);
    for (const path of ['bearers/township-head/', 'topics/staffing/', 'topics/', 'bearers/']) {
      await page.goto(site() + path);
      const [content, screen] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(content, path).toBe(screen);
    }
    await page.close();
  });
});

describe('a trainer', () => {
  test('sees 每个乡镇几人 side by side, silence as what it is, and takes the topic away', async () => {
    const { page, offences } = await openPage(browser);
    await page.goto(`${site()}topics/staffing/#township-officers`);
    const matter = page.locator('#township-officers');
    expect(await matter.locator('.differences').innerText()).toBe(
      '忻州市（据报道）不少于 3 人；晋城市至少 3—5 名；弥勒市不少于 2 名；葫芦岛市未规定数量；宝丰县未涉及这一主题。',
    );
    const stands = await matter
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map(
          (row) => `${row.querySelector('th a')?.textContent} ${row.getAttribute('data-stand')}`,
        ),
      );
    expect(stands).toContain('葫芦岛市 no-figure');
    expect(stands).toContain('宝丰县 off-topic');
    // An open minimum and an interval are drawn apart.
    expect(await matter.locator('svg path.span-end').count()).toBe(2);
    expect(await matter.locator('svg .span-cap').count()).toBe(1);
    // What a report says is drawn as a report, what a paper says is not.
    const dashes = await matter
      .locator('svg .span-line')
      .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).strokeDasharray));
    expect(dashes).toEqual([expect.stringMatching(/\d/), 'none', 'none']);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出表格' }).click();
    const file = await readFile(await (await waiting).path());
    const rows = await readSheet(file, '义务清单');
    expect(rows).toHaveLength(46);
    expect(offences).toEqual([]);
    await page.close();
  });

  test('sets two clauses next to each other and sends the address', async () => {
    const { page, offences } = await openPage(browser);
    await page.goto(`${site()}compare/?items=mile-2020-3.c12`);
    await page.getByText('选两份文件').waitFor();
    await page.selectOption('#compare-policy-1', 'jincheng-2021-10');
    await page.locator('#compare-clause-1 option[value="c5"]').waitFor({ state: 'attached' });
    await page.selectOption('#compare-clause-1', 'c5');
    const row = page.locator('[data-row="township-officers"]');
    await row.waitFor();
    expect(await row.innerText()).toContain('数量不同');
    expect(await row.innerText()).toContain('至少 3—5 名');
    const columns = page.locator('.compare-column');
    await columns.nth(1).locator('u').first().waitFor();
    expect(await columns.nth(1).locator('.issued').innerText()).toContain('至少配备3—5名');
    expect(new URL(page.url()).search).toBe('?items=mile-2020-3.c12,jincheng-2021-10.c5');
    expect(offences).toEqual([]);
    await page.close();
  });
});

describe('any place of the country', () => {
  test('a township of 弥勒 is held: two officers, by which clause, and the calculators know the place', async () => {
    const { page, offences } = await openPage(browser);
    await page.goto(`${site()}jurisdictions/`);
    await page.selectOption('#place', { label: '云南省 红河哈尼族彝族自治州 弥勒市' });
    await page.locator('#unit option', { hasText: '五山乡' }).waitFor({ state: 'attached' });
    await page.selectOption('#unit', { label: '五山乡' });
    const result = page.locator('[data-place-result="532504202"]');
    await result.waitFor();
    expect(await result.locator('h4').first().innerText()).toContain('不少于 2 名');
    expect(await result.innerText()).toContain('其他地方对乡镇（街道）的要求');
    expect(await result.innerText()).toContain('不约束本地，供参考');
    expect(await result.innerText()).toContain('晋城市至少 3—5 名');
    await result.getByRole('link', { name: '对照自查' }).click();
    await page.locator('#fact-full-time-supervisors').waitFor();
    expect(offences).toEqual([]);
    await page.close();
  });

  test('a county of which nothing is held is told so, and shown what others require', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${site()}jurisdictions/#place=330106`);
    const result = page.locator('[data-place-result="330106"]');
    await result.getByText(/本库没有收录浙江省 杭州市 西湖区及其上级的文件/).waitFor();
    await page.selectOption('#level', 'township');
    await result.getByText(/晋城市至少 3—5 名/).waitFor();
    expect(await result.locator('h4').count()).toBe(0);
    await page.close();
  });

  test('a county inside a place that is held has a page of its own: what binds it comes from above', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${site()}jurisdictions/140525/`);
    const text = await page.locator('main').innerText();
    expect(text).toContain('本库没有收录泽州县本级的文件');
    expect(text).toContain('晋市政办〔2021〕10号');
    expect(text).toContain('不约束本地，供参考');
    await page.close();
  });

  test('a mistyped link is told so', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${site()}jurisdictions/#place=330106&unit=330106999`);
    await page.getByText('链接中的单位不在名单内').waitFor();
    await page.close();
  });
});
