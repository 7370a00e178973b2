import type { Fact, Facts, FactValue } from '../../model/fact.schema.ts';
import { parseAnswer, type Answer } from '../parse-answer.ts';
import type { BudgetInputs, InputKey, LineInput } from './ask.ts';
import { isToTheFen, type Price, type PriceUnit } from './money.ts';

/** Text of the fields by key, as typed: `jincheng-2021-10.c10.2.count` -> `5`. */
export type BudgetFields = Readonly<Record<string, string | undefined>>;

/** Which unit a price is in where nobody chose: things are priced in 元, standards set in 万元. */
export const defaultPriceUnit: Readonly<Record<'price' | 'standard', PriceUnit>> = {
  price: '元',
  standard: '万元',
};

/** Words of the choices, as they stand in the address. */
export const yearly = '每年';
export const once = '一次性';
export const taken = '是';

/** Numbers of a list: 20、15 20；15. A comma of ASCII stays inside its number: 1,200. */
const listSeparator = /[、，；;\s]+/u;
const longestList = 200;

/** Reads one number of the form; the message is Chinese and says how to mend it. */
export function readNumber(key: InputKey | 'rate', raw: string, unit?: string): Answer {
  const answer = parseAnswer(factOf(key, unit), raw);
  if (answer.kind !== 'value') return answer;
  const { value } = answer;
  const error = (message: string): Answer => ({ kind: 'error', message });
  if (key === 'days' && value > 7) return error('一周只有 7 天，请核对。');
  if (key === 'rate' && value < -100) return error('增幅不会低于 -100%，请核对。');
  if (key === 'rate' && value > 1000) return error('增幅太大，请核对。');
  if ((key === 'price' || key === 'standard') && !isToTheFen(value, unit))
    return error('金额请写到分为止。');
  return answer;
}

/** How a number is read by the field that asks for it. */
export function factOf(
  key: InputKey | 'rate',
  unit?: string,
): Pick<Fact, 'type' | 'unit' | 'negative'> {
  const type = key === 'count' || key === 'persons' || key === 'have' ? 'integer' : 'number';
  if (key === 'rate') return { type, unit: '%', negative: true };
  return { type, ...(unit !== undefined && { unit }) };
}

/** Reads a list of amounts, 万元; undefined while it is empty. */
export function readAmounts(
  raw: string,
): { readonly values: readonly number[] } | { readonly message: string } | undefined {
  const parts = raw.split(listSeparator).filter((part) => part !== '');
  if (parts.length === 0) return undefined;
  if (parts.length > longestList) return { message: '太多了，请核对。' };
  const values: number[] = [];
  for (const part of parts) {
    const answer = parseAnswer({ type: 'number', unit: '万元' }, part);
    if (answer.kind === 'error')
      return { message: `${answer.message}几个数之间用顿号隔开，如 20、15。` };
    if (answer.kind === 'value') values.push(answer.value);
  }
  return { values };
}

/** Unit of a price: as chosen, else the usual one. */
export function unitOfPrice(
  fields: BudgetFields,
  of: string,
  key: 'price' | 'standard',
): PriceUnit {
  const chosen = fields[`${of}.${key}-unit`];
  return chosen === '元' || chosen === '万元' ? chosen : defaultPriceUnit[key];
}

/**
 * What was said, from the text of the fields. What cannot be read is not said: it stays in its field
 * with its message.
 * @param facts those that conditions may ask for
 */
export function readInputs(fields: BudgetFields, facts: readonly Fact[]): BudgetInputs {
  const ids = new Set<string>();
  for (const key of Object.keys(fields)) {
    const at = key.lastIndexOf('.');
    if (at > 0) ids.add(key.slice(0, at));
  }
  const lines: Record<string, LineInput> = {};
  for (const id of ids) lines[id] = readLine(fields, id);
  return { lines, facts: readFacts(fields, facts) };
}

function readLine(fields: BudgetFields, of: string): LineInput {
  const raw = (key: string) => fields[`${of}.${key}`] ?? '';
  const number = (key: InputKey, units: readonly string[] = []): number | undefined => {
    for (const unit of [undefined, ...units]) {
      const answer = readNumber(key, raw(key), unit);
      if (answer.kind === 'value') return answer.value;
    }
    return undefined;
  };
  const price = (key: 'price' | 'standard'): Price | undefined => {
    const unit = unitOfPrice(fields, of, key);
    const answer = readNumber(key, raw(key), unit);
    if (answer.kind !== 'value') return undefined;
    const sample = raw(`${key}-sample`) === taken;
    return { amount: answer.value, unit, ...(sample && { sample: true }) };
  };
  const text = (key: string) => raw(key).trim() || undefined;
  const recurs = raw('recurs');
  const applies = raw('applies');
  const rows = Number(raw('rows'));
  const arranged = readAmounts(raw('arranged'));
  return defined({
    // Words that stand behind any number (5个, 20人, 2项) parseAnswer knows without being told.
    count: number('count', ['所']),
    persons: number('persons'),
    have: number('have', ['台', '套']),
    quantity: number('quantity', [text('basis') ?? '项']),
    days: number('days', ['天']),
    base: number('base', ['万元']),
    standard: price('standard'),
    price: price('price'),
    basis: text('basis'),
    name: text('name'),
    rates: readRates(fields, of),
    arranged: arranged && 'values' in arranged ? arranged.values : undefined,
    recurs: recurs === yearly ? 'yearly' : recurs === once ? 'once' : undefined,
    applies: applies === '是' ? true : applies === '否' ? false : undefined,
    rows: Number.isInteger(rows) && rows > 1 ? rows : undefined,
    taken: raw('taken') === taken ? true : undefined,
  });
}

function readRates(fields: BudgetFields, of: string): LineInput['rates'] {
  const rates: Record<number, number> = {};
  const prefix = `${of}.rate-`;
  for (const [key, raw = ''] of Object.entries(fields)) {
    if (!key.startsWith(prefix)) continue;
    const answer = readNumber('rate', raw);
    if (answer.kind === 'value') rates[Number(key.slice(prefix.length))] = answer.value;
  }
  return Object.keys(rates).length === 0 ? undefined : rates;
}

function readFacts(fields: BudgetFields, facts: readonly Fact[]): Facts {
  const read: Record<string, FactValue> = {};
  for (const fact of facts) {
    const raw = fields[`fact.${fact.id}`];
    if (raw === undefined) continue;
    const value = readFact(fact, raw);
    if (value !== undefined) read[fact.id] = value;
  }
  return read;
}

function readFact(fact: Fact, raw: string): FactValue | undefined {
  if (fact.type === 'boolean') return raw === '是' ? true : raw === '否' ? false : undefined;
  if (fact.type === 'items') return undefined;
  const answer = parseAnswer(fact, raw);
  return answer.kind === 'value' ? answer.value : undefined;
}

/** Without the keys that have no value. */
function defined<T extends object>(input: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as T;
}
