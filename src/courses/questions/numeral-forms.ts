import { parseNumeral } from '../../model/numeral.ts';
import { readSpan } from './find-figure.ts';
import { moneyValue, timeValue, type Value } from './value.ts';

const chinese = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const leading = /^(\d+(?:\.\d+)?|[一二两三四五六七八九十百千]+)(.*)$/u;

/** Other ways to write an answer that begins with a number: 两周 is 2周 and 二周 as well. */
export function spellings(answer: string): string[] {
  const [, number, rest = ''] = leading.exec(answer) ?? [];
  const value = number === undefined ? undefined : parseNumeral(number);
  // 3—5 and 15至30 stay as they are.
  if (value === undefined || /\d|[—至到~-]/.test(rest)) return [];
  const forms = [String(value), chinese[value], value === 2 ? '两' : undefined];
  return [
    ...new Set(forms.flatMap((form) => (form === undefined ? [] : [`${form}${rest}`]))),
  ].filter((form) => form !== answer);
}

/** 三至五 is 3-5, 二十万元 is 20万元: numerals as digits, one sign for ranges. */
function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’《》〈〉「」。,，;；:：]/g, '')
    .replace(/[一二两三四五六七八九十百千]+/gu, (run) => String(parseNumeral(run) ?? run))
    .replace(/[—–~～-]+|至|到/g, '-');
}

const amount = /^(\d+(?:\.\d+)?)(亿元|万元|万|元)$/;

function moneyOf(text: string): Value | undefined {
  const [, number, unit = ''] = amount.exec(text) ?? [];
  return number === undefined ? undefined : moneyValue(Number(number), unit);
}

function timeOf(text: string): Value | undefined {
  const span = readSpan(text);
  return span && timeValue(span);
}

/**
 * Whether what a person typed says the same as an answer: width, white space, quotation marks and the
 * script of numbers do not matter; 14天 is 两周, 3个月 a 季度 and 200000元 are 20万元.
 */
export function isSameAnswer(typed: string, answer: string): boolean {
  const [a, b] = [tidy(typed), tidy(answer)];
  if (a === '') return false;
  if (a === b) return true;
  return [moneyOf, timeOf].some((read) => {
    const [one, other] = [read(a), read(b)];
    return one !== undefined && one.dimension === other?.dimension && one.min === other.min;
  });
}
