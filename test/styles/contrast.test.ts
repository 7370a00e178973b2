import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { colourPairs, type ColourPair } from '../support/colour-pairs.ts';
import { contrastOf, modeNames, paletteOf, type Mode } from '../support/palettes.ts';

/** WCAG 2.2: 4.5 for text (AA), 3 for parts. 关怀版 promises more: 7 (AAA), 4.5. */
function leastOf({ use }: ColourPair, mode: Mode): number {
  const isCare = mode.startsWith('关怀版');
  return use === 'text' ? (isCare ? 7 : 4.5) : isCare ? 4.5 : 3;
}

function measure({ colour, ground }: ColourPair, mode: Mode): number {
  const palette = paletteOf(mode);
  const [one, other] = [palette.get(colour), palette.get(ground)];
  if (one === undefined || other === undefined) throw new Error(`no token ${colour} or ${ground}`);
  return contrastOf(one, other);
}

test('contrast is computed as WCAG says', () => {
  expect(contrastOf('#000000', '#ffffff')).toBe(21);
  expect(contrastOf('#777777', '#777777')).toBe(1);
  // The greys on either side of 4.5, known from the understanding documents.
  expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrastOf('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
});

describe.each(modeNames)('%s', (mode) => {
  test.each(colourPairs)('$use $colour on $ground: $where', (pair) => {
    expect(measure(pair, mode)).toBeGreaterThanOrEqual(leastOf(pair, mode));
  });
  test('the sentence that is read aloud stays as legible', () => {
    if (!mode.startsWith('关怀版')) return;
    const palette = paletteOf(mode);
    for (const colour of ['ink', 'ink-soft', 'link'])
      expect(
        contrastOf(palette.get(colour) ?? '', palette.get('reading') ?? ''),
        colour,
      ).toBeGreaterThanOrEqual(7);
  });
});

// Renew with: npx vitest run --project unit test/styles -u
test('docs/contrast.md has these figures', async () => {
  const rows = colourPairs.map((pair) => {
    const figures = modeNames.map((mode) => measure(pair, mode).toFixed(1));
    const use = pair.use === 'text' ? 'text' : 'part';
    return `| ${[use, pair.where, `\`${pair.colour}\` on \`${pair.ground}\``, ...figures].join(' | ')} |`;
  });
  const page = [
    '# Contrast, measured',
    '',
    'Every pair of colours that the site paints one on the other, in its four modes. WCAG 2.2 AA asks 4.5 of text and 3 of parts',
    '(borders of fields, bars, the focus); 关怀版 holds 7 (AAA) and 4.5. Computed from `src/styles/tokens.css` by',
    '`test/styles/contrast.test.ts`, which fails below these; the browser tests fail when a page paints a pair that is not here.',
    '',
    `| use | where | pair | ${modeNames.join(' | ')} |`,
    `| --- | --- | --- | ${modeNames.map(() => '---:').join(' | ')} |`,
    ...rows,
    '',
  ].join('\n');
  await expect(await format(page, { parser: 'markdown' })).toMatchFileSnapshot(
    '../../docs/contrast.md',
  );
});
