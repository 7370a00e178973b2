import type { Page } from 'playwright-core';
import { colourPairs, decorations } from '../support/colour-pairs.ts';
import { paletteOf } from '../support/palettes.ts';

const tokens = [...paletteOf('浅色').keys()];
const listed = (use: 'text' | 'part') =>
  colourPairs.filter((pair) => pair.use === use).map((pair) => `${pair.colour} on ${pair.ground}`);
const known: Readonly<Record<string, readonly string[]>> = {
  text: listed('text'),
  field: listed('part'),
  part: [...listed('part'), ...decorations],
};

/**
 * Pairs of tokens that a page paints and colour-pairs.ts does not have, and colours that are no token's.
 * For a moment every token has a colour of its own, so that its name can be told from what is painted.
 */
export async function findUnlistedPairs(page: Page): Promise<string[]> {
  const painted = await page.evaluate((names) => {
    const { style } = document.documentElement;
    names.forEach((name, index) => style.setProperty(`--${name}`, `rgb(${index + 1}, 1, 1)`));
    const tokenOf = (colour: string) => {
      const index = /^rgb\((\d+), 1, 1\)$/.exec(colour)?.[1];
      return (index !== undefined && names[Number(index) - 1]) || colour;
    };
    const groundOf = (element: Element | null): string => {
      for (let at = element; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (backgroundColor !== 'rgba(0, 0, 0, 0)') return tokenOf(backgroundColor);
      }
      return 'nothing';
    };
    const found = new Set<string>();
    const add = (use: 'text' | 'field' | 'part', colour: string, ground: Element | null) => {
      if (colour !== 'none') found.add(`${use} ${tokenOf(colour)} on ${groundOf(ground)}`);
    };
    for (const element of document.body.querySelectorAll('*')) {
      if (element.getClientRects().length === 0) continue;
      const { color, fill, stroke, borderTopColor, borderTopWidth } = getComputedStyle(element);
      if (element.closest('svg')) {
        if (element.matches('text')) add('text', fill, element);
        else if (element.matches('path, rect, line, circle'))
          for (const colour of [fill, stroke]) add('part', colour, element);
        continue;
      }
      const hasText = [...element.childNodes].some(
        (node) => node instanceof Text && /\S/.test(node.data),
      );
      if (hasText) add('text', color, element);
      // A button is known by its words; a field by its border alone.
      const isField = element.matches('input, select, textarea') && borderTopWidth !== '0px';
      if (isField) add('field', borderTopColor, element.parentElement);
    }
    names.forEach((name) => style.removeProperty(`--${name}`));
    return [...found];
  }, tokens);
  return painted.filter((line) => {
    const [use = '', ...pair] = line.split(' ');
    return known[use]?.includes(pair.join(' ')) !== true;
  });
}
