import type { CountyType } from './division.ts';

/** Name endings, tried in order: 自治县 ends in 县, and every kind of district in 区. */
const ENDINGS: readonly (readonly [ending: string, type: CountyType])[] = [
  ['自治县', 'autonomous-county'],
  ['自治旗', 'autonomous-banner'],
  ['特区', 'special-district'],
  ['市', 'county-level-city'],
  ['县', 'county'],
  ['旗', 'banner'],
  ['区', 'district'],
];

/**
 * Kind of a county-level unit.
 *
 * The code's last two digits tell what the name does not: by GB/T 2260, 01-20 and 51-80 are districts,
 * 21-50 counties and banners, 81-99 cities. From 61 on the data holds no established district, only
 * areas that a prefecture administers (加格达奇区) and, from 71 on, the zones that statistics treat as
 * counties. 大兴安岭's 新林区 (63) is thus no forestry district.
 *
 * Names neither rule knows are `other`: 大柴旦行政委员会, and 三沙's islands, which the source lists
 * instead of its districts.
 *
 * @param suffix last two digits of the code
 * @param cityName name of the prefecture above: 嘉峪关 has no counties, its one row repeats it
 */
export function countyType(suffix: number, name: string, cityName: string): CountyType {
  if (name === cityName) return 'placeholder';
  if (suffix >= 61 && suffix <= 80) return 'zone';
  // 万柏林区, 金林区 and others only sound like it; the forestry district has a county's code.
  if (name.endsWith('林区') && suffix >= 21 && suffix <= 50) return 'forestry-district';
  return ENDINGS.find(([ending]) => name.endsWith(ending))?.[1] ?? 'other';
}
