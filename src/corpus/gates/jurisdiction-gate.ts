import { findDivision } from '../../jurisdictions/find-division.ts';
import { loadProvince } from '../../jurisdictions/load-province.ts';
import { UnknownProvinceError } from '../../jurisdictions/unknown-province-error.ts';

/**
 * Whether a code is a province, city or county of the division tree. Papers of the whole country
 * have no division here yet.
 * @param code six-digit GB/T 2260 code
 */
export async function isJurisdiction(code: string): Promise<boolean> {
  try {
    const division = findDivision(await loadProvince(code), code);
    return division !== undefined && division.level !== 'township';
  } catch (error) {
    if (error instanceof UnknownProvinceError) return false;
    throw error;
  }
}
