import type { Fact } from '../../../src/model/fact.schema.ts';
import { isComparison, sidesOf, type Decision, type Figure, type Test } from '../decision.ts';

export const statusRule = (at: number) => `status ${at}`;
export const gapRule = (at: number) => `gap ${at}`;
export const nameOfItem = (fact: string, at: number) => `${fact} item ${at}`;

type Items = ReadonlyMap<string, readonly string[]>;

/** The items that the decisions ask for, by fact; each is a yes/no question of its own. */
export function itemsOf(decisions: readonly Decision[]): Items {
  const items = new Map<string, string[]>();
  for (const { demand } of decisions) {
    if (!demand || !isComparison(demand.met) || demand.met.left.kind !== 'count') continue;
    const { left } = demand.met;
    const known = items.get(left.fact) ?? [];
    items.set(left.fact, [...new Set([...known, ...left.items])]);
  }
  return items;
}

/** The rules as publicodes reads them: a rule for each fact, for each status and for each gap. */
export function rulesFor(
  decisions: readonly Decision[],
  facts: readonly Fact[],
): Record<string, unknown> {
  const items = itemsOf(decisions);
  const rules: Record<string, unknown> = {};
  for (const { id, question } of facts) rules[id] = { question };
  for (const [fact, asked] of items)
    asked.forEach((question, at) => (rules[nameOfItem(fact, at)] = { question }));
  decisions.forEach(({ when, demand }, at) => {
    /** Figures that are used twice get a rule of their own, which is evaluated once. */
    const figure = (wanted: Figure): string | number => {
      if (wanted.kind === 'number') return wanted.value;
      if (wanted.kind === 'fact') return wanted.fact;
      const name = `${wanted.kind} ${at}`;
      rules[name] = express(wanted, items);
      return name;
    };
    const test = (wanted: Test) =>
      isComparison(wanted)
        ? `${figure(wanted.left)} ${wanted.is} ${figure(wanted.right)}`
        : `${wanted.fact} = ${wanted.is ? 'oui' : 'non'}`;
    rules[statusRule(at)] = {
      ...(when.length > 0 && { 'applicable si': { 'toutes ces conditions': when.map(test) } }),
      ...(demand
        ? {
            variations: [
              ...demand.exceptions.map((one) => ({ si: test(one.test), alors: quote(one.status) })),
              { si: test(demand.met), alors: quote('met') },
              { sinon: quote(demand.shortfall) },
            ],
          }
        : { valeur: quote('judgement') }),
    };
    if (demand?.hasGap && isComparison(demand.met))
      rules[gapRule(at)] = { valeur: sidesOf(demand.met).map(figure).join(' - ') };
  });
  return rules;
}

function quote(text: string): string {
  return `'${text}'`;
}

function express(figure: Extract<Figure, { kind: 'count' | 'part' }>, items: Items): unknown {
  // Its // divides and drops the rest: 99 hundredths more make it round up.
  if (figure.kind === 'part') return { valeur: `(${figure.percent} * ${figure.of} + 99) // 100` };
  const asked = items.get(figure.fact) ?? [];
  return {
    somme: figure.items.map((item) => ({
      variations: [{ si: nameOfItem(figure.fact, asked.indexOf(item)), alors: 1 }, { sinon: 0 }],
    })),
  };
}
