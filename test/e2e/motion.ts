import type { BrowserContext, Page } from 'playwright-core';

declare global {
  interface Window {
    motionLog: string[];
  }
}

/** Keeps what moves on the pages of a context: transitions, animations, scrolling that glides. */
export async function watchMotion(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.motionLog = [];
    const note = (what: string) => window.motionLog.push(what);
    for (const type of ['transitionrun', 'animationstart'])
      document.addEventListener(
        type,
        ({ target }) => note(`${type}: ${(target as Element).outerHTML.slice(0, 100)}`),
        true,
      );
    const isSmooth = (options: unknown) =>
      typeof options === 'object' &&
      options !== null &&
      (options as ScrollToOptions).behavior === 'smooth';
    const watch = (owner: object, name: string) => {
      const method = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
      Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
        if (name === 'animate' || given.some(isSmooth)) note(name);
        return method.apply(this, given);
      });
    };
    for (const name of ['scrollIntoView', 'scrollTo', 'scrollBy', 'scroll', 'animate'])
      watch(Element.prototype, name);
    for (const name of ['scrollTo', 'scrollBy', 'scroll']) watch(window, name);
  });
}

/** What has moved since the page was loaded, and what its styles would move, each in a line. */
export function findMotion(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = [...window.motionLog];
    for (const element of document.querySelectorAll('*')) {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      const name = element.outerHTML.slice(0, 100);
      if (!/^(?:0s(?:, )?)+$/.test(transitionDuration)) found.push(`transition: ${name}`);
      if (animationName !== 'none') found.push(`animation: ${name}`);
      if (scrollBehavior === 'smooth') found.push(`glides: ${name}`);
    }
    return found.slice(0, 5);
  });
}
