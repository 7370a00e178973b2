import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, openPage, sizes } from './browsing.ts';
import { oldBrowserTest } from './old-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const addressOf = (query: string) => `${inject('site')}search/?q=${encodeURIComponent(query)}`;

async function openSearch(query: string) {
  const opened = await openPage(browser);
  await opened.page.goto(addressOf(query));
  await opened.page.locator('[data-search-result]').first().waitFor();
  return opened;
}

const linksOf = (page: Page) =>
  page
    .locator('[data-search-result] a')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href')));

test.each([
  ['双随机', '/policies/mile-2020-3/#c5'],
  ['20万元', '/policies/jincheng-2021-10/#c10'],
  ['２０万元', '/policies/jincheng-2021-10/#c10'],
  ['三管三必须', '/policies/baofeng-2020-28/#s2-3'],
  ['每季度 常委会', '/policies/xinzhou-2022-campaign/#p5'],
  ['弥安发〔2020〕3号', '/policies/mile-2020-3/#preamble'],
  ['产业集聚区安全生产与应急一体化', '/policies/baofeng-2020-28/#preamble'],
  ['雙隨機', '/policies/mile-2020-3/#c5'],
  ['二十万', '/policies/jincheng-2021-10/#c10'],
  ['弥安发2020 3号', '/policies/mile-2020-3/#preamble'],
  ['ygsz', '/policies/jincheng-2021-10/#c2'],
])('%s is found', async (query, place) => {
  const { page, offences } = await openSearch(query);
  const links = await page
    .locator('[data-search-result]')
    .evaluateAll((results) => results.map((result) => result.querySelectorAll('a').length));
  expect(new Set(links)).toEqual(new Set([1]));
  expect(await linksOf(page)).toContain(place);
  expect(offences).toEqual([]);
  await page.close();
});

describe('what the three come for', () => {
  test('an official finds the clause about officers of a township, marked', async () => {
    const { page } = await openSearch('乡镇 专职监管人员');
    const first = page.locator('[data-search-result]').first();
    expect(await first.locator('h2').innerText()).toBe('(十二) 落实安全监管执法人员配备要求');
    expect(await first.locator('mark').allInnerTexts()).toContain('应急管理专职监管人员');
    expect(await first.locator('.search-figures').innerText()).toContain('不少于 2 名');
    await first.locator('h2 a').click();
    await page.waitForURL(/\/policies\/mile-2020-3\/#c12$/);
    await page.close();
  });

  test('a trainer finds everything about 轮训', async () => {
    const { page } = await openSearch('轮训');
    expect((await linksOf(page)).sort()).toEqual([
      '/policies/huludao-2018-15/#c19',
      '/policies/jincheng-2021-10/#c7',
      '/policies/mile-2020-3/#c15',
    ]);
    await page.close();
  });

  test('a township head asks how many, and is told place by place', async () => {
    const { page } = await openSearch('乡镇要配几个安监员');
    const line = (code: string) => page.locator(`[data-answer="${code}"]`).innerText();
    expect(await line('532504')).toContain('不少于 2 名');
    expect(await line('140500')).toContain('至少 3—5 名');
    expect(await line('140900')).toContain('不少于 3 人');
    expect(await line('140900')).toContain('据报道');
    expect(await line('211400')).toContain('未规定数量');
    expect(await page.locator('[data-answer]').count()).toBe(4);
    await page.close();
  });

  test('a township head types the name of the township', async () => {
    const { page, offences } = await openSearch('五山乡 安监员 几个');
    const note = page.locator('[data-township="五山乡"]');
    expect(await note.locator('h2').innerText()).toBe('云南省红河哈尼族彝族自治州弥勒市五山乡');
    expect(await note.locator('li').innerText()).toContain('弥安发〔2020〕3号');
    expect(await note.innerText()).toContain('全国还有 1 个五山乡');
    expect(await page.locator('[data-answer]').count()).toBe(1);
    expect(await page.locator('[data-answer="532504"] .figure').innerText()).toBe('不少于 2 名');
    await note.getByRole('link', { name: '写给五山乡的全部规定' }).click();
    await page.locator('[data-place-result="532504202"]').waitFor();
    expect(offences).toEqual([]);
    await page.close();
  });

  test('of a place that no paper here binds, that is said first', async () => {
    const { page } = await openSearch('大冶市灵乡镇要配几个安监员');
    const note = page.locator('[data-township="灵乡镇"]');
    expect(await note.innerText()).toContain('本库没有收录它所属县（市、区）、市、省的文件');
    expect(await page.locator('.search-answer h2').innerText()).toContain('不约束灵乡镇');
    await page.close();
  });

  test('weak wording is told', async () => {
    const { page } = await openSearch('市级执法人员配多少');
    expect(await page.locator('[data-answer="532504"]').innerText()).toContain('措辞较弱');
    await page.close();
  });

  oldBrowserTest('in Chromium 88, too', async ({ old: { page, until, offences } }) => {
    await page.goto(addressOf('乡镇要配几个安监员'));
    expect(
      await until(`document.querySelector('[data-answer="532504"] .figure')?.textContent`),
    ).toBe('不少于 2 名');
    expect(await page.evaluate(`document.querySelector('[data-search-result] a').hash`)).toBe(
      '#c12',
    );
    await page.goto(addressOf('轮训'));
    await until(`document.querySelectorAll('[data-search-result]').length === 3`);
    await page.goto(addressOf('五山乡'));
    expect(await until(`document.querySelector('[data-township] h2')?.textContent`)).toContain(
      '弥勒市五山乡',
    );
    expect(offences).toEqual([]);
  });
});

/** A search page whose index arrives when it is told to. */
async function openWaiting() {
  const { page } = await openPage(browser);
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/search-index/index.json', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(`${inject('site')}search/`);
  return { page, box: page.locator('#page-search'), arrive };
}

describe('by keyboard', () => {
  test('the slash key leads to the box, typing searches, the address follows', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${inject('site')}search/`);
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await page.keyboard.type('人手一台');
    await page.locator('[data-search-result]').first().waitFor();
    expect(decodeURIComponent(new URL(page.url()).search)).toBe('?q=人手一台');
    await page.close();
  });

  test('down walks through the suggestions, enter takes one', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${inject('site')}search/`);
    const box = page.locator('#page-search');
    await box.click();
    await box.pressSequentially('安责');
    await page.locator('[role="option"]').first().waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = await box.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    expect(await box.inputValue()).toBe('安全生产责任保险');
    expect(await page.locator('[role="option"]').count()).toBe(0);
    await page.locator('[data-search-result]').first().waitFor();
    expect(decodeURIComponent(page.url())).toContain('?q=安全生产责任保险');
    await page.close();
  });

  test('whoever types while the search is on its way is suggested something when it is there', async () => {
    const { page, box, arrive } = await openWaiting();
    await box.click();
    await box.pressSequentially('安责');
    await page.getByText('正在搜索').waitFor();
    expect(await page.locator('[role="option"]').count()).toBe(0);
    arrive();
    await page.locator('[role="option"]').first().waitFor();
    await page.close();
  });

  test('whoever searched meanwhile is suggested nothing', async () => {
    const { page, box, arrive } = await openWaiting();
    await box.fill('双随机');
    await page.getByText('正在搜索').waitFor();
    await box.press('Enter');
    arrive();
    await page.locator('[data-search-result]').first().waitFor();
    expect(await page.locator('[role="option"]').count()).toBe(0);
    await page.close();
  });

  test('down goes from the box into the results, enter opens one', async () => {
    const { page } = await openSearch('轮训');
    await page.locator('#page-search').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const first = await page.locator('[data-search-result] a').first().getAttribute('href');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('page-search');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${first}`);
    await page.close();
  });

  test('pinyin on its way to characters is not searched', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${inject('site')}search/`);
    await page.locator('#page-search').focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', {
      text: 'lun xun',
      selectionStart: 7,
      selectionEnd: 7,
    });
    await page.waitForTimeout(400);
    expect(new URL(page.url()).search).toBe('');
    await session.send('Input.insertText', { text: '轮训' });
    await page.locator('[data-search-result]').first().waitFor();
    expect(await page.locator('#page-search').inputValue()).toBe('轮训');
    await page.close();
  });
});

describe('synonyms', () => {
  test('are told and can be switched off and on', async () => {
    const { page } = await openSearch('考证');
    expect(await page.locator('.search-also').innerText()).toContain('同时搜索：持证上岗');
    await page.getByRole('button', { name: '只搜原词' }).click();
    await page.getByText('没有条款包含“考证”').waitFor();
    expect(page.url()).toContain('exact=1');
    await page.getByRole('button', { name: '同时搜索同义词' }).click();
    await page.locator('[data-search-result]').first().waitFor();
    expect(page.url()).not.toContain('exact');
    await page.close();
  });
});

describe('filters', () => {
  test('say how many they leave, and keep the choice in the address', async () => {
    const { page } = await openSearch('乡镇');
    const all = await page.locator('[data-search-result]').count();
    const option = await page.locator('#filter-place option[value="532504"]').innerText();
    await page.selectOption('#filter-place', '532504');
    const left = Number(/（(\d+)）/u.exec(option)?.[1]);
    expect(left).toBeLessThan(all);
    const shown = () => expect.poll(() => page.locator('[data-search-result]').count());
    await shown().toBe(left);
    await page.reload();
    await shown().toBe(left);
    await page.getByRole('button', { name: '清除筛选' }).click();
    await shown().toBe(all);
    await page.goBack();
    await shown().toBe(left);
    await page.close();
  });

  test('that leave nothing say so', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${addressOf('乡镇')}&place=410421`);
    await page.getByText('所选条件下没有结果').waitFor();
    await page.close();
  });

  test('open on a phone', async () => {
    const { page } = await openPage(browser, sizes.phone);
    await page.goto(addressOf('乡镇'));
    const toggle = page.getByRole('button', { name: '筛选' });
    await toggle.waitFor();
    expect(await page.locator('#filter-year').isVisible()).toBe(false);
    await toggle.click();
    await page.selectOption('#filter-year', '2021');
    await page.getByText('找到 1 条').waitFor();
    await page.close();
  });
});

test('nothing found is said so, with a way on', async () => {
  const { page } = await openPage(browser);
  await page.goto(addressOf('量子计算机'));
  await page.getByText('没有条款包含“量子计算机”').waitFor();
  expect(await page.locator('[data-search-results] a').getAttribute('href')).toBe('/obligations/');
  await page.goto(addressOf('挂牌监督办公'));
  await page.getByText('相近的术语').waitFor();
  await page.getByRole('link', { name: '挂牌督办', exact: true }).click();
  await page.locator('[data-search-result]').first().waitFor();
  await page.close();
});

test('nothing found is said though the way on does not arrive', async () => {
  const { page } = await openPage(browser);
  await page.route('**/_astro/NothingFound*.js', (route) => route.abort());
  await page.goto(addressOf('量子计算机'));
  await page.getByText('没有条款写到“量子计算机”').waitFor();
  await page.close();
});

test('examples lead to results', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${inject('site')}search/`);
  const examples = await page
    .locator('[data-search-examples] a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(examples.length).toBeGreaterThan(10);
  for (const example of examples) {
    await page.goto(example);
    await page.locator('[data-search-result]').first().waitFor();
  }
  await page.close();
});

test('a query after another finds the same as alone', async () => {
  const { page } = await openSearch('员');
  await page.fill('#page-search', '三年');
  await page.getByText('“三年”').waitFor();
  const after = await linksOf(page);
  await page.close();
  const { page: fresh } = await openSearch('三年');
  expect(await linksOf(fresh)).toEqual(after);
  await fresh.close();
});

test('a search by address does not jump: no examples before the results', async () => {
  const { page } = await openPage(browser, sizes.phone);
  await page.addInitScript(() => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
      document.documentElement.dataset['shift'] = String(sum);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const examples = page.locator('[data-search-examples]');
  await page.route('**/search-index/**', async (route) => {
    expect(await examples.isVisible()).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.goto(`${inject('site')}search/?q=20万元`);
  await page.locator('[data-search-result]').first().waitFor();
  await page.waitForTimeout(200);
  expect(Number((await page.locator('html').getAttribute('data-shift')) ?? 0)).toBeLessThan(0.05);

  // Without a question they are there again.
  await page.fill('#page-search', '');
  await examples.waitFor();
  await page.close();
});
