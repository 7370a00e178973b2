import { useEffect, useState } from 'preact/hooks';
import { decodeProvince } from '../../jurisdictions/decode-province.ts';
import { parseCode, provinceKey } from '../../jurisdictions/division-code.ts';
import { PROVINCE_NAMES } from '../../jurisdictions/province-names.ts';
import type { Division } from '../../jurisdictions/division.ts';
import { findDivision } from '../../jurisdictions/find-division.ts';
import type { ProvinceFile } from '../../jurisdictions/province-file.schema.ts';
import { readData, tellError } from '../site-data.ts';

export interface LoadedDivision {
  /** The province that the code lies in. */
  readonly tree?: Division;
  /** The division with that code. */
  readonly division?: Division;
  /** The code is no division, or its province cannot be read; in Chinese. */
  readonly failure?: string;
}

/** Loads the province of a code and finds the division; nothing is loaded for an empty code. */
export function useDivision(code: string): LoadedDivision {
  const [loaded, setLoaded] = useState<{ key: string; tree: Division }>();
  const [failure, setFailure] = useState<string>();
  const parsed = parseCode(code);
  const key = parsed === undefined ? '' : provinceKey(parsed);
  const isKnown = PROVINCE_NAMES.some((province) => provinceKey(province.code) === key);
  useEffect(() => {
    setFailure(undefined);
    // A mistyped link must not ask for a file that is not there.
    if (!isKnown) return;
    let current = true;
    readData<ProvinceFile>(`/data/divisions/${key}.json`).then(
      (file) => {
        if (current) setLoaded({ key, tree: decodeProvince(file) });
      },
      (error: unknown) => {
        if (current) setFailure(tellError(error));
      },
    );
    return () => {
      current = false;
    };
  }, [key, isKnown]);
  if (code === '') return {};
  if (!isKnown) return { failure: '链接中的地区不在名单内，请重新选择。' };
  if (failure !== undefined) return { failure };
  if (loaded?.key !== key) return {};
  const division = findDivision(loaded.tree, parsed ?? '');
  return division
    ? { tree: loaded.tree, division }
    : { tree: loaded.tree, failure: '链接中的地区不在名单内，请重新选择。' };
}
