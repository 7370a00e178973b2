import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, openPage, sizes } from './browsing.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function open(
  context: Browser | BrowserContext,
  paper: string,
  size: (typeof sizes)[keyof typeof sizes] = sizes.desktop,
) {
  const { page, offences } = await openPage(context, size);
  await page.goto(`${inject('site')}policies/${paper}/`);
  return { page, offences };
}

describe('copying a clause', () => {
  async function copyFrom(paper: string, clause: string, format?: string): Promise<string> {
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
      viewport: sizes.desktop,
    });
    const { page, offences } = await open(context, paper);
    if (format === undefined) await page.click(`#${clause} [data-copy]`);
    else {
      await page.click(`#${clause} [data-copy-menu]`);
      await page.click(`#${clause} .copy-menu button:has-text("${format}")`);
    }
    await page.locator(`#${clause} button`, { hasText: '已复制' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(offences).toEqual([]);
    await context.close();
    return copied;
  }

  test('takes title, number, clause, quote and address', async () => {
    const copied = await copyFrom('jincheng-2021-10', 'c5');
    expect(copied).toMatch(
      /^《晋城市人民政府办公室关于加强.*的实施意见》（晋市政办〔2021〕10号）第（五）条：“（五）充实安全监管力量。/,
    );
    expect(copied).toContain('/policies/jincheng-2021-10/#c5');
    expect(copied).not.toMatch(/应当|编者/);
  });

  test('takes the address alone', async () => {
    expect(await copyFrom('mile-2020-3', 'c12', '复制链接')).toMatch(
      /^http.*\/policies\/mile-2020-3\/#c12$/,
    );
  });

  test('takes the text as issued, without numbers and notes of the editor', async () => {
    const copied = await copyFrom('mile-2020-3', 'c14', '复制原文');
    expect(copied).toBe(
      '(十四)严格安全监管执法人员标准。严格监管执法人员资格管理,建立健全监管执法人员凡进必考制度,严格准入标准,逐步提高专业监管执法人员比例,提升监管执法队伍专业化水平。',
    );
  });

  test('cites 宝丰’s （二） with its part, as papers do', async () => {
    expect(await copyFrom('baofeng-2020-28', 's4-2', '复制公文格式')).toMatch(
      /〕28号）第四部分第（二）条$/,
    );
  });

  test('cites after GB/T 7714 with the day of reading and the address', async () => {
    const copied = await copyFrom('mile-2020-3', 'c12', 'GB/T 7714');
    const now = new Date();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
    expect(copied).toMatch(/^弥勒市安全生产委员会\. .*: 弥安发〔2020〕3号\[EB\/OL\]\. 2020/);
    expect(copied).toContain(`(2020-06-18)[${day}]. http`);
  });

  test('cites a report as a report, without the name that the editor gave the passage', async () => {
    const copied = await copyFrom('xinzhou-2022-campaign', 'p4');
    expect(copied).toMatch(
      /^据新闻报道《忻州市开展安全生产大检查大整治大提升行动》（2022年5月23日发布，非文件原文）第4段：“/,
    );
    expect(copied).not.toContain('安委会与专委会：');
  });

  test('the menu of formats closes with Escape and gives the focus back', async () => {
    const { page } = await open(browser, 'mile-2020-3');
    const opener = page.locator('#c12 [data-copy-menu]');
    await opener.click();
    // The menu is code of its own, loaded when it is first asked for.
    await page.locator('#c12 .copy-menu button').first().waitFor();
    expect(await opener.getAttribute('aria-expanded')).toBe('true');
    await page.locator('#c12 .copy-menu button').first().focus();
    await page.keyboard.press('Escape');
    expect(await opener.getAttribute('aria-expanded')).toBe('false');
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.close();
  });
});

describe('the definition of a term', () => {
  const term = '#c5 a.term';
  const tip = (page: Page) => page.locator('#term-tip');

  test('shows on hover, stays while the pointer is on it, and goes when it leaves', async () => {
    const { page } = await open(browser, 'mile-2020-3');
    await page.hover(term);
    expect(await tip(page).innerText()).toMatch(/^随机抽取检查对象.*\n?（编者解释）$/s);
    await tip(page).hover();
    await page.waitForTimeout(500);
    expect(await tip(page).isVisible()).toBe(true);
    await page.mouse.move(5, 5);
    await tip(page).waitFor({ state: 'hidden' });
    await page.close();
  });

  test('shows on focus, is named to screen readers, goes with Escape, and Enter leads on', async () => {
    const { page } = await open(browser, 'mile-2020-3');
    await page.focus(term);
    await tip(page).waitFor();
    expect(await page.getAttribute(term, 'aria-describedby')).toBe('term-tip');
    await page.keyboard.press('Escape');
    expect(await tip(page).isVisible()).toBe(false);
    expect(await page.getAttribute(term, 'aria-describedby')).toBeNull();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/terms/#double-random');
    await page.close();
  });

  test('shows at the first touch; the second follows the link', async () => {
    const context = await browser.newContext({ viewport: sizes.phone, hasTouch: true });
    const { page } = await open(context, 'mile-2020-3');
    await page.tap(term);
    await tip(page).waitFor();
    expect(page.url()).not.toContain('/terms/');
    const { width } = sizes.phone;
    const box = await tip(page).boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
    await page.tap(term);
    await page.waitForURL('**/terms/#double-random');
    await context.close();
  });

  test('without script the word leads to the page of terms', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const { page } = await open(context, 'mile-2020-3');
    await page.click(term);
    expect(await page.locator('#double-random').innerText()).toContain('随机选派执法检查人员');
    await context.close();
  });

  test('is the paper’s own where it has one, and a report says that it is one', async () => {
    const { page } = await open(browser, 'xinzhou-2022-campaign');
    await page.hover('#p4 a.term[href$="#special-safety-committee"]');
    expect(await tip(page).innerText()).toMatch(/^“在各级安委会框架下设立.*据新闻报道，见第4段/s);
    await page.close();
  });
});

describe('around a clause', () => {
  test('like clauses of other papers stand with the reason, and lead to the very duty', async () => {
    const { page } = await open(browser, 'mile-2020-3');
    await page.click('#c12 .around summary');
    expect(await page.locator('#c12 .around li').allInnerTexts()).toEqual([
      '相近条款 《忻州市开展安全生产大检查大整治大提升行动》第5段（同为：乡镇（街道）的人员配备人数，据新闻报道）并排看',
      '相近条款 晋市政办〔2021〕10号（五）（同为：乡镇（街道）的人员配备人数）并排看',
    ]);
    expect(await page.locator('#c12 .around li >> nth=1 >> a >> nth=1').getAttribute('href')).toBe(
      '/compare/?items=mile-2020-3.c12,jincheng-2021-10.c5',
    );
    await page.click('#c12 .around li >> nth=1 >> a >> nth=0');
    expect(page.url()).toContain('/policies/jincheng-2021-10/#o-c5-5');
    expect(await page.locator('#o-c5-5').isVisible()).toBe(true);
    await page.close();
  });

  test('what a clause cites and what it defines stand there, too', async () => {
    const { page } = await open(browser, 'xinzhou-2022-campaign');
    await page.click('#p5 .around summary');
    const items = await page.locator('#p5 .around li').allInnerTexts();
    expect(items).toContain('引用 中华人民共和国安全生产法（作为依据，本库另有 2 份文件引用）');
    expect(items).toContain('界定术语 八有');
    await page.close();
  });

  test('the graph of citations has a line for each row of its table', async () => {
    const { page } = await open(browser, 'huludao-2018-15');
    const lines = await page.locator('.citation-graph > svg path').count();
    const uses = await page.locator('section[aria-labelledby="cited-heading"] td div').count();
    expect(lines).toBe(uses);
    expect(lines).toBe(33);
    const labels = page.locator('.citation-graph > svg text');
    const boxes = await labels.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
    const overlaps = boxes.filter((one, index) =>
      boxes
        .slice(index + 1)
        .some(
          (other) =>
            one.left < other.right &&
            other.left < one.right &&
            Math.abs(one.top - other.top) < one.height * 0.7,
        ),
    );
    expect(overlaps).toEqual([]);
    await page.close();
  });

  test('the editor’s reading of a duty comes first and is called one', async () => {
    const { page } = await open(browser, 'mile-2020-3');
    await page.click('#o-c11-4 .note-line');
    const details = page.locator('#o-c11-4 .note-details');
    expect(await details.innerText()).toMatch(/^编者解读\s+核定应急管理部门的相关经费/);
    await page.close();
  });

  test('an open note says its duty whole, and no other note leaves its quote', async () => {
    const { page } = await open(browser, 'mile-2020-3');
    const line = page.locator('#o-c11-4 .note-line');
    const below = page.locator('#o-c12-1');
    const isCut = () => line.evaluate((element) => element.scrollWidth > element.clientWidth);
    const top = await below.evaluate((element) => element.getBoundingClientRect().top + scrollY);
    expect(await isCut()).toBe(true);
    await line.click();
    expect(await isCut()).toBe(false);
    expect(await line.innerText()).toMatch(/核定相关经费不少于政法部门B类公用经费标准$/);
    expect(await below.evaluate((element) => element.getBoundingClientRect().top + scrollY)).toBe(
      top,
    );
    await page.close();
  });
});
