import { cityType } from './city-type.ts';
import { countyType } from './county-type.ts';
import type { Division } from './division.ts';
import type { CityRow, CountyRow, ProvinceFile, TownshipRow } from './province-file.schema.ts';
import { provinceType } from './province-type.ts';
import { townshipType } from './township-type.ts';

/** Suffix of the one county row of a city without counties: it stands for the city itself. */
const CITY_ITSELF = '00';

/**
 * Builds the division tree of one province from its data file.
 *
 * Pure and free of Node and Zod, so that a browser can decode what it fetched. The file is trusted:
 * it is our own, and its shape is checked when it is written and by the tests.
 *
 * @returns the province, with prefectures, counties and townships below it. The townships of a city
 *   without counties are the city's own children, so that `441900` is one division and not two.
 */
export function decodeProvince(file: ProvinceFile): Division {
  const { code, name } = file;
  const children = file.cities.map((row) => decodeCity(row, code));
  const type = provinceType(name);
  return { code: `${code}0000`, name, level: 'province', type, villages: sum(children), children };
}

function decodeCity([digits, name, counties]: CityRow, province: string): Division {
  const stem = province + digits;
  const children = counties.flatMap((row) =>
    row[0] === CITY_ITSELF
      ? row[2].map((township) => decodeTownship(township, stem + CITY_ITSELF))
      : [decodeCounty(row, stem, name)],
  );
  const type = cityType(name);
  return { code: `${stem}00`, name, level: 'city', type, villages: sum(children), children };
}

function decodeCounty(
  [digits, name, townships]: CountyRow,
  cityStem: string,
  cityName: string,
): Division {
  const code = cityStem + digits;
  const children = townships.map((row) => decodeTownship(row, code));
  const type = countyType(Number(digits), name, cityName);
  return { code, name, level: 'county', type, villages: sum(children), children };
}

function decodeTownship([suffix, name, villages]: TownshipRow, county: string): Division {
  const code = county + String(suffix).padStart(3, '0');
  const type = townshipType(suffix, name);
  return { code, name, level: 'township', type, villages, children: [] };
}

function sum(divisions: readonly Division[]): number {
  return divisions.reduce((total, division) => total + division.villages, 0);
}
