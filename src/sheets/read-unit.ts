import { parseCode } from '../jurisdictions/division-code.ts';
import type { Division } from '../jurisdictions/division.ts';
import type { UnitLevel } from '../model/concept.schema.ts';
import { levelNames, quoteWords } from '../rules/wording.ts';
import type { IdentityColumn } from './columns.ts';
import { tellFormula } from './formula-text.ts';
import { bareName, describePlace, type Place, type PlaceIndex } from './place-index.ts';
import { levelChoices, readLevel } from './read-level.ts';

/** What the identifying cells of a row say; empty text where a column is missing or blank. */
export type IdentityCells = Readonly<Record<IdentityColumn, string>>;

/** Where and what a unit is, without its facts. */
export interface ReadUnit {
  readonly code: string;
  readonly level: UnitLevel;
  readonly name: string;
  /** The division just above, for lists: 弥勒市. */
  readonly parent?: string;
}

/** A fault of an identifying cell. */
export interface IdentityFault {
  readonly column: IdentityColumn;
  readonly message: string;
}

export interface UnitReading {
  /** Absent when the row cannot be assessed. */
  readonly unit?: ReadUnit;
  readonly faults: readonly IdentityFault[];
}

/** Levels of units that the division tree holds. */
const treeLevels: readonly UnitLevel[] = ['township', 'county', 'city'];

const fail = (column: IdentityColumn, message: string): UnitReading => ({
  faults: [{ column, message }],
});

/**
 * Finds the unit of a row: by its code (6, 9 or 12 digits), else by its name and the county or city
 * it lies in.
 * @param home where the person said the units lie; names are looked up there first
 */
export function readUnit(typed: IdentityCells, places: PlaceIndex, home?: Division): UnitReading {
  const { cells, faults } = withoutFormulas(typed);
  if (faults.some(({ column }) => column === 'code' || column === 'level')) return { faults };
  const levels = cells.level === '' ? [] : readLevel(cells.level);
  if (cells.level !== '' && levels.length === 0)
    return fail('level', `看不懂层级${quoteWords(cells.level)}，可以填：${levelChoices}。`);
  const reading =
    cells.code === '' ? byNames(cells, levels, places, home) : byCode(cells, levels, places);
  return faults.length === 0 ? reading : { ...reading, faults: [...faults, ...reading.faults] };
}

/** Formulas without a result say nothing: they are told, and the other cells decide. */
function withoutFormulas(cells: IdentityCells): {
  readonly cells: IdentityCells;
  readonly faults: readonly IdentityFault[];
} {
  const faults: IdentityFault[] = [];
  const entries = Object.entries(cells).map(([column, text]: [string, string]) => {
    const message = tellFormula(text);
    if (message === undefined) return [column, text] as const;
    faults.push({ column: column as IdentityColumn, message });
    return [column, ''] as const;
  });
  return { cells: Object.fromEntries(entries) as Record<IdentityColumn, string>, faults };
}

/** Digits of a code as people write and table programs store it; undefined when it is none. */
export function codeDigits(text: string): string | undefined {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s'`]/g, '')
    .replace(/\.0+$/, '');
  return /^\d+$/.test(digits) ? digits : undefined;
}

function byCode(
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
      `区划代码 ${digits} 不在名单中。${hintByName(cells, places)}名单中没有的单位，请填所在县（市、区）的 6 位代码，并填层级和名称。`,
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
  if (wanted !== division.level) {
    // A unit that the list does not have, told by the place it lies in.
    if (wanted === 'township' && division.level !== 'township') {
      if (named !== undefined && !isNamed)
        return { unit: unitOf(place, wanted, cells), faults: [] };
      return fail(
        'level',
        `${division.code} 是${division.name}的代码，层级填的是${quoteWords(cells.level)}；请填 9 位乡镇代码，或在名称一列填写单位名称。`,
      );
    }
    return fail(
      'level',
      `${division.code} 是${quoteWords(division.name)}（${levelNames[division.level]}）的代码，层级填的是${quoteWords(cells.level)}，两者不一致。`,
    );
  }
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

function unitOf(place: Place, level: UnitLevel, { name }: IdentityCells): ReadUnit {
  const { division, above } = place;
  const isItself = division.level === level;
  const parent = isItself ? above[above.length - 1] : division;
  return {
    code: division.code,
    level,
    name: name === '' ? (isItself ? division.name : `${division.name}${levelNames[level]}`) : name,
    ...(parent && { parent: parent.name }),
  };
}

function byNames(
  cells: IdentityCells,
  levels: readonly UnitLevel[],
  places: PlaceIndex,
  home: Division | undefined,
): UnitReading {
  const scope = scopeOf(cells, places, home);
  if ('faults' in scope) return scope;
  const { within } = scope;
  const outside = levels.filter((level) => !treeLevels.includes(level));
  if (outside[0] && outside.length === levels.length) {
    // Departments, villages, enterprises: the list has only the place they lie in.
    if (within && within.level !== 'province')
      return { unit: unitOf(placeOf(within, places), outside[0], cells), faults: [] };
    return fail('code', `请填区划代码，或填写所在的县（市、区）。`);
  }
  if (cells.name === '')
    return cells.county === '' && cells.city === ''
      ? fail('code', '没有填区划代码，也没有填单位名称，不知道这一行是哪个单位。')
      : within && (levels.length === 0 || levels.includes(within.level as UnitLevel))
        ? { unit: unitOf(placeOf(within, places), within.level as UnitLevel, cells), faults: [] }
        : fail('name', '没有填单位名称，不知道这一行是哪个单位。');
  const isWanted = ({ division: { level } }: Place) =>
    levels.length === 0 ? level !== 'province' : levels.includes(level as UnitLevel);
  const found = places.byName(cells.name, within).filter(isWanted);
  const [only, ...more] = found;
  if (only && more.length === 0)
    return { unit: unitOf(only, only.division.level as UnitLevel, cells), faults: [] };
  if (found.length > 1) return fail('name', ambiguous(cells.name, found));
  const joined = splitPath(cells.name, places, within);
  if (joined)
    return { unit: unitOf(joined, joined.division.level as UnitLevel, cells), faults: [] };
  const like = places.likeName(cells.name, within);
  const where = within ? `${within.name}的名单中` : '名单中';
  const hint = like ? `，相近的有${describePlace(like)}` : '';
  return fail('name', `${where}没有${quoteWords(cells.name)}${hint}；请改正名称，或填写区划代码。`);
}

function placeOf(division: Division, places: PlaceIndex): Place {
  return places.byCode(division.code) ?? { division, above: [] };
}

/** 弥勒市五山乡 in one cell: the division whose name ends the text and whose county's begins it. */
function splitPath(
  name: string,
  places: PlaceIndex,
  within: Division | undefined,
): Place | undefined {
  const bare = bareName(name);
  for (let cut = 2; cut <= bare.length - 2; cut += 1) {
    const found = places.byName(bare.slice(cut), within).filter(({ division, above }) => {
      const head = bare.slice(0, cut);
      return division.level !== 'province' && above.some(({ name: upper }) => head.endsWith(upper));
    });
    if (found.length === 1) return found[0];
  }
  return undefined;
}

function ambiguous(name: string, found: readonly Place[]): string {
  const shown = found.slice(0, 3).map(describePlace).join('、');
  return `${quoteWords(name)}有 ${found.length} 个：${shown}${found.length > 3 ? ' 等' : ''}；请填区划代码，或加上“县（市、区）”一列。`;
}

/** The division that the county, city and province cells name, else where the person said. */
function scopeOf(
  { county, city, province }: IdentityCells,
  places: PlaceIndex,
  home: Division | undefined,
): { readonly within?: Division } | UnitReading {
  let within = home;
  const given = (
    [
      ['province', province],
      ['city', city],
      ['county', county],
    ] as const
  ).filter(([, text]) => text !== '');
  for (const [column, text] of given) {
    const found = places.byName(text).filter(({ division }) => division.level !== 'township');
    // Below what was said before, where that helps; the cells of the row win over the chosen place.
    const inside = found.filter(
      ({ division, above }) => within && (division === within || above.includes(within)),
    );
    const candidates = inside.length > 0 ? inside : found;
    const [first, ...more] = candidates;
    if (!first) {
      const like = places.likeName(text, within);
      const hint = like ? `，相近的有${describePlace(like)}` : '';
      return fail(column, `名单中没有${quoteWords(text)}${hint}；请改正名称，或填写区划代码。`);
    }
    if (more.length > 0 && !holdsAll(first, more)) return fail(column, ambiguous(text, candidates));
    within = first.division;
  }
  return within === undefined ? {} : { within };
}

/** 吉林 is a province and a city in it: the greater one is meant until the next column narrows it. */
function holdsAll(first: Place, more: readonly Place[]): boolean {
  return more.every(({ above }) => above.includes(first.division));
}
