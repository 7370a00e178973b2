import type { MeasurePer } from '../../../model/measure.schema.ts';
import { levelsIn } from '../../prepare.ts';
import { perNames } from '../../wording.ts';
import type { Ask } from '../ask.ts';
import { givenFactor, typedFactor, type Factor, type LineContext } from './cost.ts';

/** How many units a figure is for each of, and the question where only the user knows. */
export interface UnitsOf {
  /** None where the figure is for the place itself. */
  readonly factors: readonly Factor[];
  readonly asks: readonly Ask[];
  /** Undefined while it is not known. */
  readonly count: number | undefined;
}

const one: UnitsOf = { factors: [], asks: [], count: 1 };

/** Behind a number: 个, 所, 人. */
export function counterOf(per: MeasurePer): string {
  return perNames[per].slice(0, 1);
}

/** What is counted: 部门, 学校, 人. */
export function kindOf(per: MeasurePer): string {
  return perNames[per].replace(/^[个所]/, '');
}

/**
 * How many units a figure is for each of. The place itself is one, a department that the clause
 * names is one; how many belong to a class (重点安全监管部门) the user says.
 * @param per absent: the figure is for the bearer as a whole
 */
export function unitsOf(context: LineContext, per: MeasurePer | undefined): UnitsOf {
  const { policy, place, dutyId, input, bearers, bearersName } = context;
  if (per === undefined) return one;
  const own: readonly string[] = levelsIn(policy, place);
  if (own.includes(per)) return one;
  const unit = perNames[per];
  if (per === 'department' && bearers.every(({ collective }) => collective !== true))
    return { factors: [givenFactor(bearers.length, unit)], asks: [], count: bearers.length };
  const label =
    per === 'person'
      ? '适用人数'
      : per === 'department'
        ? `${bearersName}的个数`
        : `${kindOf(per)}数`;
  return {
    factors: [typedFactor(input.count, unit, label)],
    asks: [{ form: 'integer', of: dutyId, key: 'count', label, unit: counterOf(per) }],
    count: input.count,
  };
}
