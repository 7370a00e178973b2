import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, openPage, sizes, wholeResult } from './browsing.ts';
import { oldBrowserTest } from './old-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const day = '2026-11-22';
const officers = [
  '赵一\t2015\t2022-05', // due May 2025
  '钱二\t2018\t2024', // due 2027
  '孙三\t2020-07\t2025', // due 2028
  '李四\t2026-03\t未培训', // first training within 2026—2028
  '周五\t\t',
].join('\n');

const addressOf = (fields: Record<string, string>) =>
  `${inject('site')}training/#${new URLSearchParams({ 'as-of': day, ...fields }).toString()}`;

const open = async (fields: Record<string, string>, size: keyof typeof sizes = 'desktop') => {
  const watched = await openPage(browser, sizes[size]);
  await watched.page.goto(addressOf(fields));
  await wholeResult(watched.page);
  return watched;
};
const summaryOf = (page: Page) => page.locator('[data-summary]').innerText();
const yearsOf = (page: Page) =>
  page
    .locator('.calculator-result [data-year]')
    .evaluateAll((rows) =>
      rows.map((row) => (row as HTMLTableRowElement).innerText.split(/\s*\t\s*/)),
    );
const matrixOf = (page: Page) =>
  page
    .locator('.calculator-result [data-matrix] tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent?.trim()),
      ),
    );

describe('晋城市: 原则上每3年, 不少于两周', () => {
  test('seven people: 3, 2, 2; 6, 4, 4 person-weeks; days 待填; both clauses quoted and linked', async () => {
    const { page, offences } = await openPage(browser);
    await page.goto(`${inject('site')}training/`);
    await page.selectOption('#place', { label: '山西省 晋城市' });
    expect(await summaryOf(page)).toContain('人数待填');
    await page.fill('#count', '7');
    expect(await summaryOf(page)).toMatch(/^晋城市：7 人每 3 年轮训一次（原文用语为“原则上”）/);
    expect(await summaryOf(page)).toContain('每年 2—3 人，一轮 7 人次、至少 14 人·周，人·天待填');
    expect((await yearsOf(page)).map(([, ...cells]) => cells)).toEqual([
      ['3', '6', '待填', '第 1—3 人'],
      ['2', '4', '待填', '第 4—5 人'],
      ['2', '4', '待填', '第 6—7 人'],
    ]);
    const cycle = page.locator('[data-norm="c7.3"]').first();
    expect(await cycle.locator('blockquote').innerText()).toBe('在岗人员原则上每 3 年轮训一次');
    const clause = await cycle.locator('a').getAttribute('href');
    expect(clause).toBe('/policies/jincheng-2021-10/#o-c7-3');
    expect(await page.locator('[data-norm="c7.4"] blockquote').innerText()).toBe(
      '轮训时间不少于两周',
    );
    await page.fill('#days', '5');
    expect(await summaryOf(page)).toContain('至少 14 人·周、至少 70 人·天');
    await page.goto(`${inject('site')}${clause?.slice(1)}`);
    expect(await page.locator('#o-c7-3').count()).toBe(1);
    expect(offences).toEqual([]);
    await page.close();
  });

  test('the address keeps everything', async () => {
    const { page } = await open({ place: '140500' });
    await page.fill('#count', '7');
    await page.fill('#cap', '2');
    await page.selectOption('#first', '2027');
    await page.selectOption('#years', '6');
    const summary = await summaryOf(page);
    expect(summary).toContain('2027—2032年每年 2 人');
    expect(summary).toContain('有 1 人不能按期轮训，每年 3 人才够');
    expect(new URL(page.url()).search).toBe('');
    await page.reload();
    await wholeResult(page);
    expect(await summaryOf(page)).toBe(summary);
    await page.close();
  });

  test('a county of 晋城市 is bound by the same', async () => {
    const { page } = await open({ place: '140500', count: '7' });
    await page.selectOption('#unit', { label: '阳城县' });
    expect(await summaryOf(page)).toContain('阳城县：7 人每 3 年轮训一次');
    await page.close();
  });

  test('before the paper was issued it demands nothing, and it is said since when it does', async () => {
    const { page } = await open({ place: '140500', count: '7', 'as-of': '2021-01-01' });
    expect(await summaryOf(page)).toContain('没有规定执法人员几年轮训一次');
    expect(await page.locator('[data-dormant]').innerText()).toContain('自2021年4月20日起适用');
    await page.close();
  });

  test('what is typed against the clause is told, and counted as typed', async () => {
    const { page } = await open({ place: '140500', count: '7' });
    await page.fill('#length', '1');
    expect(await page.locator('[data-norm="c7.4"] .because').innerText()).toContain(
      '自行填写，少于原文的不少于 2 周',
    );
    await page.fill('#length', '0');
    expect(await page.getByText('请填大于 0 的数').isVisible()).toBe(true);
    expect(await page.inputValue('#length')).toBe('0');
    expect(await summaryOf(page)).toContain('至少 14 人·周');
    await page.fill('#days', '8');
    expect(await page.getByText('一周最多 7 天').isVisible()).toBe(true);
    await page.fill('#count', '很多');
    expect(await page.locator('#error-count').innerText()).toContain('看不懂');
    expect(await summaryOf(page)).toContain('人数待填');
    await page.close();
  });
});

describe('where a paper is silent', () => {
  test('弥勒市: how often, not how long; two weeks are then the person’s own word', async () => {
    const { page } = await open({ place: '532504', count: '7' });
    expect(await summaryOf(page)).toContain('一轮 7 人次，人·周、人·天待填');
    expect((await yearsOf(page))[0]).toEqual(['2026年', '3', '待填', '待填', '第 1—3 人']);
    const basis = page.locator('.basis-typed');
    expect(await basis.innerText()).toContain('时长：当地文件没有规定，待填');
    await page.fill('#length', '2');
    await page.fill('#days', '5');
    expect(await summaryOf(page)).toContain('一轮 7 人次、14 人·周、70 人·天');
    expect(await basis.innerText()).toContain('每次 2 周，自行填写，不是当地文件的规定');
    await page.close();
  });

  test('葫芦岛市: 网格员集中培训 every year, of whom no number is known', async () => {
    const { page } = await open({ place: '211400', count: '7' });
    expect(await summaryOf(page)).toContain('葫芦岛市：7 人每 3 年轮训一次');
    const course = page.locator('[data-courses] [data-norm="c6.9"]');
    expect(await course.locator('.because').innerText()).toBe(
      '2026—2028年每年至少 1 次，共至少 3 次；参加人数和每次时长待填。',
    );
    await page.close();
  });

  test('忻州市: no rotation, two courses a year, out of a news report of a campaign that is over', async () => {
    const { page } = await open({ place: '140900', count: '7' });
    expect(await summaryOf(page)).toContain('没有规定执法人员几年轮训一次，不等于没有其他规定');
    expect(await page.locator('[data-norm="p5.44"] .because').innerText()).toContain(
      '每年至少 2 次，共至少 6 次',
    );
    const notices = (await page.locator('.notice').allInnerTexts()).join();
    expect(notices).toContain('依据新闻报道');
    expect(notices).toContain('已经结束');
    await page.close();
  });

  test('宝丰县: others as advice that binds nobody; taken over, it is the person’s own word', async () => {
    const { page } = await open({ place: '410421', count: '7' });
    expect(await page.locator('[data-years]').count()).toBe(0);
    const elsewhere = page.locator('[data-elsewhere]');
    expect(await elsewhere.locator('summary').innerText()).toContain('对本地不具约束力');
    await elsewhere
      .locator('section', { hasText: '晋城市人民政府办公室' })
      .getByRole('button', { name: '按这份文件试算' })
      .click();
    expect(await summaryOf(page)).toContain(
      '宝丰县：7 人每 3 年轮训一次（自行填写，当地文件没有规定）',
    );
    expect(await summaryOf(page)).toContain('14 人·周');
    await page.close();
  });

  test('a place of which no paper is held', async () => {
    const { page } = await open({ place: '110101', count: '7' });
    expect(await summaryOf(page)).toContain('东城区：本库没有收录当地文件，不等于没有规定');
    await page.close();
  });
});

describe('a list of officers', () => {
  test('typed row by row; a row that cannot be read stays, and the others go on', async () => {
    const { page } = await open({ place: '140500' });
    await page.getByLabel('按名单安排到人').check();
    await page.getByLabel('第 1 行姓名或编号').fill('张三');
    await page.getByLabel('第 1 行最近轮训').fill('2022');
    await page.getByLabel('第 2 行姓名或编号').fill('李四');
    await page.getByLabel('第 2 行最近轮训').fill('23');
    const message = page.locator('#message-row-2-trained');
    expect(await message.innerText()).toBe('“23”的年份只有两位，请写四位，例如 2023 或 2023-05。');
    expect(await page.inputValue('#row-2-trained')).toBe('23');
    expect(await summaryOf(page)).toContain('已逾期 1 人（张三）；名单中 1 行看不懂，未计入');
    await page.reload();
    await wholeResult(page);
    expect(await page.inputValue('#row-2-trained')).toBe('23');
    await page.getByLabel('第 2 行最近轮训').fill('2023');
    expect(await message.count()).toBe(0);
    expect(await summaryOf(page)).toContain('晋城市：2 人');
    await page.getByRole('button', { name: '删去第 1 行' }).click();
    expect(await page.inputValue('#row-1-name')).toBe('李四');
    expect(await summaryOf(page)).not.toContain('逾期');
    await page.close();
  });

  test('each with a year: overdue first, the unknown one before who has time', async () => {
    const { page } = await open({ place: '140500', mode: 'list', list: officers });
    // 赵一 2026; 钱二 by 2027; 孙三, 李四 by 2028; 周五 is not known: 2, 2, 1.
    expect(await matrixOf(page)).toEqual([
      ['赵一', '●轮训', '', '', '2025年5月已到期', '已逾期'],
      ['钱二', '', '●轮训', '', '2027年到期', ''],
      ['孙三', '', '●轮训', '', '2028年到期', ''],
      ['李四', '', '', '●轮训', '2028年底前首次轮训（自入职起算）', ''],
      ['周五', '●轮训', '', '', '最近轮训时间不明', '待核实'],
    ]);
    expect(await page.locator('[data-list="overdue"]').innerText()).toContain(
      '赵一：2025年5月已到期',
    );
    expect(await page.locator('[data-list="to-verify"]').innerText()).toContain('周五');
    expect(await page.locator('[data-summary]').getAttribute('data-state')).toBe('not-met');
    await page.close();
  });

  test('too few seats: who is late, and how many would do', async () => {
    const { page } = await open({ place: '140500', mode: 'list', list: officers, cap: '1' });
    const late = await page.locator('[data-list="not-in-time"]').innerText();
    expect(late).toContain('名额不够，不能按期轮训 2 人');
    expect(await page.locator('[data-levers]').innerText()).toContain(
      '每年名额由 1 人增加到 2 人，2 人可由不能按期转为按期。',
    );
    await page.close();
  });

  test('pasted with a head, in another order, into the box', async () => {
    const { page } = await open({ place: '140500', mode: 'list' });
    await page.getByText('从表格粘贴名单').click();
    await page.getByRole('button', { name: '加入名单' }).click();
    await page.getByText('没有看到内容').waitFor();
    await page.fill('#paste', '序号\t最近轮训\t姓名\n1\t2023\t张三\n2\t从未\t李四\n');
    await page.getByRole('button', { name: '加入名单' }).click();
    await page.getByText('已加入 2 行（按表头“序号、最近轮训、姓名”对应）').waitFor();
    expect(await page.inputValue('#row-1-name')).toBe('张三');
    expect(await page.inputValue('#row-2-trained')).toBe('从未');
    expect(await page.inputValue('#paste')).toBe('');
    await page.close();
  });

  test('pasted from a table into a cell', async () => {
    const { page } = await open({ place: '140500', mode: 'list', list: '张三\t2015\t2023' });
    await page.locator('#row-2-name').evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '李四\t2018\t2024\r\n王五\t2019\t\r\n');
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    await page.locator('#row-4-name').waitFor();
    expect(await page.inputValue('#row-1-name')).toBe('张三');
    expect(await page.inputValue('#row-3-name')).toBe('王五');
    await page.close();
  });

  test('a thousand officers, fifty rows at a time', async () => {
    const list = Array.from({ length: 1000 }, (_, at) => `员${at + 1}\t2010\t${2024 + (at % 3)}`);
    const { page, offences } = await open({ place: '140500', mode: 'list', list: list.join('\n') });
    expect(await summaryOf(page)).toContain('1000 人每 3 年轮训一次');
    expect(await page.locator('.roster tbody tr[data-row]').count()).toBe(50);
    await page.getByRole('button', { name: '下一页' }).click();
    expect(await page.inputValue('#row-51-name')).toBe('员51');
    await page.fill('#row-51-trained', '2020');
    // So long a list is drawn when typing rests.
    await page.locator('[data-summary]', { hasText: '已逾期 1 人（员51）' }).waitFor();
    await page.getByRole('button', { name: '显示全部 1000 人' }).click();
    expect(await page.locator('.calculator-result [data-matrix] tbody tr').count()).toBe(1000);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出表格' }).click(),
    ]);
    expect(await readSheet(readFileSync(await download.path()), '到人安排')).toHaveLength(1001);
    expect(offences).toEqual([]);
    await page.close();
  });
});

test('the workbook opens, and says the same as the page', async () => {
  const { page } = await open({ place: '140500', mode: 'list', list: officers, days: '5' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出表格' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('培训计划-晋城市-2026-11-22.xlsx');
  const file = readFileSync(await download.path());
  expect(await readSheet(file, '各年安排')).toEqual([
    ['年份', '人次', '人·周（至少）', '人·天（至少）', '人员'],
    ['2026年', 2, 4, 20, '赵一、周五'],
    ['2027年', 2, 4, 20, '钱二、孙三'],
    ['2028年', 1, 2, 10, '李四'],
    ['合计', 5, 10, 50, null],
  ]);
  expect((await readSheet(file, '说明与依据'))[1]?.[1]).toBe(await summaryOf(page));
  await page.close();
});

test('on paper: the plan with its clauses, every officer, signatures; no form', async () => {
  const { page } = await open({ place: '140500', mode: 'list', list: officers });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.calculator-form').isVisible()).toBe(false);
  const sheet = await page.locator('.print-sheet').innerText();
  expect(sheet).toContain('2026—2028年执法人员轮训计划表');
  expect(sheet).toContain('“轮训时间不少于两周”');
  expect(sheet).toContain('最近轮训时间不明');
  expect(sheet).toContain('单位负责人（签字）');
  await page.close();
});

test('on paper without a plan: what is demanded, and what is open', async () => {
  const { page } = await open({ place: '140900' });
  await page.emulateMedia({ media: 'print' });
  const sheet = await page.locator('.print-sheet').innerText();
  expect(sheet).toContain('当地文件没有规定，待填');
  expect(sheet).toContain('据新闻报道，不是文件原文');
  await page.close();
});

test('on a phone nothing runs out of the page', async () => {
  const { page } = await open({ place: '140500', mode: 'list', list: officers, cap: '1' }, 'phone');
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess).toBe(0);
  await page.close();
});

test('a hostile address shows what it says, and does nothing', async () => {
  const evil = '<img src=x onerror=alert(1)>"\'';
  const { page, offences } = await open({
    place: '140500',
    mode: 'list',
    list: `${evil}\t${evil}\t${evil}\n${evil}`,
    cap: evil,
    first: evil,
    years: evil,
    rotation: evil,
    edition: evil,
  });
  expect(await page.locator('main img').count()).toBe(0);
  expect(await page.inputValue('#row-1-name')).toBe(evil);
  expect(await summaryOf(page)).toContain('1 人');
  expect(offences).toEqual([]);
  await page.close();
});

test('清空: what was filled in goes, the place stays', async () => {
  const { page } = await open({ place: '140500', mode: 'list', list: officers, cap: '1' });
  await page.getByRole('button', { name: '重新填写' }).click();
  expect(await summaryOf(page)).toContain('晋城市：');
  expect(await summaryOf(page)).toContain('人数待填');
  expect(page.url()).not.toContain('list=');
  await page.close();
});

test('below a path of a portal', async () => {
  const { page, offences } = await openPage(browser);
  await page.goto(`${inject('subPathSite')}training/#place=140500&count=7`);
  await wholeResult(page);
  expect(await page.locator('[data-norm="c7.3"] a').getAttribute('href')).toBe(
    '/anjian/policies/jincheng-2021-10/#o-c7-3',
  );
  expect(offences).toEqual([]);
  await page.close();
});

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

test.each([
  ['desktop', ''],
  ['phone', ''],
  ['desktop', 'prefers-dark'],
] as const)('no barriers that axe knows: %s %s', async (size, name) => {
  const context = await browser.newContext({ viewport: sizes[size], bypassCSP: true });
  const { page } = await openPage(context);
  const list = `${officers}\n吴六\t15\t去年`;
  await page.goto(addressOf({ place: '140500', mode: 'list', list, cap: '1', days: '9' }));
  await wholeResult(page);
  await page.evaluate((preference) => {
    if (preference) document.documentElement.classList.add(preference);
    for (const details of document.querySelectorAll('details')) details.open = true;
  }, name);
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const results = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
    );
  });
  expect(violations).toEqual([]);
  await context.close();
});

oldBrowserTest('Chromium 88 plans a list and keeps it on the device', async ({ old }) => {
  const { page, until, offences } = old;
  await page.goto(addressOf({ place: '140500', mode: 'list', list: officers }));
  expect(await until(`document.querySelector('[data-summary]')?.innerText`)).toContain(
    '晋城市：5 人每 3 年轮训一次',
  );
  expect(await until(`localStorage.getItem('anjian-drafts')`)).toContain('赵一');
  expect(offences).toEqual([]);
});
