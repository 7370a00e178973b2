import { formatFigure } from '../../outcome.ts';
import { perNames, periodName } from '../../wording.ts';
import type { MeasureOf } from '../../../model/measure.schema.ts';
import { factorOf, inWan } from '../money.ts';
import { recurrenceOf } from '../recurrence.ts';
import { askRecurrence, costOf, type Cost, type Factor, type LineContext } from './cost.ts';
import { unitsOf } from './units-of.ts';

/** 每个部门每年不少于 20 万元. */
export function demandOf({ per, every, min, unit }: MeasureOf<'money'>): string {
  const period = every === undefined ? '' : periodName(every);
  return `每${perNames[per]}${period}不少于 ${formatFigure(min)} ${unit}`;
}

/** 每年不少于20万元: the amount of the clause times the units it is for each of. */
export function amountCost(measure: MeasureOf<'money'>, context: LineContext): Cost {
  const { min, unit, per, every } = measure;
  const units = unitsOf(context, per);
  const recurs = recurrenceOf(every, context.input);
  const amount: Factor = {
    value: factorOf(inWan(min, unit)),
    shown: `${formatFigure(min)} ${unit}`,
  };
  return {
    ...costOf([...units.factors, amount], recurs, context),
    asks: [...units.asks, ...askRecurrence(context, recurs.kind === 'by-clause')],
  };
}
