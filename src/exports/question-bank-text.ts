import { stampLabel } from '../courses/provenance.ts';
import type { QuestionBank } from '../courses/questions/bank.ts';
import { bankStamp } from '../courses/questions/bank-stamp.ts';
import { letterOf } from '../courses/questions/question.ts';
import { bankRows, type BankRow, type BankSite } from './question-bank-rows.ts';

/**
 * The bank as plain text, in the layout that exam systems read: a numbered stem with its form, options
 * by letter, 答案, 解析, 难度, 章节, one blank line between questions. Nothing stands before the first question or
 * behind the last: an importer would take it for one.
 */
export function questionBankText(bank: QuestionBank, site: BankSite): string {
  const edition = bankStamp(bank, site.clauseTextOf)[0] ?? '';
  const questions = bankRows(bank, site).map((row, at) => textQuestion(row, at, edition));
  return `${questions.join('\n\n')}\n`;
}

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim();

function textQuestion(row: BankRow, at: number, edition: string): string {
  const { question, form, options, answer, explanation, topic, address, stamp } = row;
  // The version of the contents stands once, in the first question.
  const basis = at === 0 ? `${edition} ${stamp}` : stamp;
  return [
    `${at + 1}. [${form}]${oneLine(question.stem)}`,
    ...options.map((option, place) => `${letterOf(place)}. ${oneLine(option)}`),
    `答案：${oneLine(answer)}`,
    `解析：${oneLine(explanation)} 条款：${address} ${stampLabel}：${basis}`,
    `难度：${question.difficulty}`,
    `章节：${topic}`,
  ].join('\n');
}
