const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  双: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * Reads one numeral.
 * @param text Arabic digits or Chinese numerals up to the thousands: 15, 七十五, 两, 一百一十四
 * @returns the number, or undefined when the text is no numeral
 */
export function parseNumeral(text: string): number | undefined {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  if (text === '') return undefined;
  let total = 0;
  let digit: number | undefined;
  for (const character of text) {
    const place = places[character];
    if (place !== undefined) {
      total += (digit ?? 1) * place;
      digit = undefined;
    } else {
      const value = digits[character];
      if (value === undefined) return undefined;
      digit = value;
    }
  }
  return total + (digit ?? 0);
}
