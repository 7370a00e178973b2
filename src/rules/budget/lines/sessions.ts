import type { MeasureOf } from '../../../model/measure.schema.ts';
import { monthsOf, parsePeriod } from '../../../model/period.ts';
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
import { unitsOf } from './units-of.ts';

/**
 * 每年至少一次: the times of the clause × the user's price of one. People take turns in a longer
 * period (每3年轮训一次): who has his turn in a year the user says.
 */
export function sessionsCost(measure: MeasureOf<'frequency'>, context: LineContext): Cost {
  const { times, every, per } = measure;
  if (per === 'person') return turnsCost(measure, context);
  const units = unitsOf(context, per);
  const recurs = recurrenceOf(every, context.input);
  return {
    ...costOf(
      [...units.factors, givenFactor(times, '次'), priceOf(context.input.price, '次')],
      recurs,
      context,
    ),
    asks: [
      ...units.asks,
      askPrice(context, '次'),
      ...askRecurrence(context, recurs.kind === 'by-clause'),
    ],
  };
}

function turnsCost({ times, every }: MeasureOf<'frequency'>, context: LineContext): Cost {
  const { dutyId, input } = context;
  // Longer than a year: the same people do not come every year, so the clause settles no year.
  const isYearly = every !== undefined && monthsOf(parsePeriod(every)) <= 12;
  const recurs = recurrenceOf(isYearly ? every : undefined, input);
  const label = '当年参加的人数';
  return {
    ...costOf(
      [
        typedFactor(input.persons, '人', label),
        givenFactor(times, '次'),
        priceOf(input.price, '人次'),
      ],
      recurs,
      context,
    ),
    asks: [
      { form: 'integer', of: dutyId, key: 'persons', label, unit: '人' },
      askPrice(context, '人次'),
      ...askRecurrence(context, recurs.kind === 'by-clause'),
    ],
  };
}
