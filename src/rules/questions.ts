import type { Fact } from '../model/fact.schema.ts';
import { obligationsFor } from './applicability.ts';
import type { Rulebook, RuleObligation, Unit } from './rulebook.ts';

/** A fact to be asked, with what it is needed for. */
export interface Question {
  readonly fact: Fact;
  /** The items to tick, for facts of type `items`. */
  readonly items: readonly string[];
  /** Obligations whose measure or condition mentions the fact. */
  readonly obligations: readonly RuleObligation[];
}

/**
 * The form of a unit: the facts that the measures and conditions binding it mention. Duties written
 * for units of its level come first, duties of everybody last, else the order of the papers holds.
 * No form is written by hand.
 */
export function questionsFor(rulebook: Rulebook, unit: Unit): Question[] {
  const facts = new Map(rulebook.facts.map((fact) => [fact.id, fact]));
  const questions = new Map<
    string,
    { fact: Fact; items: string[]; obligations: RuleObligation[] }
  >();
  const levels = new Map(rulebook.bearers.map((bearer) => [bearer.id, bearer.levels]));
  /** How many levels the most specific bearer of the duty has: 1 is written for this level alone. */
  const breadth = ({ bearers }: RuleObligation) =>
    Math.min(
      ...bearers.map((id) => {
        const of = levels.get(id) ?? [];
        return of.includes(unit.level) ? of.length : Number.POSITIVE_INFINITY;
      }),
    );
  const specificFirst = [...obligationsFor(rulebook, unit)].sort((a, b) => breadth(a) - breadth(b));
  for (const obligation of specificFirst) {
    for (const id of factsOf(obligation)) {
      const fact = facts.get(id);
      if (!fact) continue;
      const question = questions.get(id) ?? { fact, items: [], obligations: [] };
      question.obligations.push(obligation);
      for (const item of itemsOf(obligation, id))
        if (!question.items.includes(item)) question.items.push(item);
      questions.set(id, question);
    }
  }
  return [...questions.values()];
}

function itemsOf({ measure }: RuleObligation, fact: string): readonly string[] {
  if (measure?.kind !== 'kit' && measure?.kind !== 'checklist') return [];
  return measure.fact === fact ? measure.items : [];
}

/** Facts that decide an obligation: conditions first, then what is measured, wholes before parts. */
export function factsOf({ when = [], measure }: RuleObligation): ReadonlySet<string> {
  const conditions = [...when, ...(measure?.when ?? [])].flatMap(({ fact }) => fact ?? []);
  if (!measure) return new Set(conditions);
  const whole = measure.kind === 'share' ? [measure.of] : [];
  const yardstick = measure.kind === 'growth' ? [measure.keepsPaceWith] : [];
  return new Set([...conditions, ...whole, measure.fact, ...yardstick]);
}
