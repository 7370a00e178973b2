/** Level of a unit that checks itself. */
export const unitLevels = [
  'township',
  'village',
  'county',
  'city',
  'department',
  'park',
  'enterprise',
  'school',
] as const;
export type UnitLevel = (typeof unitLevels)[number];
