import type { CityType } from './division.ts';

/**
 * Kind of a prefecture, from its name. What is none (市辖区, 县, 省直辖县级行政区划,
 * 自治区直辖县级行政区划) only fills the second pair of digits of the counties below it.
 */
export function cityType(name: string): CityType {
  if (name.endsWith('市')) return 'prefecture-level-city';
  if (name.endsWith('自治州')) return 'autonomous-prefecture';
  if (name.endsWith('地区')) return 'prefecture';
  if (name.endsWith('盟')) return 'league';
  return 'placeholder';
}
