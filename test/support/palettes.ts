import { readFileSync } from 'node:fs';

/** The modes of the site, and which blocks of tokens.css make each, the strongest last. */
const modes = {
  浅色: [':root'],
  深色: [':root', ':root.prefers-dark'],
  '关怀版，浅色': [':root', ':root.prefers-care'],
  '关怀版，深色': [
    ':root',
    ':root.prefers-dark',
    ':root.prefers-care',
    ':root.prefers-care.prefers-dark',
  ],
} as const;

export type Mode = keyof typeof modes;
export const modeNames = Object.keys(modes) as Mode[];

const css = readFileSync('src/styles/tokens.css', 'utf8');

function readBlock(selector: string): [string, string][] {
  const start = css.indexOf(`${selector} {`);
  if (start === -1) throw new Error(`tokens.css has no ${selector}`);
  const block = css.slice(start, css.indexOf('}', start));
  return [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
}

/** The colours of a mode: token without dashes -> #rrggbb. */
export function paletteOf(mode: Mode): ReadonlyMap<string, string> {
  return new Map(modes[mode].flatMap(readBlock));
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, WCAG 2.2: 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
