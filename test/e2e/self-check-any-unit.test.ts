import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, openPage, wholeResult } from './browsing.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const open = async (fragment: string) => {
  const watched = await openPage(browser);
  await watched.page.goto(`${inject('site')}self-check/#${fragment}`);
  await wholeResult(watched.page);
  return watched;
};
const summaryOf = (page: Page) => page.locator('[data-summary]').innerText();
const wushan = 'place=532504&unit=532504202';

describe('units of every level', () => {
  test('晋城市应急管理部门 as a key department: 15 万元 is 5 万元 short, 5 of 7 officers is 1 short', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${inject('site')}self-check/`);
    await page.selectOption('#level', 'department');
    await page.selectOption('#place', { label: '山西省 晋城市' });
    await page.selectOption('#office', { label: '应急管理部门' });
    // 应急管理部门 is 负有安全监管职责的部门 as a matter of course; 重点行业领域 is for the place to say.
    const implied = page.getByLabel('负有安全监管职责的部门', { exact: true });
    expect(await implied.isChecked()).toBe(true);
    expect(await implied.isDisabled()).toBe(true);
    expect(await page.locator('#fact-enforcement-funds').count()).toBe(0);
    await page.getByLabel('重点行业领域监管部门').check();
    await page.fill('#fact-enforcement-funds', '15');
    await page.fill('#fact-enforcement-officers-in-post', '7');
    await page.fill('#fact-qualified-enforcement-officers', '5');
    const summary = await summaryOf(page);
    expect(summary).toContain('缺 5 万元');
    expect(summary).toContain('缺 1 人');
    expect(await page.locator('[data-finding="c6.3"] .because').innerText()).toContain(
      '7 人中至少 6 人',
    );
    await page.close();
  });

  test('a village of 晋城 names one cadre', async () => {
    const { page } = await open('level=village&place=140500&unit=140522100');
    await page.fill('#fact-village-emergency-cadres', '0');
    expect(await summaryOf(page)).toContain('缺 1 名');
    await page.close();
  });

  test('a primary school of 葫芦岛 drills every month, a kindergarten every quarter', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${inject('site')}self-check/#level=school&place=211400`);
    await page.getByLabel('中小学', { exact: true }).check();
    expect(await page.locator('#fact-kindergarten-drills').count()).toBe(0);
    await page.fill('#fact-school-drills', '0');
    expect(await summaryOf(page)).toContain('缺 1 次');
    await page.close();
  });

  test('a school that has not said what it is is told that nothing is counted yet', async () => {
    const { page } = await open('level=school&place=211400');
    expect(await page.locator('[data-unclassed]').innerText()).toContain('中小学');
    await page.getByLabel('幼儿园', { exact: true }).check();
    expect(await page.locator('[data-unclassed]').count()).toBe(0);
    expect(await summaryOf(page)).toContain('待填 1 项');
    await page.close();
  });

  test('弥勒市, a county-level city, answers for what its paper asks of 市级', async () => {
    const { page } = await open('level=county&place=532504');
    await page.fill('#fact-city-enforcement-officers', '14');
    const finding = page.locator('[data-finding="c12.3"]');
    await finding.locator('[data-status="not-met"]').waitFor();
    expect(await finding.innerText()).toContain('“一般应”');
    await page.close();
  });

  test('忻州’s 忻府区 meets every month, its city every quarter', async () => {
    const { page } = await open('level=county&place=140900&unit=140902');
    expect(await page.locator('#fact-county-government-meetings').isVisible()).toBe(true);
    expect(await page.locator('#fact-city-government-meetings').count()).toBe(0);
    await page.close();
  });
});

test('where no paper is held it says so, and what others require is said not to bind', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${inject('site')}self-check/`);
  await page.selectOption('#place', { label: '北京市' });
  await page.selectOption('#area', { label: '东城区' });
  await page.selectOption('#unit', { label: '东华门街道' });
  await page.fill('#fact-township-enforcement-officers', '2');
  expect(await summaryOf(page)).toContain('没有收录当地的文件');
  expect(await page.locator('.finding .tag[data-status="not-met"]').count()).toBe(0);
  const elsewhere = page.locator('[data-elsewhere]').first();
  expect(await elsewhere.locator('summary').innerText()).toContain('没有约束力');
  expect(await page.locator('[data-finding="p5.40"]').innerText()).toContain('参考：低于');
  await page.close();
});

test('the day decides: before the paper, before and after its deadline', async () => {
  const { page } = await open(
    'level=department&place=140500&office=emergency-management-department&enforcement-officers-in-post=8&qualified-enforcement-officers=5&as-of=2020-01-01',
  );
  expect(await summaryOf(page)).toContain('都还没有印发或公开');
  await page.fill('#as-of', '2022-12-31');
  const finding = page.locator('[data-finding="c6.3"]');
  await finding.locator('[data-status="not-applicable"]').waitFor();
  expect(await finding.innerText()).toContain('当天到期；目前：');
  expect(await finding.locator('.tag').first().innerText()).toBe('当天到期');
  expect(await summaryOf(page)).toContain('未到期 1 项');
  expect(await page.locator('.print-sheet').textContent()).not.toContain('不适用');
  await page.fill('#as-of', '2022-12-30');
  await finding.locator('.tag', { hasText: '未到期' }).waitFor();
  await page.fill('#as-of', '2023-01-01');
  await finding.locator('[data-status="not-met"]').waitFor();
  expect(await finding.innerText()).toContain('缺 1 人');
  await page.close();
});

test('answers that contradict each other are told, and none is lost', async () => {
  const { page } = await open(
    'level=department&place=140500&office=emergency-management-department&enforcement-officers-in-post=5&qualified-enforcement-officers=6',
  );
  expect(await page.locator('[data-contradiction]').innerText()).toContain('不能大于');
  expect(await page.inputValue('#fact-qualified-enforcement-officers')).toBe('6');
  await page.close();
});

test('every duty of the paper that binds somebody else can be listed', async () => {
  const { page } = await open(wushan);
  const excluded = page.locator('[data-excluded]');
  const [, count] = /另有 (\d+) 项/.exec(await excluded.innerText()) ?? [];
  await excluded.locator('summary').click();
  await excluded.locator('li').first().waitFor();
  expect(await excluded.locator('li').count()).toBe(Number(count));
  expect(await excluded.innerText()).toContain('主体是');
  await page.close();
});

test('the chart has its table, and the step that helps most is named', async () => {
  const { page } = await open(`${wushan}&full-time-supervisors=1`);
  await page.locator('.chart summary').click();
  const row = page.locator('.chart tbody tr').first();
  expect((await row.innerText()).split(/\s*\t\s*/)).toEqual([
    '配备应急管理专职监管人员不少于2名',
    '1',
    '2',
    '缺 1 名',
  ]);
  expect(await page.locator('[data-levers] li').first().innerText()).toBe(
    '“应急管理专职监管人员数”增加 1 名，可使 1 项由不达标转为达标。',
  );
  await page.close();
});

describe('keeping a result', () => {
  test('a draft on the device, opened again after all was cleared', async () => {
    const context = await browser.newContext();
    const { page } = await openPage(context);
    await page.goto(`${inject('site')}self-check/#${wushan}&full-time-supervisors=一名`);
    await wholeResult(page);
    await page.getByRole('button', { name: '存在本机' }).click();
    await page.getByText('已存在本机').waitFor();
    await page.goto('about:blank');
    await page.goto(`${inject('site')}self-check/`);
    await page.locator('.drafts summary').click();
    await page.getByRole('button', { name: '打开', exact: true }).last().click();
    await page.locator('[data-finding="c12.10"][data-status="not-met"]').waitFor();
    expect(await page.inputValue('#fact-full-time-supervisors')).toBe('一名');
    await context.close();
  });

  test('what was typed is there again after the window was closed, without being asked to keep it', async () => {
    const context = await browser.newContext();
    const first = await openPage(context);
    await first.page.goto(`${inject('site')}self-check/#${wushan}`);
    await first.page.fill('#fact-full-time-supervisors', '很多');
    await first.page.waitForFunction(() => localStorage.getItem('anjian-drafts')?.includes('很多'));
    await first.page.close();
    const { page } = await openPage(context);
    await page.goto(`${inject('site')}self-check/`);
    await page.locator('.drafts summary').click();
    expect(await page.locator('.drafts li').innerText()).toContain('自动保存');
    await page.getByRole('button', { name: '打开', exact: true }).click();
    expect(await page.inputValue('#fact-full-time-supervisors')).toBe('很多');
    await context.close();
  });

  test('a file, exported and imported', async () => {
    const { page } = await open(`${wushan}&full-time-supervisors=1`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出存档' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^达标自查-.*五山乡-\d{4}-\d\d-\d\d\.json$/);
    const path = await download.path();
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      format: 'anjian-draft',
      version: 1,
      fields: { 'full-time-supervisors': '1' },
    });
    await page.getByRole('button', { name: '重新填写' }).click();
    expect(await summaryOf(page)).toContain('待填 1 项');
    await page.setInputFiles('.file-tool input', path);
    await page.locator('[data-finding="c12.10"][data-status="not-met"]').waitFor();
    await page.setInputFiles('.file-tool input', {
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('<script>alert(1)</script>'),
    });
    await page.getByText('原有填报没有改动').waitFor();
    expect(await page.inputValue('#fact-full-time-supervisors')).toBe('1');
    await page.close();
  });

  test('a printed sheet with signatures and a receipt that reopens exactly that result', async () => {
    const { page } = await open(`${wushan}&full-time-supervisors=1&as-of=2025-03-01`);
    const sheet = page.locator('.print-sheet');
    await sheet.waitFor({ state: 'attached' });
    // Printing draws the code: a file of the page, as a person prints it.
    await expect
      .poll(async () => {
        await page.pdf();
        return page.locator('.print-code path').getAttribute('d', { timeout: 100 });
      })
      .toMatch(/^(M\d+ \d+h1v1h-1z){200,}$/);
    await page.emulateMedia({ media: 'print' });
    expect(await sheet.isVisible()).toBe(true);
    expect(await page.locator('.calculator-form').isVisible()).toBe(false);
    const text = await sheet.innerText();
    expect(text).toContain('计算日期：2025年3月1日');
    expect(text).toContain('要求不少于 2 名，填报 1 名，缺 1 名。');
    expect(text).toContain('每个乡镇(街道)配备应急管理专职监管人员不少于2名');
    expect(text).toContain('单位负责人（签字）');
    expect(text).toMatch(/内容版本 [0-9a-f]{12}/);
    const address = await page.locator('.print-address').textContent();
    await page.emulateMedia({ media: 'screen' });
    await page.goto('about:blank');
    await page.goto(address ?? '');
    await page.locator('[data-finding="c12.10"][data-status="not-met"]').waitFor();
    expect(await page.inputValue('#as-of')).toBe('2025-03-01');
    expect(await page.getByText('这份结果保存时的内容版本').count()).toBe(0);
    await page.close();
  });

  test('a receipt of other content says so', async () => {
    const { page } = await open(`${wushan}&full-time-supervisors=1&edition=000000000000`);
    await page.getByText('这份结果保存时的内容版本是 000000000000').waitFor();
    await page.fill('#fact-full-time-supervisors', '2');
    expect(await page.getByText('这份结果保存时的内容版本').count()).toBe(0);
    await page.close();
  });
});

test('a hostile address does nothing but show what it says', async () => {
  const { page, offences } = await openPage(browser);
  const evil = encodeURIComponent('<img src=x onerror=alert(1)>"\'');
  await page.goto(
    `${inject('site')}self-check/#place=532504&unit=other&name=${evil}&full-time-supervisors=${evil}&as-of=${evil}&edition=${evil}&level=${evil}&office=${evil}&__proto__=1`,
  );
  await wholeResult(page);
  expect(await page.locator('main img').count()).toBe(0);
  expect(await summaryOf(page)).toContain('<img src=x');
  expect(await page.locator('#error-fact-full-time-supervisors').innerText()).toContain('看不懂');
  expect(offences).toEqual([]);
  await page.close();
});
