import type { Division } from '../jurisdictions/division.ts';
import type { UnitLevel } from '../model/concept.schema.ts';
import { quoteWords } from '../rules/wording.ts';
import { bareName, describePlace, type Place, type PlaceIndex } from './place-index.ts';
import { fail, treeLevels, unitOf, type IdentityCells, type UnitReading } from './unit-reading.ts';

/** Finds a unit by its name, inside the county or city that the row or the person names. */
export function readByName(
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
