import type { DivisionLevel } from './division.ts';

/** Significant digits of a code at each level. */
const DIGITS: Readonly<Record<DivisionLevel, number>> = {
  province: 2,
  city: 4,
  county: 6,
  township: 9,
};

/** Two digits to twelve, in the steps of the levels; a village's last three digits may only be zeros. */
const CODE = /^[1-9]\d(\d{2}|\d{4}|\d{7}|\d{7}000)?$/;

/**
 * Brings a code as people write it into its public form: `53` and `530000` to `530000`, `5325` to
 * `532500`, `532504202` and `532504202000` to `532504202`, `532504000000` to `532504`.
 *
 * @returns undefined if the text is no division code; whether the division exists is not checked
 */
export function parseCode(text: string): string | undefined {
  const digits = text.trim();
  if (!CODE.test(digits)) return undefined;
  if (digits.length < 6) return digits.padEnd(6, '0');
  if (digits.length === 12)
    return digits.endsWith('000000') ? digits.slice(0, 6) : digits.slice(0, 9);
  return digits;
}

/**
 * The digits of a public code that all codes below it begin with: `53` for `530000`, `5325` for
 * `532500`, the code itself for a county or a township.
 */
export function codeStem(code: string): string {
  if (code.length > 6) return code;
  return code.replace(/^(\d{2})0000$/, '$1').replace(/^(\d{4})00$/, '$1');
}

/** Level that a public code is at, from its form alone. */
export function codeLevel(code: string): DivisionLevel {
  const { length } = codeStem(code);
  if (length === DIGITS.province) return 'province';
  if (length === DIGITS.city) return 'city';
  return length === DIGITS.county ? 'county' : 'township';
}

/** Two digits that name the province's data file: `53` for any code in 云南省. */
export function provinceKey(code: string): string {
  return code.slice(0, DIGITS.province);
}
