import { unknown } from '../outcome.ts';
import { compareItems } from './compare-items.ts';
import { itemsOf, settleBy, type MeasureRule } from './measure-rule.ts';

/** 八有: every item must be there. Two lists are not compared: neither is stricter for being longer. */
export const checklistRule: MeasureRule<'checklist'> = {
  prepare: ({ fact, items }, { labelOf }) => {
    const demand = `做到全部 ${items.length} 项：${items.join('、')}`;
    return settleBy(itemsOf, fact, unknown(demand, [labelOf(fact)]), (given) =>
      compareItems(items, given, demand),
    );
  },
  greatestGap: ({ items }) => ({ amount: items.length, unit: '项' }),
};
