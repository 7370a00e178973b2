const digits: Readonly<Record<string, number>> = {
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
 * @returns the number, or undefined when the text is no numeral; 三五 (three to five) is none
 */
export function parseNumeral(text: string): number | undefined {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  if (text === '') return undefined;
  let total = 0;
  let digit: number | undefined;
  // What a digit at the end counts: 二百五 is 250, 二百零五 is 205.
  let rank = 1;
  let lastPlace = Infinity;
  for (const character of text) {
    const place = places[character];
    const value = digits[character];
    if (place !== undefined) {
      if (place >= lastPlace) return undefined;
      total += (digit ?? 1) * place;
      digit = undefined;
      lastPlace = place;
      rank = place / 10;
    } else if (digit !== undefined) {
      return undefined;
    } else if (value !== undefined) {
      digit = value;
    } else if (character === '零' || character === '〇') {
      rank = 1;
    } else {
      return undefined;
    }
  }
  return total + (digit ?? 0) * rank;
}
