import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { readCsv } from '../../src/sheets/read-csv.ts';
import { writeCsv } from '../../src/sheets/write-csv.ts';

test.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\n=1', '＝1+1', ' =1', "'=1"])(
  'a cell %j does not begin as a formula',
  (cell) => {
    const [line = ''] = writeCsv([[cell, 'x']])
      .replace('\uFEFF', '')
      .split(',x');
    expect(line.replace(/^"/, '')).toMatch(/^'/);
  },
);

test.each(['-3', '-0.5', '+4', '12%', 'a=b', '五山乡'])('%j stays as it is', (cell) => {
  expect(writeCsv([[cell]])).toBe(`\uFEFF${cell}\r\n`);
});

it('gives back every text', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('=1', "'=1", '-1', '"', ',', '，', '\n', '五山乡'),
  );
  // Two columns at least: one alone has no separator to be found.
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 6,
  });
  fc.assert(
    fc.property(rows, (cells) => {
      const clean = cells.map((row) => row.map((text) => text.replace(/[\r\uFEFF]/g, '')));
      fc.pre(clean.flat().join('').trim() !== '');
      fc.pre(!/^\s*(<|\{|sep=)/i.test(clean[0]?.[0] ?? ''));
      const [table] = readCsv(writeCsv(clean)).tables;
      const read = table?.rows.map((row) => row.cells) ?? [];
      expect(read.slice(0, clean.length)).toEqual(clean);
    }),
  );
});
