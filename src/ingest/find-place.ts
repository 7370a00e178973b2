import { PROVINCES } from '../jurisdictions/division-index.ts';
import type { Division } from '../jurisdictions/division.ts';
import { loadProvince } from '../jurisdictions/load-province.ts';

/** A province, city or county with the names of those above it. */
export interface Place {
  readonly code: string;
  readonly name: string;
  /** 云南省 红河哈尼族彝族自治州 弥勒市 */
  readonly path: string;
}

/** What the name of an issuer tells of its place. */
export type PlaceFound =
  | { readonly kind: 'found'; readonly place: Place }
  | { readonly kind: 'ambiguous'; readonly places: readonly Place[] }
  | { readonly kind: 'township'; readonly place: Place; readonly township: string }
  | { readonly kind: 'none' };

interface Named extends Place {
  readonly division: Division;
  readonly above: readonly string[];
}

let known: Promise<readonly Named[]> | undefined;

/** All provinces, cities and counties of the division tree. */
async function readPlaces(): Promise<readonly Named[]> {
  const trees = await Promise.all(PROVINCES.map(({ code }) => loadProvince(code)));
  const places: Named[] = [];
  const visit = (division: Division, above: readonly string[]) => {
    if (division.level === 'township') return;
    const { code, name, type, children } = division;
    const isUnit = type !== 'placeholder' && type !== 'zone';
    const path = isUnit ? [...above, name] : above;
    if (isUnit) places.push({ code, name, path: path.join(' '), division, above });
    for (const child of children) visit(child, path);
  };
  for (const tree of trees) visit(tree, []);
  return places;
}

const townshipOrgan =
  /^(\p{Script=Han}{1,10}?(?:街道|镇|乡|苏木))(?:人民政府|党委|委员会|办事处|党工委|党政|安)/u;

/**
 * The place whose authority a name is: 弥勒市安全生产委员会 is of 弥勒市. Only names that are written out
 * count; a name that several places bear decides nothing.
 */
export async function findPlace(issuer: string): Promise<PlaceFound> {
  const places = await (known ??= readPlaces());
  const name = issuer.replaceAll(/\s+/gu, '').replace(/^(?:中国共产党|中共)/u, '');
  const begun = places.filter((place) => startsWithPlace(name, place) !== undefined);
  const longest = Math.max(0, ...begun.map((place) => startsWithPlace(name, place)?.length ?? 0));
  const found = begun.filter((place) => startsWithPlace(name, place)?.length === longest);
  const [place] = found;
  if (!place) return { kind: 'none' };
  if (found.length > 1) return { kind: 'ambiguous', places: found.map(describe) };
  const township = townshipOrgan.exec(name.slice(longest))?.[1];
  if (township !== undefined) return { kind: 'township', place: describe(place), township };
  return { kind: 'found', place: describe(place) };
}

const describe = ({ code, name, path }: Named): Place => ({ code, name, path });

/** The part of a name that says the place, with those above it or without: 河南省宝丰县, 宝丰县. */
function startsWithPlace(name: string, { name: own, above }: Named): string | undefined {
  let rest = name;
  for (const higher of above) if (rest.startsWith(higher)) rest = rest.slice(higher.length);
  const short = shortName(own);
  const said = [own, short].find((form) => form !== undefined && rest.startsWith(form));
  return said === undefined ? undefined : name.slice(0, name.length - rest.length + said.length);
}

/** 红河州 for 红河哈尼族彝族自治州, as its authorities call themselves. */
function shortName(name: string): string | undefined {
  const [, place] = /^(\p{Script=Han}{2,4}?)(?:\p{Script=Han}{1,4}族)+自治州$/u.exec(name) ?? [];
  return place === undefined ? undefined : `${place}州`;
}

/** A place by its code, for `--jurisdiction`. */
export async function placeByCode(code: string): Promise<Place | undefined> {
  const places = await (known ??= readPlaces());
  const place = places.find((candidate) => candidate.code === code);
  return place && describe(place);
}
