const digits = '零一二三四五六七八九';
const formalDigits = '零壹贰叁肆伍陆柒捌玖';

/** 1–9999 in Chinese numerals: 十二, 二十, 一百零五. */
function chinese(value: number, figures = digits, units = ['', '十', '百', '千']): string {
  const written = [...String(value)]
    .map((figure, at, all) => {
      const rank = all.length - 1 - at;
      return figure === '0' ? '零' : (figures[Number(figure)] ?? '') + (units[rank] ?? '');
    })
    .join('')
    .replaceAll(/零+/g, '零')
    .replace(/(?<=.)零$/, '');
  return units[1] === '十' ? written.replace(/^一十/, '十') : written;
}

function roman(value: number): string {
  const marks: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let written = '';
  for (const [worth, mark] of marks) for (; rest >= worth; rest -= worth) written += mark;
  return written;
}

const letter = (value: number) =>
  String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

/** Word's names of number formats (ST_NumberFormat), as far as Chinese papers use them. */
const formats: Readonly<Record<string, (value: number) => string | undefined>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) =>
    String(value).replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  decimalEnclosedCircle: (value) =>
    value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : undefined,
  decimalEnclosedCircleChinese: (value) =>
    value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : undefined,
  decimalEnclosedParen: (value) =>
    value <= 20 ? String.fromCodePoint(0x2474 + value - 1) : undefined,
  decimalEnclosedFullstop: (value) =>
    value <= 20 ? String.fromCodePoint(0x2488 + value - 1) : undefined,
  chineseCounting: (value) => chinese(value),
  chineseCountingThousand: (value) => chinese(value),
  japaneseCounting: (value) => chinese(value),
  taiwaneseCounting: (value) => chinese(value),
  taiwaneseCountingThousand: (value) => chinese(value),
  chineseLegalSimplified: (value) => chinese(value, formalDigits, ['', '拾', '佰', '仟']),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letter,
  lowerLetter: (value) => letter(value).toLowerCase(),
};

/**
 * A number of an automatic list as it is printed.
 * @returns undefined for a format, or a number, that is not known here
 */
export function formatNumber(value: number, format: string): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 9999) return undefined;
  return Object.hasOwn(formats, format) ? formats[format]?.(value) : undefined;
}
