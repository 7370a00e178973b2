import type { QuestionBank } from '../../courses/questions/bank.ts';
import { dutiesOf } from '../../courses/questions/bank-stamp.ts';
import type { BankSite } from '../../exports/question-bank-rows.ts';
import { download } from '../download.ts';
import { fileNameOf } from '../file-name.ts';
import { readClauseTexts } from '../clause-texts.ts';

/** Formats of a bank, by what a person looks for. */
export const bankFormats = {
  xlsx: 'Excel 题库表（.xlsx）',
  gift: 'Moodle GIFT（.txt）',
  text: '纯文本（.txt）',
  anki: 'Anki 记忆卡（.txt）',
} as const;
export type BankFormat = keyof typeof bankFormats;

/** Makes the file and gives it to the person; what writes it is loaded when it is asked for. */
export async function writeBank(bank: QuestionBank, format: BankFormat): Promise<void> {
  const site = await siteOf(bank);
  const name = fileNameOf(bank.title);
  switch (format) {
    case 'xlsx': {
      const [{ questionBankWorkbook }, { writeWorkbook }] = await Promise.all([
        import('../../exports/question-bank-workbook.ts'),
        import('../../exports/write-workbook.ts'),
      ]);
      return download(`${name}.xlsx`, await writeWorkbook(questionBankWorkbook(bank, site)));
    }
    case 'gift': {
      const { questionBankGift } = await import('../../exports/question-bank-gift.ts');
      return download(`${name}-GIFT.txt`, textFile(questionBankGift(bank, site)));
    }
    case 'text': {
      const { questionBankText } = await import('../../exports/question-bank-text.ts');
      return download(`${name}.txt`, textFile(questionBankText(bank, site)));
    }
    case 'anki': {
      const { questionBankAnki } = await import('../../exports/question-bank-anki.ts');
      return download(`${name}-Anki.txt`, textFile(questionBankAnki(bank, site)));
    }
  }
}

const textFile = (text: string) => new Blob([text], { type: 'text/plain;charset=utf-8' });

/** Address of the site, and the texts of the clauses, so that a file can be checked against them later. */
async function siteOf(bank: QuestionBank): Promise<BankSite> {
  const papers = bank.questions.flatMap(dutiesOf).map(({ policy }) => policy);
  return { origin: location.origin, clauseTextOf: await readClauseTexts(papers) };
}
