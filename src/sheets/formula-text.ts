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
