import { parseCode } from '../jurisdictions/division-code.ts';
import type { UnitLevel } from '../model/concept.schema.ts';
import { levelNames, quoteWords } from '../rules/wording.ts';
import { bareName, describePlace, type Place, type PlaceIndex } from './place-index.ts';
import {
  fail,
  treeLevels,
  unitOf,
  type IdentityCells,
  type IdentityFault,
  type UnitReading,
} from './unit-reading.ts';

/** Digits of a code as people write and table programs store it; undefined when it is none. */
export function codeDigits(text: string): string | undefined {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s'`]/g, '')
    .replace(/\.0+$/, '');
  return /^\d+$/.test(digits) ? digits : undefined;
}

/** Finds a unit by its code, or by that of the place it lies in. */
export function readByCode(
  cells: IdentityCells,
  levels: readonly UnitLevel[],
  places: PlaceIndex,
): UnitReading {
  if (/^\d+(\.\d+)?e\+?\d+$/i.test(cells.code))
    return fail(
      'code',
      `区划代码被表格软件改成了科学计数（${cells.code}），末几位已经丢失；请把这一列设为文本格式后重填。`,
    );
  const digits = codeDigits(cells.code);
  if (digits === undefined || ![6, 9, 12].includes(digits.length))
    return fail(
      'code',
      `区划代码${quoteWords(cells.code)}应是 6 位（市、县）、9 位（乡镇、街道）或 12 位数字。${hintByName(cells, places)}`,
    );
  // The list ends with townships: of a village only the township is looked up.
  const isVillage = digits.length === 12 && !digits.endsWith('000');
  const code = isVillage ? digits.slice(0, 9) : parseCode(digits);
  const place = code === undefined ? undefined : places.byCode(code);
  if (!place)
    return fail(
      'code',
      `区划代码 ${digits} 不在名单中。${hintByName(cells, places)}名单中没有的单位，请填名称和所在县（市、区）的 6 位代码，并在“层级”一列填明是什么单位；没有这一列的，请加上。`,
    );
  return unitAt(cells, isVillage && levels.length === 0 ? ['village'] : levels, place, places);
}

function hintByName({ name, county }: IdentityCells, places: PlaceIndex): string {
  if (name === '') return '';
  const [within] = county === '' ? [] : places.byName(county);
  const [found, ...more] = places.byName(name, within?.division);
  if (found && more.length === 0) return `名单中的${describePlace(found)}名称相同。`;
  return '';
}

/** The unit of a code, held against the level and the name that the row gives. */
function unitAt(
  cells: IdentityCells,
  levels: readonly UnitLevel[],
  place: Place,
  places: PlaceIndex,
): UnitReading {
  const { division } = place;
  if (division.level === 'province' || division.type === 'placeholder')
    return fail(
      'code',
      `${division.code} 是${quoteWords(division.name)}的代码，不是市、县或乡镇；请填单位自己的代码。`,
    );
  const named = cells.name === '' ? undefined : bareName(cells.name);
  const own = bareName(division.name);
  const isNamed = named !== undefined && (named === own || named.endsWith(own));
  const level = levels.includes(division.level) ? division.level : levels[0];
  const wanted = level ?? division.level;
  // A county's code beside the name of one of its townships.
  if (named !== undefined && !isNamed && division.level !== 'township') {
    const inside = places
      .byName(named, division)
      .filter((found) => found.division.level === (level ?? 'township'));
    if (inside.length === 1 && inside[0])
      return { unit: unitOf(inside[0], inside[0].division.level as UnitLevel, cells), faults: [] };
  }
  if (!treeLevels.includes(wanted)) return { unit: unitOf(place, wanted, cells), faults: [] };
  if (wanted !== division.level)
    // The code of the place that the unit lies in; one of a place inside the unit fits nothing.
    return rank(wanted) > rank(division.level)
      ? { unit: unitOf(place, wanted, cells), faults: misspelling(cells, place, places) }
      : fail(
          'level',
          `${division.code} 是${quoteWords(division.name)}（${levelNames[division.level]}）的代码，层级填的是${quoteWords(cells.level)}，两者不一致。`,
        );
  if (named !== undefined && !isNamed && levels.length === 0 && division.level !== 'township')
    return fail(
      'name',
      `${division.code} 是${division.name}的代码，名称填的是${quoteWords(cells.name)}；如果它是${division.name}的乡镇（街道）、部门或其他单位，请加上“层级”一列并填明。`,
    );
  const unit = unitOf(place, wanted, cells);
  return named === undefined || isNamed
    ? { unit, faults: [] }
    : { unit, faults: [mismatch(place, cells.name, places)] };
}

/** A unit that the list does not have is taken as it is named, unless the name is nearly another's. */
function misspelling(
  { name }: IdentityCells,
  { division }: Place,
  places: PlaceIndex,
): readonly IdentityFault[] {
  const like = name === '' ? undefined : places.likeName(name, division);
  if (!like || like.division === division) return [];
  const message = `${division.name}的名单中没有${quoteWords(name)}，是不是${describePlace(like)}？已按${division.name}的单位计算，请核对。`;
  return [{ column: 'name', message }];
}

/** The code decides, but the person is told: one of the two is wrong, or the unit was renamed. */
function mismatch(place: Place, name: string, places: PlaceIndex): IdentityFault {
  const parent = place.above[place.above.length - 1];
  const [other] = places
    .byName(name, parent)
    .filter(({ division }) => division.level === place.division.level);
  const hint = other ? `，而${quoteWords(name)}的代码是 ${other.division.code}` : '';
  return {
    column: 'name',
    message: `代码 ${place.division.code} 在名单中是${quoteWords(place.division.name)}${hint}；已按代码计算，请核对代码和名称。`,
  };
}

/** The deeper in the tree, the higher: a city 0, a county 1, a township 2. */
function rank(level: UnitLevel): number {
  return ['city', 'county', 'township'].indexOf(level);
}
