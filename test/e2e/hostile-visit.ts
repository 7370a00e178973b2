import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { hidden, hostile } from '../corpus/faults/hostile.ts';
import { openPage, type WatchedPage } from './browsing.ts';

/** What strangers may write into an address, a draft, a sheet or a field. */
export const words: readonly string[] = [
  ...hostile,
  `${hidden.join('')}不少于2名`,
  '9'.repeat(400),
  '-1e999',
  '字'.repeat(5000),
  '%E0%A4%A',
  'constructor',
  '甲\u0000乙',
  '\u202E名2于少不',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '<math><mtext></p><img src=x onerror=alert(1)></math>',
  '{{constructor.constructor("alert(1)")()}}',
  '../../../etc/passwd',
  '.*(a+)+$',
];

/** Half a character, as an input method or a broken program leaves it: no address can hold it. */
export const halfCharacters = ['\uD83D', '甲\uDC00乙', '\uD800'.repeat(50)];

/** A million characters that a careless pattern would take hours for. */
export const longTexts: Readonly<Record<string, string>> = {
  letters: 'a'.repeat(1_000_000),
  digits: '1'.repeat(1_000_000),
  brackets: '<'.repeat(1_000_000),
  quotes: '“'.repeat(1_000_000),
  spaces: `甲${' '.repeat(1_000_000)}乙`,
  characters: '应当'.repeat(500_000),
};

export interface HostileVisit extends WatchedPage {
  /** What was shown in a box: a program that ran would say so. */
  readonly dialogs: string[];
}

/** A page of its own context, watched. */
export async function visit(browser: Browser): Promise<HostileVisit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const watched = await openPage(context);
  const dialogs: string[] = [];
  watched.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return { ...watched, dialogs };
}

/** What words could have made of the page, had they been taken for HTML or for a program. */
export async function injected(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = new URL('.', document.baseURI).origin;
    const bad = [...document.querySelectorAll('*')].flatMap((element) => {
      const found: string[] = [];
      if (/^(?:IFRAME|OBJECT|EMBED|BASE|STYLE|IMG|MATH)$/i.test(element.tagName))
        found.push(element.outerHTML);
      if (
        element.tagName === 'SCRIPT' &&
        (element as HTMLScriptElement).type !== 'application/ld+json' &&
        !(element as HTMLScriptElement).src.startsWith(own)
      )
        found.push(element.outerHTML);
      for (const { name, value } of element.attributes)
        if (
          name.startsWith('on') ||
          (/^(?:href|src|action)$/.test(name) && /^\s*(?:javascript|data):/i.test(value))
        )
          found.push(`${element.tagName} ${name}=${value}`);
      return found;
    });
    for (const name of ['hacked', 'polluted'])
      if (name in globalThis || name in Object.prototype) bad.push(name);
    return bad;
  });
}

/** No script ran, no element of the words stands on the page, nothing was thrown. */
export async function expectUnharmed(
  { page, offences, dialogs }: HostileVisit,
  what: string,
): Promise<void> {
  expect(await injected(page), what).toEqual([]);
  expect(dialogs, what).toEqual([]);
  expect(offences, what).toEqual([]);
}

/** The words spread over keys: another word at every key, at another key in every turn. */
export function spread(keys: readonly string[], turn: number, from = words): string {
  const pairs = keys.map((key, at): [string, string] => [
    key,
    from[(at * 5 + turn) % from.length] ?? '',
  ]);
  return new URLSearchParams(pairs).toString();
}
