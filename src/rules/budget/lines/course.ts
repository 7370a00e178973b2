import type { MeasureOf } from '../../../model/measure.schema.ts';
import type { Ask } from '../ask.ts';
import { recurrenceOf } from '../recurrence.ts';
import {
  askPrice,
  askRecurrence,
  costOf,
  givenFactor,
  priceOf,
  typedFactor,
  type Cost,
  type LineContext,
} from './cost.ts';

/**
 * 轮训时间不少于两周: people × weeks. How many days of training a week has the clause does not
 * say: person-days come only with the user's own figure.
 */
export function courseCost({ min = 0, unit }: MeasureOf<'duration'>, context: LineContext): Cost {
  const { dutyId, id, input } = context;
  const recurs = recurrenceOf(undefined, input);
  const label = '当年参加的人数';
  const isWeeks = unit === '周';
  const days = isWeeks ? input.days : undefined;
  const counted = days === undefined ? `人${unit}` : '人天';
  const asks: Ask[] = [
    { form: 'integer', of: dutyId, key: 'persons', label, unit: '人' },
    ...(isWeeks
      ? [
          {
            form: 'number',
            of: id,
            key: 'days',
            label: '每周培训天数',
            unit: '天',
            hint: '原文只说周，没有说每周几天；填了按人天计价，不填按人周计价。',
            optional: true,
          } as const,
        ]
      : []),
    askPrice(context, counted),
    ...askRecurrence(context, false),
  ];
  const factors = [
    typedFactor(input.persons, '人', label),
    givenFactor(min, unit),
    ...(days === undefined ? [] : [typedFactor(days, '天/周', '')]),
    priceOf(input.price, counted),
  ];
  return { ...costOf(factors, recurs, context), asks };
}
