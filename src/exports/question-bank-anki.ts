import { stampLabel } from '../courses/provenance.ts';
import type { QuestionBank } from '../courses/questions/bank.ts';
import { bankStamp } from '../courses/questions/bank-stamp.ts';
import { letterOf } from '../courses/questions/question.ts';
import { bankRows, type BankRow, type BankSite } from './question-bank-rows.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as one field: no tab, no line break and no quotation mark that would open a field. */
export function ankiText(text: string): string {
  return text
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
    .replace(/\t/g, ' ')
    .replace(/\r?\n/g, '<br>');
}

/**
 * The bank as notes for Anki: id, front, back, tags. The id lets a later bank renew the notes instead of
 * doubling them.
 */
export function questionBankAnki(bank: QuestionBank, site: BankSite): string {
  const edition = bankStamp(bank, site.clauseTextOf)[0] ?? '';
  return [
    '#separator:tab',
    '#html:true',
    '#guid column:1',
    '#tags column:4',
    // Two colons would make a deck inside a deck.
    `#deck:${bank.title.replace(/\s+/g, ' ').replace(/:{2,}/g, '：').slice(0, longestDeck)}`,
    ...bankRows(bank, site).map((row) => noteOf(row, edition).join('\t')),
    '',
  ].join('\n');
}

/** A deck's name is read in a narrow list. */
const longestDeck = 60;

function noteOf(row: BankRow, edition: string): string[] {
  const { question, form, options, answer, explanation, address, stamp, topic } = row;
  const listed = options.map((option, at) => `${letterOf(at)}. ${option}`);
  const front = [`[${form}] ${question.stem}`, ...listed].join('\n');
  const rights =
    'options' in question
      ? question.options.flatMap(({ isRight, text }) => (isRight ? [text] : []))
      : [];
  const back = [answer, ...rights, explanation].join('\n');
  const link = `<a href="${ankiText(address)}">${ankiText(row.paper + row.clause)}</a>`;
  const basis = `<small>${stampLabel}：${ankiText(`${edition} ${stamp}`)}</small>`;
  const tags = [topic, form, question.policy.id, `难度${question.difficulty}`];
  return [
    question.id,
    ankiText(front),
    `${ankiText(back)}<br>${link}<br>${basis}`,
    // A blank ends a tag.
    tags.map((tag) => ankiText(tag.replace(/\s+/g, '_'))).join(' '),
  ];
}
