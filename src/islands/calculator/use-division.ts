import { decodeProvince } from '../../jurisdictions/decode-province.ts';
import { parseCode, provinceKey } from '../../jurisdictions/division-code.ts';
import { PROVINCE_NAMES } from '../../jurisdictions/province-names.ts';
import type { Division } from '../../jurisdictions/division.ts';
import { findDivision } from '../../jurisdictions/find-division.ts';
import type { ProvinceFile } from '../../jurisdictions/province-file.schema.ts';
import { breath, readData } from '../site-data.ts';
import { useReading, type ReadFailure } from '../reading.tsx';

export interface LoadedDivision {
  /** The province that the code lies in. */
  readonly tree?: Division;
  /** The division with that code. */
  readonly division?: Division;
  /** Its province is still on its way. */
  readonly isUnderWay?: true;
  /** The code is no division; in Chinese. */
  readonly failure?: string;
  /** Its province cannot be read; PlacePicker tells it. */
  readonly unread?: ReadFailure;
}

/** Loads the province of a code and finds the division; nothing is loaded for an empty code. */
export function useDivision(code: string): LoadedDivision {
  const parsed = parseCode(code);
  const key = parsed === undefined ? '' : provinceKey(parsed);
  const isKnown = PROVINCE_NAMES.some((province) => provinceKey(province.code) === key);
  // A mistyped link must not ask for a file that is not there.
  const { value: tree, failure } = useReading(isKnown ? key : undefined, async () => {
    const province = decodeProvince(await readData<ProvinceFile>(`/data/divisions/${key}.json`));
    await breath();
    return province;
  });
  if (code === '') return {};
  if (!isKnown) return { failure: '链接中的地区不在名单内，请重新选择。' };
  if (failure) return { unread: failure };
  if (!tree) return { isUnderWay: true };
  const division = findDivision(tree, parsed ?? '');
  return division ? { tree, division } : { tree, failure: '链接中的地区不在名单内，请重新选择。' };
}
