import { valueText, type UnitResult } from '../../sheets/assess-units.ts';
import { writeFields } from '../calculator/fields.ts';
import { base } from '../site-data.ts';

/**
 * Address of the self-check of a unit with its answers filled in; undefined for units that the list
 * of divisions does not have.
 */
export function selfCheckAddress({ unit, facts }: UnitResult): string | undefined {
  if (unit.level !== 'township' || unit.code.length !== 9) return undefined;
  const answers = Object.entries(facts).map(([id, value]) => [
    id,
    Array.isArray(value) && value.length > 0 ? value.join('|') : valueText(value),
  ]);
  const fields = { place: unit.code.slice(0, 6), unit: unit.code, ...Object.fromEntries(answers) };
  return `${base}/self-check/${writeFields(fields)}`;
}
