import { judgement, unknown, type Outcome } from '../outcome.ts';
import { joinWords, quoteWords } from '../wording.ts';
import { booleanOf, numberOf, type MeasureRule } from './measure-rule.ts';

/**
 * 按照不少于…标准: the figure stands in another paper. A yes/no fact settles it; an amount alone
 * does not, for the standard's figure is not held here.
 */
export const standardRule: MeasureRule<'standard'> = {
  prepare: ({ fact, standard }, { labelOf }) => {
    const demand = `达到${quoteWords(standard)}`;
    const open = unknown(demand, [labelOf(fact)]);
    const reached: Outcome = {
      status: 'met',
      required: demand,
      given: '是',
      because: `${joinWords('要求', demand)}，填报已达到。`,
    };
    const missed: Outcome = {
      status: 'not-met',
      required: demand,
      given: '否',
      because: `${joinWords('要求', demand)}，填报未达到；标准的数额由另文规定，差额未能计算。`,
    };
    const notHeld = judgement(
      `${joinWords('要求', demand)}；该标准的数额由另文规定，本库未收录，请对照判断。`,
      demand,
    );
    return (answers) => {
      const reaches = booleanOf(answers, fact);
      if (reaches !== undefined) return reaches ? reached : missed;
      return numberOf(answers, fact) === undefined ? open : notHeld;
    };
  },
};
