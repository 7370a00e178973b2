import type { ProvinceType } from './division.ts';

/** Kind of a province, from its name. */
export function provinceType(name: string): ProvinceType {
  if (name.endsWith('自治区')) return 'autonomous-region';
  return name.endsWith('市') ? 'municipality' : 'province';
}
