import type { MeasureOf } from '../../model/measure.schema.ts';
import { parseNumeral } from '../../model/numeral.ts';
import { parsePeriod, type Period, type PeriodUnit } from '../../model/period.ts';
import type { RuleObligation } from '../../rules/rulebook.ts';
import { moneyValue, timeValue, type Value } from './value.ts';

/** A figure of a measure where it stands in the quote. */
export interface Figure {
  readonly kind: 'count' | 'share' | 'money' | 'duration' | 'period' | 'times' | 'limit' | 'year';
  readonly value: Value;
  /** The stretch of the quote that a blank takes away. */
  readonly start: number;
  readonly end: number;
  /** The words of the stretch without white space. */
  readonly text: string;
}

const numeral = '\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千]+';
const range = `(${numeral})(?:\\s*(?:—+|–|-|~|～|至|到)\\s*(${numeral}))?`;
const span = `(?:(${numeral})\\s*个?)?\\s*(半年|年度|年|季度|季|月|周|星期|工作日|天|日|小时)`;
const spanUnits: Readonly<Record<string, PeriodUnit>> = {
  半年: 'half-year',
  年度: 'year',
  年: 'year',
  季度: 'quarter',
  季: 'quarter',
  月: 'month',
  周: 'week',
  星期: 'week',
  工作日: 'workday',
  天: 'day',
  日: 'day',
  小时: 'hour',
};

/** A stretch with the groups of its pattern. */
interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
}

/** Matches of a pattern of which group 1 is the stretch; what stands around it is only looked at. */
function matches(text: string, pattern: string): Match[] {
  return [...text.matchAll(new RegExp(pattern, 'gu'))].flatMap((found) => {
    const stretch = found[1];
    if (stretch === undefined) return [];
    const start = found.index + found[0].indexOf(stretch);
    return [{ start, end: start + stretch.length, groups: found.slice(2) }];
  });
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const numberOf = (text: string | undefined) =>
  text === undefined ? undefined : parseNumeral(text);

/** A span of time as it is written; what has no count is one: 每季度, 半年内. */
export function readSpan(text: string): Period | undefined {
  const found = new RegExp(`^${span}$`, 'u').exec(text.replace(/\s/g, ''));
  const unit = spanUnits[found?.[2] ?? ''];
  const count = found?.[1] === undefined ? 1 : parseNumeral(found[1]);
  return unit === undefined || count === undefined ? undefined : { count, unit };
}

/**
 * The figures of a duty in its quote. One that cannot be found exactly once is left out: a blank in
 * its place would be answered by the rest of the sentence.
 */
export function findFigures({ quote, measure, by }: RuleObligation): Figure[] {
  const found = [...(by === undefined ? [] : yearOf(quote, by))];
  switch (measure?.kind) {
    case 'headcount':
      found.push(...bounded('count', quote, measure, escapePattern(measure.unit)));
      break;
    case 'share':
      found.push(...bounded('share', quote, measure, '%'));
      break;
    case 'money':
      found.push(...withUnit('money', quote, measure, moneyValue(measure.min, measure.unit)));
      break;
    case 'duration':
      found.push(...durationOf(quote, measure));
      break;
    case 'frequency':
      found.push(...frequencyOf(quote, measure));
      break;
    case 'timeLimit':
      found.push(...spansOf('limit', quote, `(${span})(?:之|以)?内`, parsePeriod(measure.within)));
      break;
    default:
  }
  return found;
}

function once(figures: readonly Figure[]): Figure[] {
  return figures.length === 1 ? [...figures] : [];
}

const compact = (text: string) => text.replace(/\s/g, '');

/** A number or a range before its unit, which stays in the sentence. */
function bounded(
  kind: 'count' | 'share',
  quote: string,
  { min, max }: MeasureOf<'headcount'> | MeasureOf<'share'>,
  unit: string,
): Figure[] {
  const dimension = kind === 'count' ? 'count' : 'percent';
  const found = matches(quote, `(?<![\\d.第])(${range})\\s*${unit}`);
  return once(
    found.flatMap(({ start, end, groups: [low, high] }): Figure[] => {
      const [first, second] = [numberOf(low), numberOf(high)];
      if (first !== (min ?? max) || (second !== undefined && second !== max)) return [];
      const value: Value = {
        dimension,
        min: first ?? 0,
        ...(second !== undefined && { max: second }),
      };
      return [{ kind, value, start, end, text: compact(quote.slice(start, end)) }];
    }),
  );
}

/** A number with its unit: other places count in other units. */
function withUnit(
  kind: 'money' | 'duration',
  quote: string,
  { min, unit }: { readonly min?: number | undefined; readonly unit: string },
  value: Value | undefined,
): Figure[] {
  if (value === undefined) return [];
  const found = matches(quote, `(?<![\\d.第])((${numeral})\\s*个?${escapePattern(unit)})`);
  return once(
    found.flatMap(({ start, end, groups: [amount] }) =>
      numberOf(amount) === min
        ? [{ kind, value, start, end, text: compact(quote.slice(start, end)) }]
        : [],
    ),
  );
}

function durationOf(quote: string, measure: MeasureOf<'duration'>): Figure[] {
  const unit = spanUnits[measure.unit.replace(/^个/, '')];
  if (unit === undefined || measure.min === undefined || measure.max !== undefined) return [];
  return withUnit('duration', quote, measure, timeValue({ count: measure.min, unit }));
}

function frequencyOf(quote: string, { times, every }: MeasureOf<'frequency'>): Figure[] {
  const counted = matches(quote, `(?<![\\d.第])(${numeral})\\s*次`).filter(
    ({ start, end }) => parseNumeral(quote.slice(start, end)) === times,
  );
  const figures = counted.map(({ start, end }): Figure => {
    const text = quote.slice(start, end);
    return { kind: 'times', value: { dimension: 'count', min: times }, start, end, text };
  });
  return [
    ...(every === undefined ? [] : spansOf('period', quote, `每\\s*(${span})`, parsePeriod(every))),
    ...once(figures),
  ];
}

function spansOf(
  kind: 'period' | 'limit',
  quote: string,
  pattern: string,
  wanted: Period,
): Figure[] {
  return once(
    matches(quote, pattern).flatMap(({ start, end }) => {
      const text = compact(quote.slice(start, end));
      const read = readSpan(text);
      if (read?.count !== wanted.count || read.unit !== wanted.unit) return [];
      return [{ kind, value: timeValue(read), start, end, text }];
    }),
  );
}

/** The year of a deadline at the end of a year; a day in the year is another figure. */
function yearOf(quote: string, by: string): Figure[] {
  if (!by.endsWith('-12-31')) return [];
  const found = matches(quote, '(?<!\\d)(\\d{4})\\s*年(?!\\s*\\d|上半年)');
  const year = by.slice(0, 4);
  return once(
    found.flatMap(({ start, end }) =>
      quote.slice(start, end) === year
        ? [
            {
              kind: 'year',
              value: { dimension: 'date', min: Number(year) },
              start,
              end,
              text: year,
            } as const,
          ]
        : [],
    ),
  );
}
