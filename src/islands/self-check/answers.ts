import type { Fact, Facts, FactValue } from '../../model/fact.schema.ts';
import { parseAnswer } from '../../rules/parse-answer.ts';
import type { Fields } from '../calculator/fields.ts';

/** The answer that says: of these items there is none. Distinct from no answer. */
export const noItems = '无';
const itemSeparator = '|';

/** Keys of the fields that say which unit, and when; all others are answers. */
const unitKeys = ['place', 'unit', 'name', 'level', 'office', 'classes', 'as-of', 'edition'];

/** The fields that are answers, by fact id. */
export function answersIn(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !unitKeys.includes(key)));
}

export function splitItems(raw: string): readonly string[] {
  return raw === '' || raw === noItems ? [] : raw.split(itemSeparator);
}

export function joinItems(items: readonly string[]): string {
  return items.join(itemSeparator);
}

/** An answer as the rules take it; undefined while it is empty or cannot be read. */
function valueOf(fact: Fact, raw: string): FactValue | undefined {
  if (raw === '') return undefined;
  switch (fact.type) {
    case 'boolean':
      return raw === '是' ? true : raw === '否' ? false : undefined;
    case 'items':
      return splitItems(raw);
    case 'integer':
    case 'number': {
      const answer = parseAnswer(fact, raw);
      return answer.kind === 'value' ? answer.value : undefined;
    }
  }
}

/**
 * The answers that can be read; the others stay unknown and stay in their fields.
 * @param items what can be ticked, by fact: a list of none of them (from an old link) is no answer
 */
export function factsFrom(
  facts: readonly Fact[],
  answers: Fields,
  items: ReadonlyMap<string, readonly string[]> = new Map(),
): Facts {
  const read = (fact: Fact): FactValue | undefined => {
    const raw = answers[fact.id] ?? '';
    const value = valueOf(fact, raw);
    if (!Array.isArray(value) || raw === noItems) return value;
    const known = items.get(fact.id);
    return known?.some((item) => value.includes(item)) === false ? undefined : value;
  };
  return Object.fromEntries(facts.map((fact) => [fact.id, read(fact)]));
}

/** An answer in words, as typed, for the printed sheet. */
export function describeAnswer({ type, unit }: Fact, raw: string): string {
  if (raw === '') return '未填';
  if (type === 'items') return raw === noItems ? '无' : splitItems(raw).join('、');
  return type === 'boolean' || unit === undefined || raw.endsWith(unit) ? raw : `${raw} ${unit}`;
}
