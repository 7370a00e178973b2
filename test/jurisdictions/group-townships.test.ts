import { expect, it } from 'vitest';
import { findDivision } from '../../src/jurisdictions/find-division.ts';
import { groupTownships } from '../../src/jurisdictions/group-townships.ts';
import { loadProvince } from '../../src/jurisdictions/load-province.ts';
import { townshipsOf } from '../../src/jurisdictions/townships-of.ts';

it.each([
  ['532504', 1, '弥勒市 is a county: one group'],
  ['140500', 6, '晋城市 has six counties'],
  ['441900', 1, '东莞市 has no counties: its towns are one group, once'],
  ['140000', 121, '山西省 is grouped by its 117 counties and 4 zones at their level'],
])('%s: %i groups (%s)', async (code, count) => {
  const tree = await loadProvince(code);
  const division = findDivision(tree, code);
  const groups = division ? groupTownships(division) : [];
  expect(groups).toHaveLength(count);
  const listed = groups.flatMap(({ townships }) => townships.map((unit) => unit.code));
  expect(new Set(listed).size).toBe(listed.length);
  expect(new Set(listed)).toEqual(new Set(townshipsOf(tree, code).map((unit) => unit.code)));
});
