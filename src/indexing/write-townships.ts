import { isEstablishedTownship } from '../jurisdictions/established-township.ts';
import { PROVINCES } from '../jurisdictions/division-index.ts';
import type { Division } from '../jurisdictions/division.ts';
import { loadProvince } from '../jurisdictions/load-province.ts';
import { walkDivisions } from '../jurisdictions/walk-divisions.ts';
import { squeeze } from '../search/fold.ts';
import { longPeoples, shortPeoples } from '../search/place-stem.ts';
import {
  buildTownshipFiles,
  divisionNamesPath,
  townshipEndings,
  townshipFilePath,
  type DivisionNames,
} from '../search/townships/township-files.ts';

/**
 * Writes the files by which a township that a query names is found: every 乡镇 and 街道 of the
 * country, for an honest answer where no paper of a place is held, too.
 * @returns their number
 */
export async function writeTownships(
  write: (path: string, content: string) => void,
): Promise<number> {
  const townships: { name: string; code: string }[] = [];
  const names: Record<string, string> = {};
  for (const { code } of PROVINCES)
    for (const division of walkDivisions(await loadProvince(code))) {
      if (division.level !== 'township') {
        if (division.type !== 'placeholder') names[division.code] = division.name;
      } else if (isEstablishedTownship(division)) townships.push(...namesOf(division));
    }
  const files = buildTownshipFiles(townships);
  files.forEach((file, at) => write(townshipFilePath(at), JSON.stringify(file)));
  write(divisionNamesPath, JSON.stringify(names satisfies DivisionNames));
  return files.length + 1;
}

const ofPeoples = new RegExp(`(?:(?:${longPeoples}|${shortPeoples})族)+(?=乡$)`, 'u');

/** 高良壮族乡 is called 高良乡. */
function withoutPeoples(name: string): string {
  const called = name.replace(ofPeoples, '');
  return called.length >= 3 ? called : name;
}

/** As it is written, and 高良乡 of 高良壮族乡; names that do not end as those of townships are left out. */
function namesOf({ name, code }: Division): { name: string; code: string }[] {
  const own = squeeze(name);
  return [...new Set([own, withoutPeoples(own)])]
    .filter((one) => townshipEndings.some((ending) => one.endsWith(ending)))
    .map((one) => ({ name: one, code }));
}
