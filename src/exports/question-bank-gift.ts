import { stampLabel } from '../courses/provenance.ts';
import type { QuestionBank } from '../courses/questions/bank.ts';
import { bankStamp } from '../courses/questions/bank-stamp.ts';
import type { Question } from '../courses/questions/question.ts';
import { bankNotes, bankRows, type BankRow, type BankSite } from './question-bank-rows.ts';

/** Characters that mean something in GIFT. */
const special = /[\\~=#{}:]/g;
/** Weights that Moodle knows, by how many right answers share the mark. */
const shares: Readonly<Record<number, string>> = {
  2: '50',
  3: '33.33333',
  4: '25',
  5: '20',
  6: '16.66667',
  7: '14.28571',
  8: '12.5',
};

/** Text in GIFT: marks escaped, no line of its own. */
export function giftText(text: string): string {
  return text.replace(special, '\\$&').replace(/\s*\n\s*/g, '\\n');
}

/** An answer: an arrow would make it half of a pair, a per cent sign at its head a weight. */
function giftAnswer(text: string): string {
  return giftText(text.replace(/->/g, '→').replace(/^%/, '％'));
}

/** The bank in Moodle's GIFT format. */
export function questionBankGift(bank: QuestionBank, site: BankSite): string {
  const notes = [
    ...bankNotes(bank),
    `${stampLabel}：${bankStamp(bank, site.clauseTextOf)[0] ?? ''}`,
  ];
  return [
    notes.map((note) => `// ${note.replace(/\s+/g, ' ')}`).join('\n'),
    ...bankRows(bank, site).map(giftQuestion),
    '',
  ].join('\n\n');
}

function giftQuestion(row: BankRow): string {
  const { question, explanation, address, stamp } = row;
  const feedback = giftText(`${explanation}\n条款：${address}`);
  return [
    `// ${question.id} ${row.topic} ${question.difficulty}`,
    `// ${stamp}`,
    `::${giftText(question.id)}::[plain]${giftText(question.stem)}{`,
    ...answersOf(question),
    `####${feedback}`,
    '}',
  ].join('\n');
}

function answersOf(question: Question): string[] {
  switch (question.form) {
    case 'single':
      return question.options.map(
        ({ text, isRight }) => `${isRight ? '=' : '~'}${giftAnswer(text)}`,
      );
    case 'multiple': {
      const rights = question.options.filter(({ isRight }) => isRight).length;
      // A wrong tick costs all: otherwise ticking everything would be right.
      return question.options.map(
        ({ text, isRight }) =>
          `~%${isRight ? (shares[rights] ?? '0') : '-100'}%${giftAnswer(text)}`,
      );
    }
    case 'true-false':
      return [question.isTrue ? 'TRUE' : 'FALSE'];
    case 'fill-in':
      return [question.answer, ...question.alsoRight].map((answer) => `=${giftAnswer(answer)}`);
    case 'short-answer':
      return [];
  }
}
