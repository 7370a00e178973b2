import { readdirSync, readFileSync } from 'node:fs';
import { decodeProvince } from '../../src/jurisdictions/decode-province.ts';
import type { Division } from '../../src/jurisdictions/division.ts';
import type { ProvinceFile } from '../../src/jurisdictions/province-file.schema.ts';

/** Every province, city and county of the country, higher levels first. */
export function readAllPlaces(): {
  provinces: readonly Division[];
  cities: readonly Division[];
  counties: readonly Division[];
} {
  const folder = new URL('../../src/jurisdictions/data/', import.meta.url);
  const provinces = readdirSync(folder)
    .filter((name) => /^\d\d\.json$/u.test(name))
    .map((name) =>
      decodeProvince(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as ProvinceFile),
    );
  const cities = provinces.flatMap(({ children }) => children);
  const counties = cities.flatMap(({ children }) => children);
  return {
    provinces,
    cities: cities.filter(({ type, level }) => level === 'city' && type !== 'placeholder'),
    counties: counties.filter(({ type, level }) => level === 'county' && type !== 'placeholder'),
  };
}
