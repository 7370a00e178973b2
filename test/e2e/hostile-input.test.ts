import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { asOf } from '../support/sheets.ts';
import { launch } from './browsing.ts';
import { expectUnharmed, visit, words } from './hostile-visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** What fragments and queries of the tools are made of. */
const keys = [
  'place',
  'unit',
  'level',
  'office',
  'name',
  'as-of',
  'as',
  'year',
  'years',
  'first',
  'who',
  'bearer',
  'rotation',
  'roster',
  'staff',
  'classes',
  'counted',
  'sort',
  'status',
  'general',
  'remind',
  'posts',
  'edition',
  'units',
  'only',
  'full-time-supervisors',
  'posts.full-time-supervisors',
  '532504202.full-time-supervisors',
  'price.sample',
  '__proto__',
  'constructor',
  'toString',
];
const calculators = ['self-check/', 'staffing/', 'budget/', 'training/', 'calendar/'];

describe.each(calculators)('%s', (calculator) => {
  test('a hostile fragment is text', async () => {
    const watched = await visit(browser);
    const { page } = watched;
    // Every page holds other words at every key; a word comes to a key in one page out of a few.
    for (let turn = 0; turn < words.length; turn += 4)
      for (const known of ['', 'place=532504&unit=532504202&']) {
        const rest = keys
          .filter((key) => !known.includes(`${key}=`))
          .map(
            (key, at) =>
              `${key}=${encodeURIComponent(words[(at * 5 + turn) % words.length] ?? '')}`,
          );
        // Another query, so that the page starts anew.
        await page.goto(
          `${inject('site')}${calculator}?x=${turn}.${known.length}#${known}${rest.join('&')}`,
        );
        await page.locator('main select, main input').first().waitFor();
        await expectUnharmed(watched, `turn ${turn}`);
      }
    await page.goto(`${inject('site')}${calculator}?raw#<img src=x onerror=alert(1)>`);
    await page.locator('main select, main input').first().waitFor();
    await expectUnharmed(watched, 'a raw fragment');
    await page.context().close();
  }, 240_000);

  test('a hostile draft, kept or opened, is text or refused', async () => {
    const watched = await visit(browser);
    const { page } = watched;
    const drafts = words.slice(0, 20).map((word, index) => ({
      format: 'anjian-draft',
      version: 1,
      tool: calculator.replace('/', ''),
      title: `${word}${index}`,
      fields: { ...Object.fromEntries(keys.map((key) => [key, word])), place: '532504' },
      edition: { site: word, content: word },
      savedAt: index % 2 === 0 ? word : `${asOf}T00:00:00Z`,
    }));
    await page.goto(`${inject('site')}${calculator}#place=532504`);
    await page.evaluate(
      (text) => localStorage.setItem('anjian-drafts', text),
      JSON.stringify([...drafts, null, 3, '<b>', { format: 'anjian-draft' }]),
    );
    await page.reload();
    await page.getByText('本机存有').click();
    await page.locator('.drafts li button').first().click();
    await expectUnharmed(watched, 'kept');

    const chooser = page.locator('.drafts input[type=file]');
    const texts = [
      ...drafts.slice(0, 6).map((draft) => JSON.stringify(draft)),
      '<script>alert(1)</script>',
      '{"__proto__":{"polluted":true},"format":"anjian-draft","version":1,"fields":{"__proto__":{"polluted":true}}}',
      '['.repeat(100_000),
      '{"format":"anjian-draft","version":1,"tool":"constructor","fields":{}}',
      '\u0000\uFFFF',
      '',
    ];
    for (const text of texts) {
      await chooser.setInputFiles({
        name: '<img src=x onerror=alert(1)>.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
      await page.locator('.drafts [role=status]').filter({ hasText: /./ }).first().waitFor();
      await expectUnharmed(watched, text.slice(0, 60));
    }
    await page.context().close();
  });
});

test('a hostile sheet is assessed, cell by cell, as text', async () => {
  const watched = await visit(browser);
  const { page } = watched;
  await page.goto(`${inject('site')}self-check/batch/`);
  const cell = (word: string) => `"${word.replaceAll('"', '""')}"`;
  const formulas = [
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.org","点这里")',
    '@SUM(1)',
    '+1',
    '-1',
  ];
  // A file that holds NUL is no text, and is refused as a whole.
  const texts = words.filter((word) => !word.includes('\u0000'));
  const rows = [...texts, ...formulas].map((word) =>
    ['532504202', cell(word), cell(word), cell(word)].join(','),
  );
  const heads = [
    '区划代码',
    '名称',
    '应急管理专职监管人员数',
    '"<img src=x onerror=alert(1)>"',
  ].join(',');
  await page.setInputFiles('input[type=file]', {
    name: '<svg onload=alert(1)>.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${heads}\n${rows.join('\n')}\n532504202,五山乡,1,\n`),
  });
  await page.getByText('五山乡').first().waitFor();
  await expectUnharmed(watched, 'a sheet');
  // Every row opens: a name is shown again in what is told of a unit.
  for (const button of (await page.locator('main table button').all()).slice(0, 6))
    await button.click();
  await expectUnharmed(watched, 'a unit of a sheet');
  for (const text of [
    '<script>alert(1)</script>',
    '[{"code":"532504202","__proto__":{"polluted":1},"facts":{"__proto__":{"polluted":1},"constructor":2}}]',
    `[${'['.repeat(50_000)}`,
    'PK\u0003\u0004 no zip',
  ]) {
    await page.reload();
    await page.setInputFiles('input[type=file]', {
      name: 'a.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await page.waitForTimeout(300);
    await expectUnharmed(watched, text.slice(0, 60));
  }
  await page.context().close();
});

test('Trusted Types: no text becomes HTML or a script, and only own scripts are started', async () => {
  const { page } = await visit(browser);
  await page.goto(`${inject('site')}self-check/batch/`);
  await page.setInputFiles('input[type=file]', {
    name: 'a.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('区划代码,名称,应急管理专职监管人员数\n532504202,五山乡,1\n'),
  });
  await page.getByText('五山乡').first().waitFor();
  const refused = await page.evaluate(async () => {
    const attempt = (run: () => unknown): string => {
      try {
        run();
        return 'allowed';
      } catch (error) {
        return error instanceof Error ? error.name : 'refused';
      }
    };
    const base = document.documentElement.dataset['base'] ?? '/';
    return {
      html: attempt(() => (document.createElement('div').innerHTML = '<b>x</b>')),
      foreign: attempt(() => new Worker('https://example.org/_astro/a.js')),
      data: attempt(() => new Worker('data:text/javascript,1')),
      page: attempt(() => new Worker(`${base}data/rulebook.json`)),
      own: attempt(() => new Worker(`${base}_astro/no-worker.js`).terminate()),
      // Later: what is evaluated from outside may evaluate.
      program: await new Promise<string>((resolve) => {
        setTimeout(() => resolve(attempt(() => new Function('return 1'))));
      }),
    };
  });
  expect(refused).toEqual({
    html: 'TypeError',
    foreign: 'TypeError',
    data: 'TypeError',
    page: 'TypeError',
    own: 'allowed',
    program: 'EvalError',
  });
  await page.context().close();
});
