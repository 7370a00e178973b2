import { existsSync, readdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { contentSecurityPolicy } from '../../src/deploy/security-headers.ts';
import { launch, openPage } from './browsing.ts';
import { everyPage } from './every-page.ts';

// The policy of src/deploy/security-headers.ts, as a browser holds every kind of page to it.

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** The pages as they open, and with their tools at work. */
const addresses = [
  ...everyPage,
  'obligations/?place=140500&level=township&measured=yes&group=bearer',
  'compare/?items=mile-2020-3.c12,jincheng-2021-10.c5',
  'search/?q=20万元',
  'search/?q=乡镇要配几个安监员&measured=yes',
  'self-check/#place=532504&unit=532504202&full-time-supervisors=1',
  'staffing/#place=532504',
  'budget/#place=140500&jincheng-2021-10.c10.2.count=5',
  'training/#place=140500&staff=20',
  'calendar/#place=211400&year=2027',
  'courses/#place=211400&audience=grid-worker&hours=1&date=2026-11-23&n=1&s1=huludao-2018-15*c6.7_c6.8*20',
  'courses/practice/#places=140500,140900&topics=training,funding&n=20',
  'courses/cases/#place=140500&level=department&n=2',
  'jurisdictions/#place=532504&unit=532504202',
];

test('every folder of pages is among those that are looked at', () => {
  const folders = readdirSync('dist', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`dist/${entry.name}/index.html`))
    .map(({ name }) => `${name}/`);
  expect(folders.filter((folder) => !everyPage.some((path) => path === folder))).toEqual([]);
});

test('no page breaks the policy, nor has what it would refuse', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    const broken: string[] = [];
    Object.assign(globalThis, { brokenRules: broken });
    document.addEventListener('securitypolicyviolation', (event) =>
      broken.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  const { page, offences } = await openPage(context);
  for (const address of addresses) {
    const response = await page.goto(inject('site') + address, { waitUntil: 'networkidle' });
    const headers = response?.headers() ?? {};
    // From the server itself, so that a page without it would not pass for one that obeys.
    expect(headers['content-security-policy'], address).toBe(contentSecurityPolicy);
    const found = await page.evaluate(() => ({
      broken: (globalThis as unknown as { brokenRules: string[] }).brokenRules,
      inline: [
        ...document.querySelectorAll(
          'style, script:not([src]):not([type="application/ld+json"]), [style], base, object, embed, iframe',
        ),
      ].map((element) => element.outerHTML.slice(0, 200)),
      handlers: [...document.querySelectorAll('*')].flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith('on')),
      ),
    }));
    expect(found.broken, address).toEqual([]);
    // What a script sets through element.style is allowed; an attribute in the page would not be.
    const sent = (await response?.text()) ?? '';
    expect(sent, address).not.toMatch(/<[^>]+\sstyle=|<style|<script(?![^>]*(?:src=|ld\+json))/);
    expect(
      found.inline.filter((html) => !/^<\w+[^>]*\sstyle="/.test(html)),
      address,
    ).toEqual([]);
    expect(found.handlers, address).toEqual([]);
  }
  // 404.html is what a browser gets with that status, too.
  expect(offences).toEqual([]);
  await context.close();
}, 240_000);

test('a missing page obeys it as well', async () => {
  const { page, offences } = await openPage(browser);
  const response = await page.goto(`${inject('site')}no/such/page/`);
  expect(response?.status()).toBe(404);
  expect(response?.headers()['content-security-policy']).toBe(contentSecurityPolicy);
  expect(offences.filter((line) => !line.includes('404'))).toEqual([]);
  await page.close();
});
