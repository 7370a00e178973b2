import { unknown } from '../outcome.ts';
import { perNames } from '../wording.ts';
import { compareItems } from './compare-items.ts';
import { itemsOf, settleBy, type MeasureRule } from './measure-rule.ts';

/** 人手一台(套): every piece, one for each. */
export const kitRule: MeasureRule<'kit'> = {
  prepare: ({ fact, items, count, per }, { labelOf }) => {
    const each = per === 'person' ? '人手' : `每${perNames[per]}`;
    const demand = `${items.join('、')}${each} ${count} 台（套）`;
    return settleBy(itemsOf, fact, unknown(demand, [labelOf(fact)]), (given) =>
      compareItems(items, given, demand),
    );
  },
  strictness: ({ fact, items, per, count }) => ({
    scale: `kit ${fact} ${per} ${[...items].sort().join(' ')}`,
    value: count,
  }),
  greatestGap: ({ items }) => ({ amount: items.length, unit: '项' }),
};
