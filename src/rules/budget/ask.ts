import type { Fact, Facts } from '../../model/fact.schema.ts';
import type { Price } from './money.ts';

/** What the user said of one duty or one of its lines. Absent: not said, never zero. */
export interface LineInput {
  /** How many units the figure is for each of. */
  readonly count?: number;
  /** People to be equipped or trained. */
  readonly persons?: number;
  /** How much is bought, in the user's own unit. */
  readonly quantity?: number;
  /** What is there already and need not be bought. */
  readonly have?: number;
  /** Days of training in a week. */
  readonly days?: number;
  /** Amount of the outside standard for one of `basis`. */
  readonly standard?: Price;
  /** What the standard counts: 在编人员. */
  readonly basis?: string;
  /** Amount in the year before the first, 万元. */
  readonly base?: number;
  /** Growth of the yardstick by year, per cent; may be negative. */
  readonly rates?: Readonly<Record<number, number | undefined>>;
  readonly price?: Price;
  /** Amounts arranged this year, one for each unit, 万元. */
  readonly arranged?: readonly number[];
  /** Whether the amount comes again every year, where the clause does not say. */
  readonly recurs?: 'yearly' | 'once';
  /** Whether a condition holds that the clause leaves to judgement. */
  readonly applies?: boolean;
  /** The user's name for what is bought. */
  readonly name?: string;
  /** How many things a duty without items is broken down into; 1 where it is not said. */
  readonly rows?: number;
  /** The duty is taken into the estimate. */
  readonly taken?: boolean;
}
export type InputKey = Exclude<keyof LineInput, 'rates' | 'rows' | 'taken'>;

/** All that the user said. */
export interface BudgetInputs {
  /** By id of a duty (`<policy>.<obligation>`) or of a line. */
  readonly lines: Readonly<Record<string, LineInput | undefined>>;
  /** Answers that conditions ask for, by fact id. */
  readonly facts: Facts;
}

interface AskBase {
  readonly label: string;
  readonly hint?: string;
  /** May stay empty: nothing waits for it. */
  readonly optional?: true;
}

/** A field of the form. Forms are generated from these. */
export type Ask = AskBase &
  (
    | {
        readonly form:
          'integer' | 'number' | 'price' | 'amounts' | 'text' | 'recurrence' | 'applies';
        /** Duty or line that is asked about. */
        readonly of: string;
        readonly key: InputKey;
        /** Unit behind the field; of a price, what it is the price of: 台（套）. */
        readonly unit?: string;
      }
    | { readonly form: 'rate'; readonly of: string; readonly year: number }
    | { readonly form: 'fact'; readonly fact: Fact }
  );

/** Key under which the text of a field is kept: `jincheng-2021-10.c10.2.count`. */
export function fieldOf(ask: Ask): string {
  switch (ask.form) {
    case 'fact':
      return `fact.${ask.fact.id}`;
    case 'rate':
      return `${ask.of}.rate-${ask.year}`;
    default:
      return `${ask.of}.${ask.key}`;
  }
}
