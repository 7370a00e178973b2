import type { Download, Locator, Page } from 'playwright-core';

/**
 * A visitor without a mouse. At every stop that Tab makes she must see where she is: a focus
 * indicator, of which something lies over nothing else (WCAG 2.4.7, 2.4.11).
 */
export class Keyboard {
  /** Stops where the focus could not be seen, each in a line. */
  readonly lost: string[] = [];
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.insertText(text);
  }

  /** Goes on with Tab (or back, with Shift+Tab) until the focus is on the control. */
  async tabTo(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 250): Promise<void> {
    for (let stop = 0; stop < most; stop++) {
      await this.press(key);
      let lost = await this.page.evaluate(seeFocus);
      // What arrives late, a chart, may have moved it at this very moment; a busy machine takes a while to
      // scroll to it. What is lost for good stays lost.
      for (let look = 0; lost !== undefined && look < 10; look++) {
        await this.page.waitForTimeout(200);
        lost = await this.page.evaluate(seeFocus);
      }
      if (lost !== undefined && !this.lost.includes(lost)) this.lost.push(lost);
      if (await isFocused(control)) return;
    }
    throw new Error(`${most} times ${key} did not come to ${String(control)}`);
  }

  /** Chooses in a list, from where it stands, by the name of the option. */
  async choose(list: Locator, name: string | RegExp): Promise<void> {
    await this.tabTo(list);
    await this.pick(list, name);
  }

  /** The same with the focus in the list already. */
  async pick(list: Locator, name: string | RegExp): Promise<void> {
    // Options may arrive later than the list.
    await list.locator('option', { hasText: name }).first().waitFor({ state: 'attached' });
    for (let step = 0; step < 120; step++) {
      const chosen = await list.evaluate(
        (element) => (element as HTMLSelectElement).selectedOptions[0]?.label ?? '',
      );
      if (typeof name === 'string' ? chosen === name : name.test(chosen)) return;
      await this.press('ArrowDown');
    }
    throw new Error(`no option ${String(name)}`);
  }

  /** Comes to a button, presses Enter and waits for the file. */
  async download(button: Locator): Promise<Download> {
    await this.tabTo(button);
    const [file] = await Promise.all([
      this.page.waitForEvent('download', { timeout: 20_000 }),
      this.press('Enter'),
    ]);
    return file;
  }
}

const isFocused = async (control: Locator): Promise<boolean> =>
  (await control.count()) > 0 &&
  control.first().evaluate((element) => element === document.activeElement);

/** Runs in the page: what is wrong with how the focus can be seen, if anything is. */
function seeFocus(): string | undefined {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return undefined;
  const name = focused.outerHTML.slice(0, 120);
  const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : [];
  const isOutlined = (element: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  // A control that is not drawn shows its focus on its label.
  const isDrawn = getComputedStyle(focused).opacity !== '0';
  const shown = [...(isDrawn ? [focused] : []), ...labels].find(isOutlined);
  if (!shown) return `no focus indicator: ${name}`;
  for (const { left, top, right, bottom } of shown.getClientRects())
    for (const x of [left + 2, (left + right) / 2, right - 2])
      for (const y of [top + 2, (top + bottom) / 2, bottom - 2]) {
        const seen = document.elementFromPoint(x, y);
        if (seen && (shown.contains(seen) || focused.contains(seen) || seen.contains(focused)))
          return undefined;
      }
  return `focus out of sight: ${name}`;
}
