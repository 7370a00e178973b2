import type { RuleObligation, RulePolicy } from '../../rules/rulebook.ts';

/** Forms in which one asks, in the order in which a paper lists them. */
export const questionForms = [
  'single',
  'multiple',
  'true-false',
  'fill-in',
  'short-answer',
] as const;
export type QuestionForm = (typeof questionForms)[number];

export const formNames: Readonly<Record<QuestionForm, string>> = {
  single: '单选题',
  multiple: '多选题',
  'true-false': '判断题',
  'fill-in': '填空题',
  'short-answer': '简答题',
};

/** What of a duty is asked. The names stand in ids and never change. */
export type QuestionKind =
  // A figure of the measure.
  | 'count'
  | 'share'
  | 'money'
  | 'duration'
  | 'period'
  | 'times'
  | 'limit'
  | 'year'
  // Who, how strictly, which words, which of a list, of which paper.
  | 'bearer'
  | 'strength'
  | 'term'
  | 'list'
  | 'source'
  // All that a clause says.
  | 'clause';

/** How hard a question is, by rule: recognising is easy, telling apart is harder, recalling is hard. */
export const difficulties = ['易', '中', '难'] as const;
export type Difficulty = (typeof difficulties)[number];

interface QuestionBase {
  /** `policy.obligation.kind.form`: the same question has the same id in every bank. */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly difficulty: Difficulty;
  /** The paper that is asked about. */
  readonly policy: RulePolicy;
  /** What the answer rests on; the first is the duty that is asked about. */
  readonly duties: readonly [RuleObligation, ...RuleObligation[]];
  /** The question, with paper and clause named; a blank is `blank`. */
  readonly stem: string;
}

/** An answer to choose. */
export interface Option {
  readonly text: string;
  readonly isRight: boolean;
  /** Where the words are from: the duty itself, or that of another place. */
  readonly from: RuleObligation;
}

export interface ChoiceQuestion extends QuestionBase {
  readonly form: 'single' | 'multiple';
  readonly options: readonly Option[];
}

export interface TrueFalseQuestion extends QuestionBase {
  readonly form: 'true-false';
  readonly isTrue: boolean;
  /** What was changed to make the statement false, and where the other words are from. */
  readonly changed?: {
    readonly said: string;
    readonly right: string;
    readonly from: RuleObligation;
  };
}

export interface FillInQuestion extends QuestionBase {
  readonly form: 'fill-in';
  /** The words of the quote. */
  readonly answer: string;
  /** Other spellings of the same answer. */
  readonly alsoRight: readonly string[];
}

/** A point of an answer: words of the clause. */
export interface Point {
  readonly text: string;
  readonly duty: RuleObligation;
}

export interface ShortAnswerQuestion extends QuestionBase {
  readonly form: 'short-answer';
  readonly points: readonly Point[];
}

export type Question = ChoiceQuestion | TrueFalseQuestion | FillInQuestion | ShortAnswerQuestion;

/** The gap in a stem. */
export const blank = '______';

/** The letters of the options: A, B, C … */
export function letterOf(at: number): string {
  return String.fromCharCode(65 + at);
}
