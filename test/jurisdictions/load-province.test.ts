import { readFile, readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { DIVISION_SOURCE, PROVINCES } from '../../src/jurisdictions/division-index.ts';
import { PROVINCE_NAMES } from '../../src/jurisdictions/province-names.ts';
import { loadProvince, readProvinceFile } from '../../src/jurisdictions/load-province.ts';
import { UnknownProvinceError } from '../../src/jurisdictions/unknown-province-error.ts';

const SOURCE = new URL('../../src/jurisdictions/', import.meta.url);

describe('loadProvince', () => {
  it.each(['53', '530000', '532504', '532504202', '532504202000'])(
    '%s is in 云南省',
    async (code) => {
      expect(await loadProvince(code)).toMatchObject({ code: '530000', name: '云南省' });
    },
  );

  it.each(['710000', '810000', '990000', '', '云南省', '../11', 'index'])(
    'refuses %j',
    async (code) => {
      await expect(loadProvince(code)).rejects.toThrow(UnknownProvinceError);
      await expect(readProvinceFile(code)).rejects.toThrow(UnknownProvinceError);
    },
  );

  it('says what was wrong and what to give', async () => {
    const error: unknown = await loadProvince('710000').catch((thrown: unknown) => thrown);
    expect(error).toMatchInlineSnapshot(
      `[UnknownProvinceError: "710000" lies in no province that is held]`,
    );
    expect(error).toHaveProperty('hint');
  });
});

describe('the index', () => {
  it('holds 31 provinces in the order of their codes', () => {
    expect(PROVINCES).toHaveLength(31);
    expect(PROVINCE_NAMES).toEqual(PROVINCES.map(({ code, name }) => ({ code, name })));
    expect(PROVINCES[0]).toMatchObject({ code: '110000', name: '北京市' });
    expect(PROVINCES[30]).toMatchObject({ code: '650000', name: '新疆维吾尔自治区' });
    expect(DIVISION_SOURCE.cutOff).toBe('2023-06-30');
  });
});

describe('what the browser loads', () => {
  /** Files that run in Node only, or for their types and checks only. */
  const NOT_FOR_BROWSERS = [
    'load-province.ts',
    'division-index.schema.ts',
    'province-file.schema.ts',
  ];

  it('imports nothing but its own folder, and of schemas only types', async () => {
    const names = (await readdir(SOURCE)).filter((name) => name.endsWith('.ts'));
    expect(names).toEqual(expect.arrayContaining(NOT_FOR_BROWSERS));
    for (const name of names.filter((one) => !NOT_FOR_BROWSERS.includes(one))) {
      const text = await readFile(new URL(name, SOURCE), 'utf8');
      const imports = [...text.matchAll(/^import (?!type )[^;]*?from '([^']+)'/gms)].map(
        (m) => m[1],
      );
      for (const from of imports) {
        expect(from, name).toMatch(/^\.\//);
        expect(from, name).not.toMatch(/schema|load-province/);
      }
    }
  });
});
