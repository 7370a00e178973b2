import type { UnitResult } from '../../sheets/assess-units.ts';
import { describeValue } from '../../sheets/describe-value.ts';
import { writeFields } from '../calculator/fields.ts';
import { otherUnit } from '../calculator/PlacePicker.tsx';
import { today } from '../../model/today.ts';
import { joinItems } from '../self-check/answers.ts';
import { base } from '../site-data.ts';

/**
 * Address of the self-check of a unit with its answers filled in; undefined for levels whose units
 * the self-check asks more about than a row says (departments and their classes).
 */
export function selfCheckAddress(
  { unit, facts }: Pick<UnitResult, 'unit' | 'facts'>,
  asOf: string,
): string | undefined {
  const place = placeFields(unit);
  if (!place) return undefined;
  const answers = Object.entries(facts).map(([id, value]) => [
    id,
    Array.isArray(value) && value.length > 0
      ? joinItems(value as readonly string[])
      : describeValue(value),
  ]);
  const fields = {
    ...place,
    ...(asOf !== today() && { 'as-of': asOf }),
    ...Object.fromEntries(answers),
  };
  return `${base}/self-check/${writeFields(fields)}`;
}

function placeFields({
  code,
  level,
  name,
}: UnitResult['unit']): Record<string, string> | undefined {
  switch (level) {
    case 'township':
      return code.length === 9
        ? { place: code.slice(0, 6), unit: code }
        : { place: code, unit: otherUnit, name };
    case 'county':
    case 'city':
      return { level, place: code };
    default:
      return undefined;
  }
}
