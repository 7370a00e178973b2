import { hash } from '../hash.ts';

/**
 * Townships by name, in files of which a name needs one: the country has some 40,000, and a query
 * names one of them now and then.
 */
export type TownshipFile = Readonly<Record<string, readonly string[]>>;

/** Names of the provinces, cities and counties, by code; without those that only fill a code. */
export type DivisionNames = Readonly<Record<string, string>>;

const files = 128;

export const townshipFilePath = (file: number) => `/search-index/townships/${file}.json`;
export const divisionNamesPath = '/search-index/townships/names.json';

/** What a name of a township ends in. */
export const townshipEndings = ['街道', '苏木', '乡', '镇'] as const;

/** The ending of a name with the two characters before it: where a name begins in a query is not known. */
function tailOf(name: string): string {
  const ending = townshipEndings.find((one) => name.endsWith(one)) ?? '';
  return name.slice(0, name.length - ending.length).slice(-2) + ending;
}

/** The file that holds a name; names that end alike stand in one file. */
export function fileOfTownship(name: string): number {
  return hash(tailOf(name)) % files;
}

/** Files with all names. */
export function buildTownshipFiles(
  townships: Iterable<{ readonly name: string; readonly code: string }>,
): readonly TownshipFile[] {
  const built = Array.from({ length: files }, () => new Map<string, string[]>());
  for (const { name, code } of townships) {
    const file = built[fileOfTownship(name)];
    const codes = file?.get(name);
    if (!codes) file?.set(name, [code]);
    else if (!codes.includes(code)) codes.push(code);
  }
  return built.map((file) => Object.fromEntries(file));
}
