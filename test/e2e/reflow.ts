import type { Page } from 'playwright-core';

/**
 * What does not fit the width of the window, each in a line: a page or a part that scrolls sideways
 * (WCAG 1.4.10; tables may, in a box of their own), what sticks out, text that is cut off.
 */
export function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : [];
    const name = (element: Element) =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${(element.textContent ?? '').trim().slice(0, 30)}`;
    const clips = (element: Element) => /hidden|clip/.test(getComputedStyle(element).overflowX);
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
    for (const element of document.body.querySelectorAll('*')) {
      // What is there for screen readers is cut off by design; drawings are scaled as a whole.
      if (element.closest('.visually-hidden, .skip-link, svg')) continue;
      const { width, height, right } = element.getBoundingClientRect();
      if (width === 0 || height === 0) continue;
      const isWide = element.scrollWidth > element.clientWidth + 1;
      if (isWide && clips(element) && !element.matches('input, select'))
        found.push(`cut off: ${name(element)}`);
      if (isWide && scrolls(element) && !element.querySelector('table'))
        found.push(`scrolls sideways: ${name(element)}`);
      if (right <= clientWidth + 1) continue;
      let box = element.parentElement;
      while (box && !clips(box) && !scrolls(box)) box = box.parentElement;
      if (!box) found.push(`sticks out to ${Math.round(right)} px: ${name(element)}`);
    }
    return found.slice(0, 5);
  });
}

/** Controls that are smaller than `least` in a direction, each in a line. Links in sentences may be. */
export function findSmallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((size) => {
    const controls = 'button, summary, select, textarea, input, .tool, .button, nav a';
    const found: string[] = [];
    for (const control of document.body.querySelectorAll(controls)) {
      // The whole label is pressed; a file's control lies over the button that names it.
      const isSmall = control.matches('[type=checkbox], [type=radio], [type=file]');
      const target = (isSmall && (control as HTMLInputElement).labels?.[0]) || control;
      const { width, height } = target.getBoundingClientRect();
      if (width === 0 || target.closest('.visually-hidden, .skip-link')) continue;
      // Half a pixel: sizes in rem are rounded.
      if (width < size - 0.5 || height < size - 0.5)
        found.push(
          `${Math.round(width)} × ${Math.round(height)}: ${target.outerHTML.slice(0, 120)}`,
        );
    }
    return found.slice(0, 5);
  }, least);
}
