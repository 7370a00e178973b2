import { recurrenceOf } from '../recurrence.ts';
import {
  askPrice,
  askRecurrence,
  costOf,
  priceOf,
  typedFactor,
  type Cost,
  type LineContext,
} from './cost.ts';

/** 按标准配备车辆, 购买保险: the clause says what, the user says how many and at what price. */
export function purchaseCost(context: LineContext): Cost {
  const { id, input } = context;
  const recurs = recurrenceOf(undefined, input);
  const unit = input.basis ?? '项';
  return {
    ...costOf(
      [typedFactor(input.quantity, unit, '数量'), priceOf(input.price, unit)],
      recurs,
      context,
    ),
    asks: [
      {
        form: 'text',
        of: id,
        key: 'name',
        label: '名称',
        hint: '要买的东西或服务；不填用义务的名称。',
        optional: true,
      },
      { form: 'number', of: id, key: 'quantity', label: '数量' },
      {
        form: 'text',
        of: id,
        key: 'basis',
        label: '计量单位',
        hint: '如：辆、人、套；不填写作“项”。',
        optional: true,
      },
      askPrice(context, unit),
      ...askRecurrence(context, false),
    ],
  };
}
