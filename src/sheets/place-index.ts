import type { Division } from '../jurisdictions/division.ts';
import { nearest } from './nearest.ts';

/** A division with those above it. */
export interface Place {
  readonly division: Division;
  /** Divisions above, the highest first; placeholders left out, for no one says them. */
  readonly above: readonly Division[];
}

/** Looks up divisions by code and by name. */
export interface PlaceIndex {
  readonly byCode: (code: string) => Place | undefined;
  /**
   * Divisions of a name inside a division, or anywhere: by the whole name, else without its last word
   * (弥勒 for 弥勒市).
   */
  readonly byName: (name: string, within?: Division) => readonly Place[];
  /** The division inside another whose name is most like a text; undefined where none is near. */
  readonly likeName: (name: string, within?: Division) => Place | undefined;
}

/** A name without what people add to it: 五山乡人民政府, 髯翁街道办事处. */
export function bareName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(人民政府|办事处|管委会|管理委员会|政府)$/, '');
}

/** 弥勒市 -> 弥勒, 五山乡 -> 五山; names of two characters (郊区) have no shorter form. */
function shortName(bare: string): string {
  const short = bare.replace(/(街道|镇|乡|苏木|市|县|区|旗|盟|州|省|自治州|自治县|地区)$/, '');
  return short.length >= 2 ? short : bare;
}

/** Enough for the mistakes of one sheet; a wrong column of ten thousand names is told without hints. */
const mostSuggestions = 300;

export function buildPlaceIndex(trees: readonly Division[]): PlaceIndex {
  const codes = new Map<string, Place>();
  const names = new Map<string, Place[]>();
  const shorts = new Map<string, Place[]>();
  const add = (map: Map<string, Place[]>, key: string, place: Place) => {
    const known = map.get(key);
    if (known) known.push(place);
    else map.set(key, [place]);
  };
  const visit = (division: Division, above: readonly Division[]) => {
    const place = { division, above };
    codes.set(division.code, place);
    if (division.type !== 'placeholder') {
      const bare = bareName(division.name);
      add(names, bare, place);
      add(shorts, shortName(bare), place);
    }
    const next = division.type === 'placeholder' ? above : [...above, division];
    for (const child of division.children) visit(child, next);
  };
  for (const tree of trees) visit(tree, []);
  const lies = (within: Division | undefined) => (place: Place) =>
    within === undefined || place.division === within || place.above.includes(within);
  const byName: PlaceIndex['byName'] = (name, within) => {
    const bare = bareName(name);
    const whole = (names.get(bare) ?? []).filter(lies(within));
    return whole.length > 0 ? whole : (shorts.get(bare) ?? []).filter(lies(within));
  };
  let suggestions = 0;
  return {
    byCode: (code) => codes.get(code),
    byName,
    likeName: (name, within) => {
      suggestions += 1;
      if (suggestions > mostSuggestions) return undefined;
      const candidates = within
        ? [...codes.values()].filter(lies(within))
        : [...codes.values()].filter(({ division }) => division.type !== 'placeholder');
      return nearest(bareName(name), candidates, ({ division }) => bareName(division.name), 0.6);
    },
  };
}

/** 弥勒市五山乡（532504202）: enough to tell it from others of its name. */
export function describePlace({ division, above }: Place): string {
  const parent = above[above.length - 1];
  const names =
    parent && division.level !== 'province' ? `${parent.name}${division.name}` : division.name;
  return `${names}（${division.code}）`;
}
