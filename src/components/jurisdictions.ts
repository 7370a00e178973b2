import { describePath } from '../jurisdictions/describe-path.ts';
import { isEstablishedTownship } from '../jurisdictions/established-township.ts';
import { findDivision } from '../jurisdictions/find-division.ts';
import { loadProvince } from '../jurisdictions/load-province.ts';
import { townshipsOf } from '../jurisdictions/townships-of.ts';
import type { Jurisdiction } from '../model/jurisdiction.schema.ts';
import { corpus, href } from './site.ts';

/**
 * The divisions for which papers are held.
 * @throws RangeError when a policy names a code that the division tree does not have
 */
export async function readJurisdictions(): Promise<Jurisdiction[]> {
  const own = Map.groupBy(corpus.policies, ({ jurisdiction }) => jurisdiction);
  const codes = [...own.keys()].sort();
  return Promise.all(
    codes.map(async (code): Promise<Jurisdiction> => {
      const tree = await loadProvince(code);
      const division = findDivision(tree, code);
      if (!division || division.level === 'township')
        throw new RangeError(`no province, city or county has the code ${code}`);
      return {
        code,
        name: division.name,
        path: describePath(tree, code) ?? division.name,
        level: division.level,
        townships: townshipsOf(tree, code).filter(isEstablishedTownship).length,
        villages: division.villages,
        policies: (own.get(code) ?? []).map(({ id }) => id),
        url: href(`/jurisdictions/${code}/`),
      };
    }),
  );
}
