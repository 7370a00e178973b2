import { unknown } from '../outcome.ts';
import { compareItems } from './compare-items.ts';
import { itemsOf, type MeasureRule } from './measure-rule.ts';

/** 八有: every item must be there. Two lists are not compared: neither is stricter for being longer. */
export const checklistRule: MeasureRule<'checklist'> = {
  apply: ({ fact, items }, answers) => {
    const demand = `做到全部 ${items.length} 项：${items.join('、')}`;
    const given = itemsOf(answers, fact);
    return given === undefined
      ? unknown(demand, [answers.labelOf(fact)])
      : compareItems(items, given, demand);
  },
  greatestGap: ({ items }) => ({ amount: items.length, unit: '项' }),
};
