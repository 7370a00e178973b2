import type { Facts } from '../model/fact.schema.ts';
import { answersOf } from './assess.ts';
import { evaluateCondition } from './conditions.ts';
import { itemsOf, numberOf, type Answers } from './measures/measure-rule.ts';
import { formatFigure } from './outcome.ts';
import { prepare } from './prepare.ts';
import type { Rulebook, RuleObligation, Unit } from './rulebook.ts';
import { quoteWords } from './wording.ts';

/** Answers that cannot all be right, told to the person who gave them. */
export interface Contradiction {
  /** Ids of the facts concerned, first the one that is most likely wrong. */
  readonly facts: readonly string[];
  readonly message: string;
}

/**
 * Holds the answers of a unit against each other: a part is not larger than its whole, a list has
 * no items that were not asked for, and nothing is reported of what is said not to be there.
 */
export function checkAnswers(rulebook: Rulebook, unit: Unit, facts: Facts): Contradiction[] {
  const prepared = prepare(rulebook);
  const answers = answersOf(prepared, facts);
  const duties = prepared.dutiesOf(unit);
  const found = [
    ...duties.flatMap((duty) => [...checkShare(duty, answers), ...checkCondition(duty, answers)]),
    ...checkItems(duties, answers),
  ];
  // Several duties may find the same fault.
  const messages = new Set<string>();
  return found.filter(({ message }) => {
    if (messages.has(message)) return false;
    messages.add(message);
    return true;
  });
}

function checkShare({ measure }: RuleObligation, answers: Answers): Contradiction[] {
  if (measure?.kind !== 'share') return [];
  const part = numberOf(answers, measure.fact);
  const whole = numberOf(answers, measure.of);
  if (part === undefined || whole === undefined || part <= whole) return [];
  const shown = (fact: string, value: number) =>
    `${quoteWords(answers.labelOf(fact))}（${formatFigure(value)}）`;
  return [
    {
      facts: [measure.fact, measure.of],
      message: `${shown(measure.fact, part)}不能大于${shown(measure.of, whole)}，请核对。`,
    },
  ];
}

/** 没有事故结案 and yet 事故结案后评估 3 个月. */
function checkCondition(duty: RuleObligation, answers: Answers): Contradiction[] {
  const { measure } = duty;
  if (!measure || answers.facts[measure.fact] === undefined) return [];
  return [...(duty.when ?? []), ...(measure.when ?? [])].flatMap((condition) => {
    if (condition.fact === undefined || condition.is === undefined) return [];
    if (evaluateCondition(condition, answers).state !== 'fails') return [];
    return [
      {
        facts: [measure.fact, condition.fact],
        message: `填了${quoteWords(answers.labelOf(measure.fact))}，但${quoteWords(answers.labelOf(condition.fact))}填的是${condition.is ? '否' : '是'}，请核对。`,
      },
    ];
  });
}

function checkItems(duties: readonly RuleObligation[], answers: Answers): Contradiction[] {
  const known = new Map<string, Set<string>>();
  for (const { measure } of duties) {
    if (measure?.kind !== 'kit' && measure?.kind !== 'checklist') continue;
    const items = known.get(measure.fact) ?? new Set();
    for (const item of measure.items) items.add(item);
    known.set(measure.fact, items);
  }
  return [...known].flatMap(([fact, items]) => {
    const strange = (itemsOf(answers, fact) ?? []).filter((item) => !items.has(item));
    if (strange.length === 0) return [];
    return [
      {
        facts: [fact],
        message: `${quoteWords(answers.labelOf(fact))}中没有${strange.map(quoteWords).join('')}这一项，未计入。`,
      },
    ];
  });
}
