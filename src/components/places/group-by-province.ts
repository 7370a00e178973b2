import { loadProvince } from '../../jurisdictions/load-province.ts';
import { readPlaceNames } from '../place-names.ts';

export interface PlacesOfProvince {
  readonly code: string;
  /** 云南省; 全国 where papers bind the whole country. */
  readonly name: string;
  readonly places: readonly { readonly code: string; readonly name: string }[];
}

/** Places whose papers are held, by province, in the order of their codes. */
export async function groupByProvince(codes: Iterable<string>): Promise<PlacesOfProvince[]> {
  const names = await readPlaceNames();
  const groups = new Map<string, { code: string; name: string }[]>();
  for (const code of [...codes].sort()) {
    const province = `${code.slice(0, 2)}0000`;
    const group = groups.get(province) ?? [];
    group.push({ code, name: names.get(code) ?? code });
    groups.set(province, group);
  }
  return Promise.all(
    [...groups].map(async ([code, places]) => ({
      code,
      name: code === '100000' ? '全国' : (await loadProvince(code)).name,
      places,
    })),
  );
}
