import type { Bearer } from '../../../model/concept.schema.ts';
import { parsePeriod } from '../../../model/period.ts';
import type { Interval } from '../../interval.ts';
import { formatFigure } from '../../outcome.ts';
import type { RuleObligation, RulePolicy, Unit } from '../../rulebook.ts';
import { spanName } from '../../wording.ts';
import type { Ask, LineInput } from '../ask.ts';
import type { Recurrence } from '../budget-line.ts';
import { factorOf, isExact, multiply, priceFactor, type Price } from '../money.ts';
import { spread, timesIn } from '../recurrence.ts';

/** What a line is worked out from. */
export interface LineContext {
  readonly obligation: RuleObligation;
  readonly policy: RulePolicy;
  readonly place: Unit;
  /** `<policy>.<obligation>`. */
  readonly dutyId: string;
  /** Id of the line: that of the duty, with the item where there are several. */
  readonly id: string;
  /** What the user said of the duty and, above it, of the line. */
  readonly input: LineInput;
  readonly years: readonly number[];
  readonly bearers: readonly Bearer[];
  /** Whom the duty binds, as the clause calls them. */
  readonly bearersName: string;
  /** Label of a fact. */
  readonly labelOf: (fact: string) => string;
}

/** The amounts of a line and where they come from. */
export interface Cost {
  readonly amounts: readonly Interval[];
  readonly how: string;
  /** What the user has not said, whether or not the amount waits for it. */
  readonly open: readonly string[];
  readonly asks: readonly Ask[];
  readonly recurs: Recurrence;
}

/** One factor of a product, for the sum and for the words. */
export interface Factor {
  readonly value: Interval;
  /** 5 个, 3500 元/台（套）, or the label of what is yet to be typed. */
  readonly shown: string;
  /** What must be typed; absent when it is known. */
  readonly missing?: string;
}

/** A factor that the user types. */
export function typedFactor(value: number | undefined, unit: string, label: string): Factor {
  return value === undefined
    ? { value: factorOf(undefined), shown: `${label}（待填）`, missing: label }
    : { value: factorOf(value), shown: `${formatFigure(value)} ${unit}` };
}

/** A figure of the clause. */
export function givenFactor(value: number, unit: string): Factor {
  return { value: factorOf(value), shown: `${formatFigure(value)} ${unit}` };
}

/** @param of what it is the price of: 台（套）, 人周 */
export function priceOf(price: Price | undefined, of: string, label = '单价'): Factor {
  if (price === undefined)
    return { value: factorOf(undefined), shown: `${label}（待填）`, missing: label };
  const sample = price.sample ? '（示例）' : '';
  return {
    value: priceFactor(price),
    shown: `${formatFigure(price.amount)} ${price.unit}/${of}${sample}`,
  };
}

/** The product of factors in each year, with its words and what it waits for. */
export function costOf(
  factors: readonly Factor[],
  recurs: Recurrence,
  { years }: Pick<LineContext, 'years'>,
): Omit<Cost, 'asks'> {
  const once = multiply(factors.map(({ value }) => value));
  const undecided = recurs.kind === 'undecided' && years.length > 1;
  return {
    amounts: spread(once, recurs, years.length),
    how: sumWords(factors, once, recurs),
    open: [
      ...factors.flatMap(({ missing }) => missing ?? []),
      ...(undecided ? ['每年或一次性'] : []),
    ],
    recurs,
  };
}

/** 10 人 × 500 元 × 12 个月 = 6 万元: what comes several times a year is counted so often. */
function sumWords(factors: readonly Factor[], once: Interval, recurs: Recurrence): string {
  const times = timesAYear(recurs);
  const sum = [...factors, ...times].map(({ shown }) => shown).join(' × ');
  if (!isExact(once)) return sum;
  const total = `${formatFigure(multiply([once, ...times.map(({ value }) => value)]).min)} 万元`;
  return sum === total ? sum : `${sum} = ${total}`;
}

/** 12 个月 of 每月; nothing of what comes once a year or less often. */
function timesAYear(recurs: Recurrence): Factor[] {
  if (recurs.kind !== 'by-clause') return [];
  const times = timesIn(recurs.every, 0) ?? 1;
  const { count, unit } = parsePeriod(recurs.every);
  const shown = count === 1 ? spanName(`${times} ${unit}`) : `一年 ${times} 次`;
  return times > 1 ? [{ value: factorOf(times), shown }] : [];
}

/** Asks whether an amount comes again; nothing where the clause settles it. */
export function askRecurrence({ id, years }: LineContext, settled: boolean): readonly Ask[] {
  if (settled || years.length === 1) return [];
  return [{ form: 'recurrence', of: id, key: 'recurs', label: '每年还是一次性' }];
}

export function askPrice({ id }: LineContext, of: string): Ask {
  return { form: 'price', of: id, key: 'price', label: '单价', unit: of };
}
