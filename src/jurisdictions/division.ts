/** The four levels that are held; villages are counted, not named. */
export type DivisionLevel = 'province' | 'city' | 'county' | 'township';

export type ProvinceType =
  | 'province' // 省
  | 'autonomous-region' // 自治区
  | 'municipality'; // 直辖市

export type CityType =
  | 'prefecture-level-city' // 地级市
  | 'prefecture' // 地区
  | 'autonomous-prefecture' // 自治州
  | 'league' // 盟
  | 'placeholder';

export type CountyType =
  | 'district' // 市辖区
  | 'county-level-city' // 县级市
  | 'county' // 县
  | 'autonomous-county' // 自治县
  | 'banner' // 旗
  | 'autonomous-banner' // 自治旗
  | 'special-district' // 特区
  | 'forestry-district' // 林区
  | 'zone'
  | 'placeholder'
  | 'other';

export type TownshipType =
  | 'town' // 镇
  | 'township' // 乡
  | 'ethnic-township' // 民族乡
  | 'subdistrict' // 街道
  | 'sumu' // 苏木
  | 'ethnic-sumu' // 民族苏木
  | 'district-office' // 区公所
  | 'zone'
  | 'farm'
  | 'prison'
  | 'enterprise'
  | 'placeholder'
  | 'other';

/**
 * What kind of unit a division is. Beside the kinds that the constitution and the law know:
 *
 * - `zone`: a development zone, industrial park, scenic area or administered area (功能区).
 * - `farm`: a state farm, forest farm, ranch, fishery, forestry bureau or regiment of the
 *   production and construction corps.
 * - `prison`: a prison or other place of detention.
 * - `enterprise`: a mine, works or company that runs its own settlement.
 * - `placeholder`: no unit, but a row that keeps the code's levels in step: 市辖区 under a
 *   municipality, 省直辖县级行政区划, 直辖村级区划.
 * - `other`: what the name does not tell: 办事处, 管理处, 片区, 筹备处 …
 */
export type DivisionType = ProvinceType | CityType | CountyType | TownshipType;

/** A node of the division tree. */
export interface Division {
  /**
   * GB/T 2260 code: six digits from province (`530000`) to county (`532504`); nine for a
   * township-level unit (`532504202`, GB/T 10114).
   */
  readonly code: string;
  /** Name as in the source, e.g. 弥勒市. Not unique: two counties may have townships of one name. */
  readonly name: string;
  readonly level: DivisionLevel;
  readonly type: DivisionType;
  /**
   * Village-level units in it: villages (行政村), residents' communities (社区) and, about one in
   * seventy, what statistics treat alike (类似村级单位, 虚拟社区). Not the number of 行政村.
   */
  readonly villages: number;
  /**
   * Divisions directly below, in the order of their codes; empty for a township. Mostly one level
   * below, but the townships of 东莞市, 中山市 and 儋州市 are the city's own children.
   */
  readonly children: readonly Division[];
}
