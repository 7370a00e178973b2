import type { MeasureOf } from '../../../model/measure.schema.ts';
import { quoteWords } from '../../wording.ts';
import { recurrenceOf } from '../recurrence.ts';
import {
  askRecurrence,
  costOf,
  priceOf,
  typedFactor,
  type Cost,
  type LineContext,
} from './cost.ts';

/**
 * 按照不少于政法部门B类公用经费标准: the standard is not held here. Its amount, what it counts and
 * how many of these there are, the user says.
 */
export function standardCost({ standard }: MeasureOf<'standard'>, context: LineContext): Cost {
  const { id, input } = context;
  const basis = input.basis ?? '人';
  const label = `${quoteWords(standard)}的数额`;
  const quantity = `适用${quoteWords(standard)}的数量`;
  const recurs = recurrenceOf(undefined, input);
  return {
    ...costOf(
      [typedFactor(input.quantity, basis, quantity), priceOf(input.standard, basis, label)],
      recurs,
      context,
    ),
    asks: [
      {
        form: 'text',
        of: id,
        key: 'basis',
        label: '该标准按什么计',
        hint: '如：人、在编人员、辆；不填按“人”。',
        optional: true,
      },
      {
        form: 'price',
        of: id,
        key: 'standard',
        label,
        unit: basis,
        hint: '本库未收录该标准，请按财政部门现行文件填写。',
      },
      { form: 'number', of: id, key: 'quantity', label: quantity, unit: basis },
      ...askRecurrence(context, false),
    ],
  };
}
