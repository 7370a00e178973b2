import { formatFigure, judgement, shortfall, unknown } from '../outcome.ts';
import { joinWords, quoteWords } from '../wording.ts';
import { numberOf, type MeasureRule } from './measure-rule.ts';

/**
 * 与本级财政收入保持同步增长. The clause gives no figure: both rates of growth are asked, and the
 * one must not lag behind the other. Facts that are no rates leave the comparison to the reader.
 */
export const growthRule: MeasureRule<'growth'> = {
  prepare: ({ fact, keepsPaceWith }, { labelOf, unitOf }) => {
    const demand = `与${quoteWords(labelOf(keepsPaceWith))}保持同步增长`;
    const open = (...facts: string[]) => unknown(demand, facts.map(labelOf));
    const [noRate, noPace, neither] = [open(fact), open(keepsPaceWith), open(fact, keepsPaceWith)];
    const areRates = unitOf(fact) === '%' && unitOf(keepsPaceWith) === '%';
    return (answers) => {
      const given = numberOf(answers, fact);
      const yardstick = numberOf(answers, keepsPaceWith);
      if (given === undefined) return yardstick === undefined ? neither : noRate;
      if (yardstick === undefined) return noPace;
      if (!areRates)
        return judgement(`${joinWords('要求', demand)}；请以上年数额为基数核对增幅。`, demand);
      const required = `${demand}（${formatFigure(yardstick)}%）`;
      const shown = `${formatFigure(given)}%`;
      const told = `${joinWords('要求', required)}，填报 ${shown}`;
      if (given >= yardstick)
        return { status: 'met', required, given: shown, because: `${told}，已达到。` };
      const gap = shortfall(given, yardstick);
      const because = `${told}，低 ${formatFigure(gap)} 个百分点。`;
      return { status: 'not-met', required, given: shown, gap, unit: '个百分点', because };
    };
  },
};
