import { quoteWords } from '../rules/wording.ts';

/**
 * Text that a table program may run as a formula when it opens a CSV file: = + - @ in front, also
 * full-width, also behind a tab or a line break.
 */
const formulaStart = /^[\s\u0000]*[=+\-@＝＋－＠]/;

/** Whether a text can stand in a CSV file as it is. A plain number is no formula: -3.5. */
function isUntouched(text: string): boolean {
  return !formulaStart.test(text) || /^[-+]?\d+(\.\d+)?%?$/.test(text);
}

/** Whether a text needs an apostrophe in front in a CSV file: a formula, or one that has apostrophes already. */
export function needsMark(text: string): boolean {
  return !isUntouched(text.replace(/^'+/, ''));
}

/**
 * Why a cell cannot be used whatever it should hold: an error value, or a formula that has no result.
 * @returns undefined for other texts
 */
export function tellFormula(typed: string): string | undefined {
  if (/^#(REF!|DIV\/0!|N\/A|NAME\?|NUM!|NULL!|VALUE!|SPILL!|CALC!|ERROR!|#+$)/i.test(typed))
    return `${quoteWords(typed)}是公式的错误值，请改成算好的内容。`;
  if (/^[=＝]/.test(typed))
    return `${quoteWords(typed)}是公式，文件里没有它的计算结果；请填算好的内容（或用 Excel、WPS 打开并保存一次）。`;
  return undefined;
}
