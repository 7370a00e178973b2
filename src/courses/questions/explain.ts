import { obligationUrl } from '../../model/anchor.ts';
import type { RuleObligation } from '../../rules/rulebook.ts';
import { dateName, quoteWords } from '../../rules/wording.ts';
import { namePaper, shortSource, type QuestionContext } from './context.ts';
import { locatorOf } from '../../rules/locator.ts';
import { letterOf, type Option, type Question } from './question.ts';

/** Words with the clause they stand in. */
export interface Cited {
  readonly text: string;
  /** 《…》（…）第（七）条; a report says that it is one. */
  readonly source: string;
  /** Address of the duty on this site, below its base path. */
  readonly url: string;
  readonly duty: RuleObligation;
}

/** What is said when a question has been answered. */
export interface Explanation {
  /** The right answer: B　2; 正确; 2. */
  readonly answer: string;
  /** Other spellings that are right as well. */
  readonly alsoRight: readonly string[];
  /** What the answer rests on, verbatim. */
  readonly quotes: readonly Cited[];
  /** Where the wrong answers are from. */
  readonly others: readonly Cited[];
  /** The editor's reading, marked as such by whoever shows it. */
  readonly plain: readonly string[];
  /** What must be known of the paper. */
  readonly notes: readonly string[];
}

/** The right answer in words: letters with their options, 正确 or 错误, the missing words, the points. */
export function answerOf(question: Question): string {
  switch (question.form) {
    case 'single':
    case 'multiple':
      return rightLetters(question.options);
    case 'true-false':
      return question.isTrue ? '正确' : '错误';
    case 'fill-in':
      return question.answer;
    case 'short-answer':
      return question.points.map(({ text }, at) => `（${at + 1}）${text}`).join('\n');
  }
}

/** ABD: the right answers by their letters. */
export function rightLetters(options: readonly Option[]): string {
  return options.map(({ isRight }, at) => (isRight ? letterOf(at) : '')).join('');
}

/** Explains a question: the quotes, the clauses, and where the wrong answers come from. */
export function explain(context: QuestionContext, question: Question): Explanation {
  const cite = (duty: RuleObligation, text: string): Cited => {
    const policy = context.policyOf(duty);
    return {
      text,
      source: `${namePaper(policy)}${locatorOf(duty.reference)}`,
      url: obligationUrl(duty),
      duty,
    };
  };
  const rightDuties = restsOn(question);
  const { policy } = question;
  return {
    answer: answerOf(question),
    alsoRight: question.form === 'fill-in' ? question.alsoRight : [],
    quotes: rightDuties.map((duty) => cite(duty, duty.quote)),
    others: wrongAnswers(question).map(({ text, from }) => cite(from, text)),
    plain: [...new Set(rightDuties.flatMap(({ plain }) => plain ?? []))],
    notes: [
      ...(policy.official ? [] : ['依据的是新闻报道，本库未收录文件原文。']),
      ...(policy.to === undefined ? [] : [`所述行动的期限至${dateName(policy.to)}。`]),
    ],
  };
}

/** The duties that the right answer is read in. */
function restsOn(question: Question): readonly RuleObligation[] {
  if (question.form === 'short-answer') return question.points.map(({ duty }) => duty);
  if (!('options' in question)) return question.duties.slice(0, 1);
  return [...new Set(question.options.flatMap(({ isRight, from }) => (isRight ? from : [])))];
}

function wrongAnswers(question: Question): { text: string; from: RuleObligation }[] {
  if ('options' in question) return question.options.filter(({ isRight }) => !isRight);
  if (question.form !== 'true-false' || !question.changed) return [];
  return [{ text: question.changed.said, from: question.changed.from }];
}

/** An explanation as plain text, for files; one paragraph a line. */
export function explanationText(context: QuestionContext, question: Question): string {
  const { alsoRight, quotes, others, plain, notes } = explain(context, question);
  const changed = question.form === 'true-false' ? question.changed : undefined;
  const cited = question.form === 'short-answer' ? citedOnce(quotes) : citedEach(quotes);
  return [
    ...(changed ? [`“${changed.said}”应为“${changed.right}”。`] : []),
    `依据：${cited}`,
    ...(alsoRight.length > 0 ? [`也可写作：${alsoRight.join('、')}。`] : []),
    ...(others.length > 0 ? [`${othersOf(context, others)}。`] : []),
    ...plain.map((words) => `编者解读：${words}`),
    ...notes,
  ].join('\n');
}

const citedEach = (quotes: readonly Cited[]) =>
  quotes.map(({ text, source }) => `${source}：${quoteWords(text)}`).join('；');
/** The points of an answer are the quotes: only the clause is left to say. */
const citedOnce = (quotes: readonly Cited[]) =>
  [...new Set(quotes.map(({ source }) => source))].join('；');

/** Where the other answers are from, in a line: “3”见于…. */
export function othersOf(context: QuestionContext, others: readonly Cited[]): string {
  const each = others.map(
    ({ text, duty }) => `${quoteWords(text)}见于${shortSource(context.policyOf(duty), duty)}`,
  );
  return `其他说法的出处：${each.join('；')}`;
}
