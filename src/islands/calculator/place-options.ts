import { describePath } from '../../jurisdictions/describe-path.ts';
import type { Division } from '../../jurisdictions/division.ts';
import { isEstablishedTownship } from '../../jurisdictions/established-township.ts';
import { groupTownships } from '../../jurisdictions/group-townships.ts';
import { TYPE_LABELS } from '../../jurisdictions/type-labels.ts';
import type { UnitLevel } from '../../model/concept.schema.ts';

/** What is looked for: a unit of a level, or a city or county as a whole. */
export type PlaceKind = UnitLevel | 'government';

export interface PlaceOption {
  readonly code: string;
  readonly name: string;
}
export interface PlaceOptions {
  /** Heading of the group; undefined for options that stand alone. */
  readonly heading?: string;
  readonly options: readonly PlaceOption[];
}

/** Kinds that are listed below a county, one by one. */
export function isBelowCounty(kind: PlaceKind): boolean {
  return kind === 'township' || kind === 'village';
}

const isArea = ({ level, type }: Division) =>
  (level === 'city' || level === 'county') && type !== 'placeholder';

/** Counties of a division, placeholders passed through (省直辖县级行政区划). */
function countiesOf(division: Division): readonly Division[] {
  return division.children.flatMap((child) => (child.level === 'city' ? countiesOf(child) : child));
}

/**
 * The cities and counties of a province, for places that no paper of ours covers. What lies below a
 * county is chosen in a second step, once the county is known.
 */
export function areaOptions(province: Division, kind: PlaceKind): PlaceOptions[] {
  const withCities = kind !== 'county' && !isBelowCounty(kind);
  return province.children.flatMap((city): PlaceOptions[] => {
    const own =
      withCities && isArea(city) ? [{ code: city.code, name: `${city.name}（全市）` }] : [];
    const counties =
      kind === 'city'
        ? []
        : countiesOf(city)
            .filter(({ level }) => level === 'county')
            .filter((county) => county.type !== 'placeholder' || isBelowCounty(kind))
            .map(({ code, name }) => ({ code, name }));
    const options = [...own, ...counties];
    return options.length === 0 ? [] : [{ heading: city.name, options }];
  });
}

/** The units of a kind in a chosen city or county; one option alone needs no choosing. */
export function unitOptions(area: Division, kind: PlaceKind): PlaceOptions[] {
  const itself = { code: area.code, name: area.name };
  const counties = countiesOf(area)
    .filter(({ level, type }) => level === 'county' && type !== 'placeholder')
    .map(({ code, name }) => ({ code, name }));
  switch (kind) {
    case 'city':
      return area.level === 'city' ? [{ options: [itself] }] : [];
    case 'county':
      return [{ options: area.level === 'county' ? [itself] : counties }];
    case 'township':
    case 'village':
      return groupTownships(area).map(({ division, townships }) => ({
        heading: division.name,
        options: townships.map((unit) => ({
          code: unit.code,
          name: isEstablishedTownship(unit)
            ? unit.name
            : `${unit.name}（${TYPE_LABELS[unit.type]}）`,
        })),
      }));
    case 'government':
      return [
        {
          options: area.level === 'city' ? [{ ...itself, name: `${area.name}（全市）` }] : [itself],
        },
        ...(counties.length > 0 && area.level === 'city'
          ? [{ heading: '所属县（市、区）', options: counties }]
          : []),
      ];
    default:
      return [
        {
          options: area.level === 'city' ? [{ ...itself, name: `${area.name}（市级）` }] : [itself],
        },
        ...(counties.length > 0 && area.level === 'city'
          ? [{ heading: '所属县（市、区）', options: counties }]
          : []),
      ];
  }
}

/** Name of a place as people write it: 山西省 晋城市 阳城县. */
export function placePath(tree: Division | undefined, code: string): string {
  return (tree && describePath(tree, code)) ?? code;
}
