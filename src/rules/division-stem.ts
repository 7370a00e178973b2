/**
 * The digits of a six-digit code that all codes below it begin with: 1405 for 140500 (晋城市);
 * nothing for 100000, the whole country.
 */
export function stemOf(jurisdiction: string): string {
  if (jurisdiction === '100000') return '';
  return jurisdiction.replace(/(?:00)+$/, '');
}

/**
 * Whether a code is that of the jurisdiction itself, in six digits or filled up with zeros as in
 * the statistical codes: 532504, 532504000000.
 */
export function isSameDivision(jurisdiction: string, code: string): boolean {
  return code.startsWith(jurisdiction) && /^0*$/.test(code.slice(jurisdiction.length));
}

/**
 * Whether a division lies in a jurisdiction: the significant digits of its code begin the code.
 * @param jurisdiction six-digit GB/T 2260 code, e.g. 140500 (晋城市)
 * @param code code of a division of any level, e.g. 140525105
 */
export function isWithin(jurisdiction: string, code: string): boolean {
  return code.startsWith(stemOf(jurisdiction));
}
