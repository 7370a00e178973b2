import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Browser, Download, Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { writeWorkbook } from '../../src/exports/write-workbook.ts';
import { loadProvince } from '../../src/jurisdictions/load-province.ts';
import { isEstablishedTownship } from '../../src/jurisdictions/established-township.ts';
import { townshipsOf } from '../../src/jurisdictions/townships-of.ts';
import { launch, openPage, sizes } from './browsing.ts';
import { oldBrowserTest } from './old-browser.ts';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), 'batch-'));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const openBatch = async (fragment = '', size: keyof typeof sizes = 'desktop') => {
  const watched = await openPage(browser, sizes[size]);
  await watched.page.goto(`${inject('site')}self-check/batch/#${fragment}`);
  await watched.page.locator('#batch-file').waitFor({ state: 'attached' });
  return watched;
};
const summaryOf = (page: Page) => page.locator('[data-summary]').innerText();
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const downloaded = async (page: Page, button: string): Promise<{ name: string; path: string }> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click(`text=${button}`),
  ]);
  const name = (download as Download).suggestedFilename();
  const path = join(folder, name);
  await download.saveAs(path);
  return { name, path };
};

test('rows that name no unit are told in the sum, which they are not part of', async () => {
  const { page, offences } = await openBatch('place=532504');
  const rows = ['区划代码,应急管理专职监管人员数', '532504202,1', '999999999,2', '532504999,5'];
  await page.setInputFiles('#batch-file', file('行.csv', `\ufeff${rows.join('\n')}\n`));
  await page.locator('[data-summary]').waitFor();
  expect(await summaryOf(page)).toBe(
    '1 个乡镇（街道）：不达标 1；共缺 1 名；另有 2 行认不出是哪个单位，没有计入。',
  );
  expect(await page.getByText('有 2 行认不出是哪个单位，整行没有计入').isVisible()).toBe(true);
  // A code of nine digits and the number of a row stand in one line each.
  const cells = page.locator('[data-problems] tbody tr').first().locator('td');
  const lines = await cells.evaluateAll((all) =>
    all.map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    }),
  );
  expect([lines[0], lines[2]]).toEqual([1, 1]);
  expect(offences).toEqual([]);
  await page.close();
});

test('晋城: download the template, fill it in, choose it, see the results, download them', async () => {
  const { page, offences } = await openBatch();
  await page.selectOption('#place', { label: '山西省 晋城市' });
  await page.locator('[data-template]', { hasText: '77 个单位，每个单位填 1 项' }).waitFor();
  const template = await downloaded(page, '下载填报表（.xlsx）');
  expect(template.name).toBe('填报表-晋城市-乡镇.xlsx');
  const [sheet, guide] = await readWorkbook(template.path);
  expect(guide?.sheet).toBe('填表说明');
  // The first 12 townships lack one of three, 5 are left open, the others have what is asked.
  const filled = (sheet?.data ?? []).map((cells, row) =>
    row === 0 ? cells : [...cells.slice(0, 3), row <= 12 ? '2' : row <= 17 ? '' : '３人'],
  );
  const rows = filled.map((cells) => cells.map((cell) => String(cell ?? '')));
  const blob = await writeWorkbook([{ name: '填报表', rows, widths: [] }]);
  await page.setInputFiles(
    '#batch-file',
    file('填报表.xlsx', new Uint8Array(await blob.arrayBuffer())),
  );
  await page.locator('[data-summary]').waitFor();
  expect(await summaryOf(page)).toBe(
    '77 个乡镇（街道）：不达标 12，待填 5，达标 60；共缺 12—27 名。',
  );
  expect(await page.locator('[data-problems]').count()).toBe(0);
  expect(await page.locator('.chart').count()).toBe(1);

  await page.locator('.unit-toggle').first().click();
  const finding = page.locator('[data-finding="c5.5"]');
  expect(await finding.innerText()).toContain('填报 2 名，缺 1 名');
  expect(await finding.locator('blockquote').innerText()).toContain('3—5名专业应急管理人员');
  expect(await finding.locator('a').first().getAttribute('href')).toBe(
    '/policies/jincheng-2021-10/#o-c5-5',
  );

  const results = await downloaded(page, '下载结果（.xlsx）');
  const sheets = await readWorkbook(results.path);
  expect(sheets.map(({ sheet: name }) => name)).toEqual(['汇总', '明细', '填报问题', '说明']);
  expect(sheets[0]?.data).toHaveLength(78);
  expect(sheets[3]?.data[0]?.[1]).toContain('共缺 12—27 名');
  expect(offences).toEqual([]);
  await page.close();
});

test('problems stand first, with row, column and what was typed; a mended file keeps the setting', async () => {
  const { page } = await openBatch('place=532504&as-of=2026-11-22&sort=sheet');
  const sheet = (cell: string) =>
    `区划代码,乡镇,应急管理专职监管人员数,备注\n532504202,五山乡,${cell},\n532504203,江边乡,1,\n`;
  await page.setInputFiles('#batch-file', file('甲.csv', sheet('-1')));
  await page.locator('[data-problems]').waitFor();
  const headings = await page.locator('h2').allInnerTexts();
  expect(headings.slice(2)).toEqual(['填报问题 1 处', '汇总', '各单位结果']);
  const cells = await page.locator('[data-problems] tbody td').allInnerTexts();
  expect(cells).toEqual([
    '第 2 行',
    'C 应急管理专职监管人员数',
    '-1',
    '“-1”是负数，请填 0 或更大的数。',
  ]);
  expect(await page.locator('details', { hasText: '读取时的提示 1 条' }).count()).toBe(1);
  expect(await summaryOf(page)).toContain('不达标 1，待填 1；共缺 1—3 名；有 1 个单位填报有误');

  await page.setInputFiles('#batch-file', file('甲.csv', sheet('2')));
  await page.locator('[data-summary]', { hasText: '达标 1；共缺 1 名。' }).waitFor();
  expect(await page.locator('[data-problems]').count()).toBe(0);
  expect(await page.inputValue('#place')).toBe('532504');
  expect(await page.inputValue('#sort')).toBe('sheet');
  expect(await page.inputValue('#as-of')).toBe('2026-11-22');
  // Before the paper was issued nothing was asked.
  await page.fill('#as-of', '2019-01-01');
  await page.locator('[data-summary]', { hasText: '不适用 2' }).waitFor();
  await page.close();
});

test('a file can be dropped', async () => {
  const { page } = await openBatch();
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    const text = '区划代码,应急管理专职监管人员数\n532504202,1\n';
    data.items.add(new File([text], '拖来的.csv'));
    return data;
  });
  await page.dispatchEvent('.drop-zone', 'drop', { dataTransfer: transfer });
  await page.locator('[data-summary]', { hasText: '共缺 1 名' }).waitFor();
  expect(await page.locator('[data-file-status]').innerText()).toBe('已读取“拖来的.csv”。');
  await page.close();
});

test('the keyboard reaches the file and opens a unit', async () => {
  const { page } = await openBatch();
  // Asked for before the key is pressed, and awaited only after: else the dialog may come first.
  const chooser = page.waitForEvent('filechooser');
  await page.locator('#batch-file').focus();
  await page.keyboard.press('Space');
  await (await chooser).setFiles(file('键.csv', '区划代码,应急管理专职监管人员数\n532504202,1\n'));
  await page.locator('.unit-toggle').waitFor();
  await page.locator('.unit-toggle').focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('.unit-toggle').getAttribute('aria-expanded')).toBe('true');
  await page.locator('[data-finding="c12.10"]').waitFor();
  await page.close();
});

test.each([
  [
    '旧版.xlsx',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Array.from<number>({ length: 600 }).fill(0)]),
    '另存为',
  ],
  ['图片.xlsx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), '图片'],
  ['空.csv', new Uint8Array(), '0 字节'],
  ['列不对.csv', '姓名,电话\n张三,1\n', '没有找到表头'],
])('%s is refused with what to do, and the page goes on', async (name, content, message) => {
  const { page, offences } = await openBatch();
  await page.setInputFiles('#batch-file', file(name, content));
  const failure = page.locator('[data-file-failure]');
  await failure.waitFor();
  expect(await failure.innerText()).toContain(message);
  await page.setInputFiles(
    '#batch-file',
    file('好.csv', '区划代码,应急管理专职监管人员数\n532504202,2\n'),
  );
  await page.locator('[data-summary]', { hasText: '达标 1' }).waitFor();
  expect(await failure.count()).toBe(0);
  expect(offences).toEqual([]);
  await page.close();
});

/** All townships of six provinces and more, until there are ten thousand. */
async function tenThousand(): Promise<string[][]> {
  const rows = [['区划代码', '乡镇', '专业应急管理人员数', '监管执法人员数', '“八有”落实项']];
  for (const province of ['14', '53', '21', '41', '37', '51', '43', '13', '44'])
    for (const { code, name } of townshipsOf(
      await loadProvince(`${province}0000`),
      `${province}0000`,
    ).filter(isEstablishedTownship)) {
      if (rows.length > 10_000) return rows;
      const at = rows.length;
      rows.push([
        code,
        name,
        String(at % 5),
        at % 100 === 0 ? '很多' : String(at % 4),
        '有场所、有牌子',
      ]);
    }
  return rows;
}

test('ten thousand rows neither freeze the page nor fill it', async () => {
  const { page, offences } = await openBatch();
  const rows = await tenThousand();
  expect(rows).toHaveLength(10_001);
  const blob = await writeWorkbook([{ name: '填报表', rows, widths: [] }]);
  const path = file('万.xlsx', new Uint8Array(await blob.arrayBuffer()));
  // Longest time for which the page could not answer, measured by a clock that ticks every 20 ms.
  await page.evaluate(() => {
    const clock = { last: performance.now(), longest: 0 };
    Object.assign(window, { clock });
    setInterval(() => {
      const now = performance.now();
      clock.longest = Math.max(clock.longest, now - clock.last);
      clock.last = now;
    }, 20);
  });
  const start = Date.now();
  await page.setInputFiles('#batch-file', path);
  await page.locator('[data-summary]').waitFor({ timeout: 60_000 });
  const seconds = (Date.now() - start) / 1000;
  const longest = await page.evaluate(
    () => (window as unknown as { clock: { longest: number } }).clock.longest,
  );
  console.log(`10,000 rows: ${seconds.toFixed(1)} s, page busy at most ${Math.round(longest)} ms`);
  expect(await summaryOf(page)).toContain('10000 个乡镇（街道）');
  // Far above what an idle machine needs; a frozen page would stand still for all of it.
  expect(longest).toBeLessThan(Math.min(3000, seconds * 500));
  expect(await page.locator('[data-units] tbody tr').count()).toBe(50);
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(2500);
  const results = await downloaded(page, '下载结果（.xlsx）');
  expect(readFileSync(results.path).length).toBeGreaterThan(200_000);
  expect(offences).toEqual([]);
  await page.close();
}, 180_000);

test('nothing leaves the page while a file is read', async () => {
  const { page } = await openBatch();
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData() !== null) sent.push(request.url());
  });
  await page.setInputFiles(
    '#batch-file',
    file('密.csv', '区划代码,应急管理专职监管人员数\n532504202,1\n'),
  );
  await page.locator('[data-summary]').waitFor();
  expect(sent).toEqual([]);
  expect(page.url()).not.toContain('532504202');
  await page.close();
});

test('a phone shows it without sideways scrolling', async () => {
  const { page } = await openBatch('place=140900', 'phone');
  await page.setInputFiles(
    '#batch-file',
    file(
      '窄.csv',
      '区划代码,监管执法人员数,“八有”落实项\n140902104,1,有场所\n140902101,很多人,全部\n',
    ),
  );
  await page.locator('.unit-toggle').first().click();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await page.close();
});

test.each([
  ['desktop', sizes.desktop, ''],
  ['dark and large on a phone', sizes.phone, 'prefers-dark prefers-care'],
] as const)('results have no barriers that axe knows: %s', async (_, viewport, classes) => {
  const context = await browser.newContext({ viewport, bypassCSP: true });
  const { page } = await openPage(context);
  await page.goto(`${inject('site')}self-check/batch/#place=140900`);
  await page.locator('[data-template]').waitFor();
  await page.setInputFiles(
    '#batch-file',
    file(
      '障.csv',
      '区划代码,监管执法人员数,“八有”落实项,备注\n140902104,1,有场所,\n140902101,很多,全部,\n',
    ),
  );
  await page.locator('.unit-toggle').first().click();
  await page.evaluate((names) => {
    for (const name of names.split(' ').filter(Boolean))
      document.documentElement.classList.add(name);
  }, classes);
  await page.evaluate(
    readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
  );
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

oldBrowserTest(
  'Chromium 88 reads a workbook, too',
  async ({ old: { page, until, offences } }) => {
    await page.goto(`${inject('site')}self-check/batch/`);
    const rows = [
      ['区划代码', '应急管理专职监管人员数'],
      ...Array.from({ length: 3000 }, () => ['532504202', 1]),
    ];
    const blob = await writeWorkbook([{ name: '表', rows, widths: [] }]);
    const bytes = Buffer.from(await blob.arrayBuffer()).toString('base64');
    await until(`document.querySelector('#batch-file')?.id`);
    await page.evaluate(`
    const bytes = Uint8Array.from(atob('${bytes}'), (one) => one.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], '表.xlsx'));
    const input = document.querySelector('#batch-file');
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  `);
    expect(await until(`document.querySelector('[data-summary]')?.textContent`)).toContain(
      '共缺 3000 名',
    );
    expect(offences).toEqual([]);
  },
  60_000,
);

test('弥勒: what is printed is a sheet with place, day, results, clauses, signatures and receipt', async () => {
  const { page, offences } = await openBatch('place=532504&as-of=2026-11-22');
  const rows = ['532504202,五山乡,1', '532504203,江边乡,2', '532504109,西三镇,'];
  await page.setInputFiles(
    '#batch-file',
    file(
      '弥勒.csv',
      `区划代码,乡镇,应急管理专职监管人员数\n${rows.join('\n')}\n532504110,东山镇,若干\n`,
    ),
  );
  await page.locator('[data-summary]').waitFor();
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.print-sheet');
  expect(await page.locator('h1:visible').allInnerTexts()).toEqual(['安全生产监管能力批量自查表']);
  expect(await page.locator('[data-units]:visible, .drop-zone:visible').count()).toBe(0);
  expect(await page.locator('button:visible, select:visible, input:visible').count()).toBe(0);
  const text = await sheet.innerText();
  expect(text).toContain('单位：弥勒市');
  expect(text).toContain('计算日期：2026年11月22日');
  expect(text).toContain('4 个乡镇（街道）：不达标 1，待填 2，达标 1；共缺 1—5 名');
  const units = sheet.locator('[data-sheet-units] tbody tr');
  expect(await units.locator('th').allInnerTexts()).toEqual([
    '五山乡',
    '西三镇',
    '东山镇',
    '江边乡',
  ]);
  expect((await units.first().locator('td').allInnerTexts()).slice(0, 2)).toEqual([
    '不达标',
    '1 名',
  ]);
  expect(await units.first().innerText()).toContain('要求不少于 2 名，填报 1 名，缺 1 名。');
  expect(await units.nth(2).innerText()).toContain('填报有误 1 处');
  // The clause is told once, and cited by its number.
  expect(await units.first().innerText()).toContain('〔1〕');
  const clauses = await sheet.locator('[data-clauses] tr').allInnerTexts();
  expect(clauses).toHaveLength(1);
  expect(clauses[0]).toMatch(/〔1〕\s*弥安发〔2020〕3号.*每个乡镇.*不少于2名/);
  expect(text).toContain('第 5 行 C 列');
  expect(text).toMatch(/汇总人（签字）：.*审核人（签字）：.*单位负责人（签字）：/s);
  expect(text).toMatch(/站点版本 .*内容版本 [0-9a-f]+/);
  expect(text).toContain('弥勒.csv');
  // No address holds what stands in a file.
  expect(text).toContain('请把填报文件与本表一并留存');
  expect(await sheet.locator('.print-code').count()).toBe(0);
  expect(offences).toEqual([]);
  await page.emulateMedia({ media: 'screen' });
  // What is filtered on screen is what is printed, and the sheet says so.
  await page.selectOption('#status', 'not-met');
  await page.emulateMedia({ media: 'print' });
  expect(await units.locator('th').allInnerTexts()).toEqual(['五山乡']);
  expect(await sheet.innerText()).toContain('只印结果为“不达标”的 1 个单位');
  await page.close();
});

test('弥勒市 lacks one of 一般 15 to 30: the table, the detail, the sheet and the workbook say what it rests on', async () => {
  const { page } = await openBatch('place=532504&level=county&as-of=2026-11-22');
  await page.setInputFiles(
    '#batch-file',
    file('弥勒市.csv', '区划代码,名称,市级安全生产执法人员数\n532504,弥勒市,14\n'),
  );
  await page.locator('[data-summary]').waitFor();
  expect(await summaryOf(page)).toContain('不达标 1（其中 1 个只涉及原则性要求或目标）');
  const row = page.locator('[data-units] tbody tr').first();
  expect(await row.locator('.tag').allInnerTexts()).toEqual(['不达标', '原则性要求或目标']);
  await page.locator('.unit-toggle').click();
  const finding = page.locator('[data-finding="c12.3"]');
  expect(await finding.locator('.tag').allInnerTexts()).toEqual(['不达标', '原则性要求']);
  expect(await page.locator('.print-sheet').textContent()).toContain('不达标（原则性要求）');
  const results = await downloaded(page, '下载结果（.xlsx）');
  const [sum, details] = await readWorkbook(results.path);
  const cell = (sheet: typeof sum, head: string) =>
    sheet?.data[1]?.[sheet.data[0]?.indexOf(head) ?? -1];
  expect(cell(sum, '结果')).toBe('不达标（原则性要求或目标）');
  expect(cell(sum, '其中原则性要求或目标（项）')).toBe(1);
  expect([cell(details, '结果'), cell(details, '用语')]).toEqual(['不达标', '原则性要求']);
  await page.close();
});
