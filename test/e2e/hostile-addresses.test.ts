import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { facetNames } from '../../src/search/facets.ts';
import { facetKeys } from '../../src/islands/explorer/state.ts';
import { launch } from './browsing.ts';
import {
  expectUnharmed,
  halfCharacters,
  longTexts,
  spread,
  visit,
  words,
} from './hostile-visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Pages that read their fragment or their query, and what shows that they work still. */
interface Target {
  readonly path: string;
  readonly where: '#' | '?';
  readonly keys: readonly string[];
  /** Keys that lead into the page: words at the other keys then meet more of its code. */
  readonly known: readonly string[];
  readonly usable: string;
}

const prototypes = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

const targets: readonly Target[] = [
  {
    path: 'courses/',
    where: '#',
    keys: [
      ...['place', 'audience', 'office', 'lender', 'topics', 'hours', 'title', 'start', 'edition'],
      ...['date', 'begin', 'noon-begin', 'noon-end', 'end', 'pause', 'weekend', 'as-of'],
      ...['n', 's1', 's1.title', 's1.practice', 's2', 's2.title', 's2.practice', ...prototypes],
    ],
    known: [
      'place=211400',
      'place=211400&audience=grid-worker&n=2&s1=huludao-2018-15*c6.7_c6.8*20&date=2026-11-23',
      'place=530102&lender=532504&n=200',
    ],
    usable: '#audience',
  },
  {
    path: 'courses/practice/',
    where: '#',
    keys: ['places', 'topics', 'o', 'forms', 'n', 'seed', 'title', 'edition', ...prototypes],
    known: ['places=140500,140900', 'o=huludao-2018-15.c6.7,mile-2020-3.c12.10'],
    usable: '.practice-form input',
  },
  {
    path: 'courses/cases/',
    where: '#',
    keys: ['place', 'level', 'n', 'seed', 'as-of', 'edition', ...prototypes],
    known: ['place=140500', 'place=532504&level=township&n=5'],
    usable: '#case-place',
  },
  {
    path: 'self-check/batch/',
    where: '#',
    keys: ['place', 'unit', 'level', 'as-of', 'sort', 'status', 'edition', ...prototypes],
    known: ['place=532504', 'place=140500&level=township'],
    usable: '#place',
  },
  {
    path: 'jurisdictions/',
    where: '#',
    keys: ['place', 'unit', 'level', 'office', ...prototypes],
    known: ['place=532504', 'place=532504&unit=532504202', 'place=330106&level=township'],
    usable: '[data-places] select',
  },
  {
    path: 'jurisdictions/',
    where: '?',
    keys: ['place', 'unit', 'level', 'office', ...prototypes],
    known: ['place=532504'],
    usable: '[data-places] select',
  },
  {
    path: 'bearers/township-head/',
    where: '#',
    keys: ['place', 'unit', 'level', 'office', ...prototypes],
    known: ['place=532504'],
    usable: 'main a',
  },
  {
    path: 'compare/',
    where: '?',
    keys: ['items', 'policy', 'clause', ...prototypes],
    known: [
      'items=mile-2020-3.c12,jincheng-2021-10.c5',
      'items=mile-2020-3,constructor,__proto__,toString',
      'items=mile-2020-3.constructor,mile-2020-3.c12.999,mile-2020-3.__proto__,x.y.1',
    ],
    usable: '[data-compare] select',
  },
  {
    path: 'obligations/',
    where: '?',
    keys: ['text', ...facetKeys, 'sort', 'group', 'page', ...prototypes],
    known: [
      'place=140500&group=bearer&page=9007199254740991',
      'group=topic&bearer=constructor,__proto__',
      `text=${encodeURIComponent('乡镇')}`,
    ],
    usable: '[data-explorer] select',
  },
  {
    path: 'search/',
    where: '?',
    keys: ['q', 'exact', ...facetNames, ...prototypes],
    known: [
      `q=${encodeURIComponent('乡镇要配几个安监员')}`,
      'q=constructor',
      `q=${encodeURIComponent('“乡镇')}&place=__proto__&exact=1`,
    ],
    // Without words to look for, there are the examples.
    usable: '[data-search-results] [role=status], [data-search-examples] a',
  },
  {
    path: 'policies/mile-2020-3/',
    where: '#',
    keys: ['c12', ...prototypes],
    known: [''],
    usable: 'main h1',
  },
];

const isUsable = (page: Page, selector: string) =>
  page.locator(selector).first().waitFor({ timeout: 30_000 });

describe.each(targets)('$path $where', ({ path, where, keys, known, usable }) => {
  test('hostile words at every key are text', async () => {
    const watched = await visit(browser);
    const { page } = watched;
    // What goes to a server must fit into its header lines.
    const fitting = where === '#' ? words : words.filter((word) => word.length < 1000);
    for (let turn = 0; turn < fitting.length; turn += 6)
      for (const [index, given] of ['', ...known].entries()) {
        const rest = keys.filter((key) => !`&${given}`.includes(`&${key}=`));
        const address = [given, spread(rest, turn, fitting)].filter(Boolean).join('&');
        await page.goto(
          where === '#'
            ? `${inject('site')}${path}?turn=${turn}.${index}#${address}`
            : `${inject('site')}${path}?${address}`,
        );
        await isUsable(page, usable);
        await expectUnharmed(watched, `turn ${turn}, ${given}`);
      }
    await page.context().close();
  }, 240_000);

  test('what is no list of keys at all is passed over', async () => {
    const watched = await visit(browser);
    const { page } = watched;
    const raw = [
      '<img src=x onerror=alert(1)>',
      'javascript:alert(1)',
      '%ED%A0%80=%ED%A0%80&place=%ED%BF%BF',
      '%00%E2%80%AE&=&&&==&#%23#',
      '%',
    ];
    for (const [index, text] of raw.entries()) {
      await page.goto(
        `${inject('site')}${path}${where === '#' ? `?raw=${index}#` : '?'}${where === '?' ? text.replaceAll('#', '') : text}`,
      );
      await isUsable(page, usable);
      await expectUnharmed(watched, text);
    }
    await page.context().close();
  });
});

describe.each(targets.filter(({ where }) => where === '#'))(
  '$path',
  ({ path, keys, known, usable }) => {
    test('a million characters in the fragment are read in no time', async () => {
      const watched = await visit(browser);
      const { page } = watched;
      const texts = Object.entries(longTexts);
      for (const [at, key] of keys.filter((one) => !prototypes.includes(one)).entries()) {
        const [name, text] = texts[at % texts.length] ?? ['', ''];
        const given = (known[1] ?? known[0] ?? '')
          .split('&')
          .filter((pair) => pair !== '' && !pair.startsWith(`${key}=`));
        // Addresses of more than two million characters are no addresses to a browser.
        const cut = encodeURIComponent(text).slice(0, 1_499_994).replace(/%.?$/, '');
        const address = [...given, `${key}=${cut}`].join('&');
        await page.goto(`${inject('site')}${path}?long=${name}.${key}#${address}`);
        await isUsable(page, usable);
        await expectUnharmed(watched, `${name} at ${key}`);
      }
      await page.context().close();
    }, 240_000);
  },
);

/** Long lists, as `longTexts` are long words: each item of them could have become a row. */
const longLists: Readonly<Record<string, string>> = {
  names: Array.from({ length: 100_000 }, (_, at) => `甲${at}`).join('、'),
  pairs: Array.from({ length: 90_000 }, (_, at) => `${at}.9`).join('_'),
  rows: Array.from({ length: 40_000 }, (_, at) => `张${at}\t2020-01-01\t`).join('\n'),
};

/** The calculators: words at their keys are held in hostile-input.test.ts. */
const calculators: readonly (readonly [path: string, known: string, keys: readonly string[]])[] = [
  [
    'self-check/',
    'place=532504&unit=532504202',
    ['place', 'unit', 'level', 'office', 'name', 'as-of', 'sort', 'full-time-supervisors'],
  ],
  [
    'staffing/',
    'place=532504',
    ['unit', 'n', 'in', 'out', 'more', 'posts', 'order', 'risk', 'full-time-supervisors'],
  ],
  ['budget/', 'place=532504', ['first', 'years', 'general', 'mile-2020-3.c14.1.rows', 'as-of']],
  ['training/', 'place=532504', ['rotation', 'roster', 'count', 'cycle', 'length', 'first', 'who']],
  ['calendar/', 'place=532504&unit=532504202', ['year', 'name', 'level', 'remind', 'office']],
];
describe.each(calculators)('%s', (path, known, keys) => {
  test('a million characters in the fragment are read within the usual waiting', async () => {
    const watched = await visit(browser);
    const { page } = watched;
    const texts = Object.entries({ ...longTexts, ...longLists });
    for (const [at, key] of keys.entries())
      // What has cost a minute, at every key; the others in turn.
      for (const name of ['quotes', 'names', texts[at % texts.length]?.[0] ?? '']) {
        const text = longTexts[name] ?? longLists[name] ?? '';
        const cut = encodeURIComponent(text).slice(0, 1_499_994).replace(/%.?$/, '');
        const given = known.split('&').filter((pair) => !pair.startsWith(`${key}=`));
        await page.goto(
          `${inject('site')}${path}?long=${name}.${key}#${[...given, `${key}=${cut}`].join('&')}`,
        );
        await isUsable(page, '#place');
        await expectUnharmed(watched, `${name} at ${key}`);
      }
    await page.context().close();
  }, 400_000);
});

describe('what is typed or pasted', () => {
  const boxes: readonly (readonly [path: string, box: string, usable: string])[] = [
    ['search/', '#page-search', '[data-search-result] a'],
    ['obligations/', '#explorer-text', '[data-explorer] select'],
    ['courses/#place=211400&n=1&s1=huludao-2018-15*c6.7', '#title', '[data-item]'],
    ['courses/practice/#places=140500', '#practice-title', '[data-practice] button'],
  ];
  test.each(boxes)(
    '%s %s takes half a character and a million characters',
    async (path, box, usable) => {
      const watched = await visit(browser);
      const { page } = watched;
      await page.goto(inject('site') + path);
      await page.locator(box).waitFor();
      // A pause of typing: what is done then is done.
      const check = async (text: string) => {
        await page.waitForTimeout(200);
        await expectUnharmed(watched, text.slice(0, 40));
      };
      for (const text of halfCharacters) {
        // An input method that stops halfway: no protocol carries half a character.
        await page.locator(box).evaluate((input, value) => {
          (input as HTMLInputElement).value = value;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }, text);
        await check(text);
      }
      for (const text of [...words.slice(0, 6), 'constructor', ...Object.values(longTexts)]) {
        await page.locator(box).fill(text);
        await check(text);
      }
      await page.locator(box).fill('乡镇');
      await isUsable(page, usable);
      expect(await page.locator(box).inputValue()).toBe('乡镇');
      await expectUnharmed(watched, 'afterwards');
      await page.context().close();
    },
    240_000,
  );
});
