import { siteNameOf } from '../model/site-name.ts';
import { stampItem, type ClauseTextOf } from '../courses/provenance.ts';
import type { QuestionBank } from '../courses/questions/bank.ts';
import { dutiesOf } from '../courses/questions/bank-stamp.ts';
import { namePaper } from '../courses/questions/context.ts';
import { answerOf, explain, explanationText } from '../courses/questions/explain.ts';
import { formNames, type Question } from '../courses/questions/question.ts';
import { locatorOf } from '../rules/locator.ts';

/** What every format writes of a question, as plain text. */
export interface BankRow {
  readonly question: Question;
  readonly form: string;
  /** Options without their letters; 正确 and 错误 for a statement; none for the rest. */
  readonly options: readonly string[];
  readonly answer: string;
  readonly explanation: string;
  readonly topic: string;
  readonly paper: string;
  readonly clause: string;
  /** Address of the clause, with the site's own where it is known. */
  readonly address: string;
  /** Words by which the question can later be held against the papers. */
  readonly stamp: string;
}

/** What the formats are written from besides the bank. */
export interface BankSite {
  /** Address of the site, put before the addresses of clauses. */
  readonly origin: string;
  readonly clauseTextOf?: ClauseTextOf | undefined;
}

/** The questions of a bank, ready for any format. */
export function bankRows(bank: QuestionBank, { origin, clauseTextOf }: BankSite): BankRow[] {
  const { context, questions } = bank;
  const topics = new Map(context.rulebook.topics.map(({ id, prefLabel }) => [id, prefLabel]));
  return questions.map((question): BankRow => {
    const [duty] = question.duties;
    const { quotes } = explain(context, question);
    return {
      question,
      form: formNames[question.form],
      options: 'options' in question ? question.options.map(({ text }) => text) : [],
      answer: answerOf(question),
      explanation: explanationText(context, question),
      topic: topics.get(duty.topic) ?? duty.topic,
      paper: namePaper(question.policy),
      clause: locatorOf(duty.reference),
      address: `${origin}${quotes[0]?.url ?? duty.url}`,
      stamp: dutiesOf(question)
        .map((each) => stampItem(each, clauseTextOf))
        .join(' '),
    };
  });
}

/** What stands on every bank: what it is, and what it is not. */
export function bankNotes({ title, edition, seed, questions, context }: QuestionBank): string[] {
  const unofficial = questions.some(({ policy }) => !policy.official);
  const papers = new Set(questions.map(({ policy }) => policy));
  return [
    `${title}，共 ${questions.length} 题。`,
    `题目由${siteNameOf(edition)}从文件的义务批注自动生成：答案在原文里，错误选项是其他地区文件里真实的规定，对所问地区不成立。`,
    '批注和解读由编者所加，以发文机关公布的正式文本为准；难度按题型划分，仅供组卷参考。',
    ...(unofficial ? ['部分题目依据新闻报道，本库未收录文件原文，题干中已注明。'] : []),
    ...context.rulebook.policies
      .filter((policy) => papers.has(policy))
      .map((policy) => `依据：${namePaper(policy)}`),
    `站点版本 ${edition.site}，内容版本 ${edition.content}，题序号 ${seed}。`,
  ];
}
