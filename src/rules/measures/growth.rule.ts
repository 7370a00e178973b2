import { judgement, unknown } from '../outcome.ts';
import { quoteWords } from '../wording.ts';
import { numberOf, type MeasureRule } from './measure-rule.ts';

/**
 * 与本级财政收入保持同步增长. The clause demands equal growth and gives no figure; last year's
 * amount is no fact of its own yet, so the comparison is left to the reader.
 */
export const growthRule: MeasureRule<'growth'> = ({ fact, keepsPaceWith }, answers) => {
  const demand = `与${quoteWords(answers.labelOf(keepsPaceWith))}保持同步增长`;
  const missing = [fact, keepsPaceWith].filter((id) => numberOf(answers, id) === undefined);
  return missing.length > 0
    ? unknown(demand, missing.map(answers.labelOf))
    : judgement(`要求${demand}；请以上年数额为基数核对增幅。`, demand);
};
