import type { Fact, Facts } from '../model/fact.schema.ts';
import { faultOf } from './answer-fault.ts';
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
 * Holds the answers of a unit against their questions and against each other: a count is no word
 * and not below zero, a part is not larger than its whole, a list has no items that were not asked
 * for, and nothing is reported of what is said not to be there.
 */
export function checkAnswers(rulebook: Rulebook, unit: Unit, facts: Facts): Contradiction[] {
  const prepared = prepare(rulebook);
  const answers = answersOf(prepared, facts);
  const duties = prepared.dutiesOf(unit);
  const found = [
    ...rulebook.facts.flatMap((fact) => checkValue(fact, facts)),
    ...duties.flatMap((duty) => [
      ...checkShare(duty, answers),
      ...checkGrowth(duty, answers),
      ...checkCondition(duty, answers),
    ]),
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

function checkValue(fact: Fact, facts: Facts): Contradiction[] {
  const value: unknown = facts[fact.id];
  if (value === undefined || value === null) return [];
  const tell = (fault: string) => [
    { facts: [fact.id], message: `${quoteWords(fact.label)}${fault}，请核对。` },
  ];
  const fault = faultOf(fact, value);
  if (fault !== undefined) return tell(`${fault}，未计入`);
  const isBroken = fact.type === 'integer' && !Number.isInteger(value);
  return isBroken ? tell(`填的是 ${formatFigure(value as number)}，应为整数`) : [];
}

/** Nothing falls by more than all of it. */
function checkGrowth({ measure }: RuleObligation, answers: Answers): Contradiction[] {
  if (measure?.kind !== 'growth') return [];
  return [measure.fact, measure.keepsPaceWith].flatMap((fact) => {
    const rate = numberOf(answers, fact);
    if (rate === undefined || rate >= -100 || answers.unitOf(fact) !== '%') return [];
    const shown = `填的是 ${formatFigure(rate)}%，降幅不能大于 100%`;
    return [{ facts: [fact], message: `${quoteWords(answers.labelOf(fact))}${shown}，请核对。` }];
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
        message: `填了${quoteWords(answers.labelOf(measure.fact))}，但${quoteWords(answers.labelOf(condition.fact))}填的是${quoteWords(condition.is ? '否' : '是')}，请核对。`,
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
