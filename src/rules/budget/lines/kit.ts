import type { MeasureOf } from '../../../model/measure.schema.ts';
import { formatFigure } from '../../outcome.ts';
import { perNames } from '../../wording.ts';
import type { Ask } from '../ask.ts';
import { factorOf } from '../money.ts';
import { recurrenceOf } from '../recurrence.ts';
import {
  askPrice,
  askRecurrence,
  costOf,
  priceOf,
  type Cost,
  type Factor,
  type LineContext,
} from './cost.ts';
import { counterOf, kindOf } from './units-of.ts';

const piece = '台（套）';

/** 人手一台(套): one line for each piece, people × pieces for each, less what is there. */
export function kitCost({ per, count }: MeasureOf<'kit'>, context: LineContext): Cost {
  const { dutyId, id, input } = context;
  const isForPeople = per === 'person';
  const label = isForPeople ? '需配备的人数' : `需配备的${kindOf(per)}数`;
  const unit = perNames[per];
  const holders = isForPeople ? input.persons : input.count;
  const recurs = recurrenceOf(undefined, input);
  const asks: Ask[] = [
    {
      form: 'integer',
      of: dutyId,
      key: isForPeople ? 'persons' : 'count',
      label,
      unit: counterOf(per),
    },
    {
      form: 'integer',
      of: id,
      key: 'have',
      label: '已有可用',
      unit: piece,
      hint: '不填按全部新配测算。',
      optional: true,
    },
    askPrice(context, piece),
    ...askRecurrence(context, false),
  ];
  const quantity = quantityOf(holders, count, input.have, { label, unit });
  return { ...costOf([quantity, priceOf(input.price, piece)], recurs, context), asks };
}

function quantityOf(
  holders: number | undefined,
  count: number,
  have: number | undefined,
  { label, unit }: { readonly label: string; readonly unit: string },
): Factor {
  const each = ` × ${count} ${piece}`;
  if (holders === undefined)
    return { value: factorOf(undefined), shown: `${label}（待填）${each}`, missing: label };
  const needed = Math.max(holders * count - (have ?? 0), 0);
  const all = `${formatFigure(holders)} ${unit}${each}`;
  return {
    value: factorOf(needed),
    shown: have === undefined ? all : `（${all} − 已有 ${formatFigure(have)} ${piece}）`,
  };
}
