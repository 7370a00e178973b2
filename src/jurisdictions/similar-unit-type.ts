import type { TownshipType } from './division.ts';

/**
 * Tests on the name, in order; the first that holds decides.
 *
 * Streets, towns and townships come first: a city's development zone often has street offices whose
 * codes are in this range because the zone is no county (郑州经济技术开发区明湖街道), and the duties of
 * a 乡镇(街道) fall on them. What only sounds like one goes before: 产业小镇, 经济开发区直属乡镇,
 * 铜陵's 社区街道 (single communities), a corps regiment.
 */
const RULES: readonly (readonly [name: RegExp, type: TownshipType])[] = [
  [/兵团|[〇零一二三四五六七八九十]团(分部)?$/, 'farm'],
  [/社区街道$/, 'other'],
  [/(小镇|水镇|直属乡镇|特殊乡镇|园乡)$/, 'zone'],
  [/(街道|街道办事处)$/, 'subdistrict'],
  [/镇$/, 'town'],
  [/乡$/, 'township'],
  [/监狱|劳教|劳动教养|劳动教育|戒毒/, 'prison'],
  [/(开发区|开发区管委会|新区|管理区|示范区|园区|工业区|度假区|渡假区)$/, 'zone'],
  [/农场|林场|牧场|渔场|垦|林业局|林业有限公司|种畜|繁育|苗圃|良种$|[^机广]场$/, 'farm'],
  [
    /(开发|经开|新|管理|示范|园|工业|产业|经济|投资|合作|试验|实验|聚集|集聚|集中|加工|贸易)区/,
    'zone',
  ],
  [/(度假|旅游|景|名胜|保护|保税|港|物流|高新|工贸|生态|特)区|管委会|管理委员会|园$/, 'zone'],
  [/(科技|工业|软件|航空|新|商业|大学|食品|生态|高铁|世纪)[城谷]/, 'zone'],
  [/公司|集团|厂|矿|铝业/, 'enterprise'],
];

/**
 * Kind of a unit that statistics treat like a township (codes 400-999), from its name alone: its code
 * says no more. `other` where the name does not tell either.
 */
export function similarUnitType(name: string): TownshipType {
  // 东湖风景区街道（武昌）: the brackets say where or what else, not what.
  const bare = name.replace(/（[^）]*）/g, '');
  return RULES.find(([pattern]) => pattern.test(bare))?.[1] ?? 'other';
}
