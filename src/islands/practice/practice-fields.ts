import { dutyKey, type BankChoice } from '../../courses/questions/bank.ts';
import { questionForms, type QuestionForm } from '../../courses/questions/question.ts';
import { policiesFor } from '../../rules/applicability.ts';
import type { PaperNeed } from '../../rules/needed-papers.ts';
import type { Rulebook, RuleObligation } from '../../rules/rulebook.ts';
import type { Fields } from '../calculator/fields.ts';
import { seedOf } from '../seed.ts';

/**
 * What the address of the practice page holds: places and topics, or duties by `policy.obligation` that
 * the course builder hands over (`o`), forms, number, seed and title. Lists are joined by commas.
 */
export const listKeys = {
  places: 'places',
  topics: 'topics',
  duties: 'o',
  forms: 'forms',
} as const;

/** How many questions there may be; 全部 is the whole bank. */
export const counts = ['10', '20', '30', '50', '100', 'all'] as const;
const usualCount = '10';

export function readList(fields: Fields, key: string): string[] {
  return (fields[key] ?? '').split(/[,，\s]+/u).filter((part) => part !== '');
}

export function writeList(items: readonly string[]): string | undefined {
  return items.length === 0 ? undefined : items.join(',');
}

/** The list with an item put in or taken out. */
export function toggled(list: readonly string[], item: string): string[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}

/** Duties handed over by a link; empty where places and topics are chosen here. */
export const handedOver = (fields: Fields) => readList(fields, listKeys.duties);

/**
 * The papers that the questions are made from: those handed over, or those of the chosen places; wrong
 * answers are the figures of neighbours.
 */
export function neededFor(fields: Fields): PaperNeed {
  const papers = [...new Set(handedOver(fields).map((key) => key.replace(/\..*$/, '')))];
  return papers.length > 0
    ? { papers, placesOfPapers: true, neighbours: true }
    : { places: readList(fields, listKeys.places), neighbours: true };
}

/** Duties of the chosen places, before a topic is chosen. */
export function dutiesOfPlaces(rulebook: Rulebook, fields: Fields): RuleObligation[] {
  const papers = new Set(
    readList(fields, listKeys.places).flatMap((code) =>
      /^\d{6}$/.test(code) ? policiesFor(rulebook, { code }).map(({ id }) => id) : [],
    ),
  );
  return rulebook.obligations.filter(({ policy }) => papers.has(policy));
}

/** The forms that are asked; none chosen in the address: all of them. */
export function formsOf(fields: Fields): QuestionForm[] {
  const chosen = readList(fields, listKeys.forms);
  return chosen.length === 0
    ? [...questionForms]
    : questionForms.filter((form) => chosen.includes(form));
}

export function countOf(fields: Fields): string {
  const count = fields['n'] ?? usualCount;
  return count === 'all' || /^[1-9]\d{0,3}$/.test(count) ? count : usualCount;
}

/** What the bank is made from; the name of the place stands for a title that nobody gave. */
export function choiceFrom(rulebook: Rulebook, fields: Fields, usualTitle: string): BankChoice {
  const given = handedOver(fields);
  const topics = readList(fields, listKeys.topics);
  const duties =
    given.length > 0
      ? given
      : dutiesOfPlaces(rulebook, fields)
          .filter(({ topic }) => topics.length === 0 || topics.includes(topic))
          .map(dutyKey);
  const count = countOf(fields);
  return {
    title: fields['title'] ?? usualTitle,
    duties,
    forms: formsOf(fields),
    seed: seedOf(fields),
    ...(count !== 'all' && { count: Number(count) }),
  };
}
