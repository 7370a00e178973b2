import { similarUnitType } from './similar-unit-type.ts';
import type { TownshipType } from './division.ts';

/**
 * Kind of a township-level unit.
 *
 * The last three digits of its code tell what it is (GB/T 10114 and the bureau of statistics' rule):
 *
 * | digits  | unit                                                              |
 * | ------- | ----------------------------------------------------------------- |
 * | 001-099 | 街道 (Beijing's 地区 too: an office that stands beside its town)    |
 * | 100-199 | 镇                                                                |
 * | 200-399 | 乡, 苏木, and the kinds of them                                     |
 * | 400-599 | 类似乡级单位: run like a township, established by other than the law |
 *
 * The name refines the third range and decides the fourth. Two sorts of row stand in the first
 * ranges and are no unit: 直辖村级区划 (x98) holds villages directly under a county, and 金门县
 * (000) repeats its county.
 *
 * A 民族乡 is told by its name only, and some do not carry it, so `township` may hold one.
 *
 * @param suffix last three digits of the code, 0-999
 */
export function townshipType(suffix: number, name: string): TownshipType {
  if (suffix === 0 || name.endsWith('直辖村级区划')) return 'placeholder';
  if (suffix < 100) return 'subdistrict';
  if (suffix < 200) return 'town';
  if (suffix < 400) return ruralType(name);
  return similarUnitType(name);
}

function ruralType(name: string): TownshipType {
  if (name.endsWith('民族苏木')) return 'ethnic-sumu';
  if (name.endsWith('苏木')) return 'sumu';
  if (name.endsWith('区公所')) return 'district-office';
  // 袁店回族乡, 鸭池河民族乡; one drops the 族: 德外里都如克哈萨克乡.
  if (/(族|哈萨克)乡$/.test(name)) return 'ethnic-township';
  return 'township';
}
