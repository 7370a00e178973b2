import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findBarriers } from './axe.ts';
import { launch, openPage, sizes } from './browsing.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const paths = [
  '',
  'policies/',
  'policies/mile-2020-3/',
  'policies/xinzhou-2022-campaign/',
  'policies/huludao-2018-15/',
  'obligations/',
  'obligations/?place=140500&level=township&measured=yes&group=bearer',
  'compare/?items=mile-2020-3.c12,jincheng-2021-10.c5',
  'compare/',
  'search/',
  'search/?q=20万元',
  'search/?q=乡镇要配几个安监员&measured=yes',
  'search/?q=考证&exact=1',
  'search/?q=乡镇&place=410421',
  'self-check/#place=532504&unit=532504202&full-time-supervisors=1',
  'self-check/#place=140900&unit=140902001&township-enforcement-officers=2',
  'budget/#place=140500&jincheng-2021-10.c10.2.count=5&jincheng-2021-10.c10.2.arranged=20、x&jincheng-2021-10.c9.3.1.price=3500&jincheng-2021-10.c9.3.1.price-sample=是',
  'budget/#place=211400&huludao-2018-15.c4.2.base=100&huludao-2018-15.c4.2.rate-2027=-2',
  'calendar/#place=211400&year=2027',
  'calendar/#place=532504&level=department&year=2027',
  'courses/',
  'courses/#place=211400&audience=grid-worker&hours=1&date=2026-11-23&n=2&s1=huludao-2018-15*c6.7_c6.8*20&s1.title=网格&s2=huludao-2018-15*c6.9_c99.1&s2.practice=10s',
  'courses/practice/',
  'courses/practice/#places=140500,140900&topics=training,funding&n=20',
  'courses/practice/#o=gone-2000-1.c1.1',
  'courses/cases/#place=140500&level=department&n=2',
  'courses/cases/#place=410421',
  'jurisdictions/140500/',
  'jurisdictions/140525/',
  'jurisdictions/#place=532504&unit=532504202',
  'jurisdictions/#place=330106&level=township',
  'instruments/',
  'instruments/work-safety-law/',
  'topics/',
  'topics/staffing/',
  'topics/meeting/',
  'bearers/',
  'bearers/township/',
  'bearers/township-head/',
  'bearers/township-head/#place=532504&unit=五山乡',
  'terms/',
  'about/',
  'data/',
];

describe.each([
  ['desktop', sizes.desktop, ''],
  ['phone', sizes.phone, ''],
  ['dark and large', sizes.desktop, 'prefers-dark prefers-large'],
] as const)('%s', (_, viewport, classes) => {
  test.each(paths)('/%s has no barriers that axe knows', async (path) => {
    const context = await browser.newContext({ viewport, bypassCSP: true });
    const { page } = await openPage(context);
    await page.goto(inject('site') + path, { waitUntil: 'networkidle' });
    await page.evaluate((names) => {
      for (const name of names.split(' ').filter(Boolean))
        document.documentElement.classList.add(name);
    }, classes);
    expect(await findBarriers(page)).toEqual([]);
    await context.close();
  });
});

test.each(['', 'prefers-dark'])('what opens around a clause has none either: %s', async (name) => {
  const context = await browser.newContext({ viewport: sizes.desktop, bypassCSP: true });
  const { page } = await openPage(context);
  await page.goto(`${inject('site')}policies/mile-2020-3/`);
  await page.evaluate((add) => add !== '' && document.documentElement.classList.add(add), name);
  await page.click('#c12 .around summary');
  await page.click('#c12 [data-copy-menu]');
  await page.click('#o-c12-10 .note-line');
  await page.focus('#c12 a.term');
  await page.locator('#term-tip').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await context.close();
});
