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

/** Makes the file and gives it to the person. */
export async function writeBank(bank: QuestionBank, format: BankFormat): Promise<void> {
  const { name, data } = await makeBankFile(bank, format, await siteOf(bank));
  download(name, data);
}

/** Makes a file of the bank; what writes it is loaded when it is asked for. */
export async function makeBankFile(
  bank: QuestionBank,
  format: BankFormat,
  site: BankSite,
): Promise<{ readonly name: string; readonly data: Blob }> {
  const name = fileNameOf(bank.title);
  switch (format) {
    case 'xlsx': {
      const [{ questionBankWorkbook }, { writeWorkbook }] = await Promise.all([
        import('../../exports/question-bank-workbook.ts'),
        import('../../exports/write-workbook.ts'),
      ]);
      const data = await writeWorkbook(questionBankWorkbook(bank, site));
      return { name: `${name}.xlsx`, data };
    }
    case 'gift': {
      const { questionBankGift } = await import('../../exports/question-bank-gift.ts');
      return { name: `${name}-GIFT.txt`, data: textFile(questionBankGift(bank, site)) };
    }
    case 'text': {
      const { questionBankText } = await import('../../exports/question-bank-text.ts');
      return { name: `${name}.txt`, data: textFile(questionBankText(bank, site)) };
    }
    case 'anki': {
      const { questionBankAnki } = await import('../../exports/question-bank-anki.ts');
      return { name: `${name}-Anki.txt`, data: textFile(questionBankAnki(bank, site)) };
    }
  }
}

const textFile = (text: string) => new Blob([text], { type: 'text/plain;charset=utf-8' });

/** Address of the site, and the texts of the clauses, so that a file can be checked against them later. */
async function siteOf(bank: QuestionBank): Promise<BankSite> {
  const papers = bank.questions.flatMap(dutiesOf).map(({ policy }) => policy);
  return { origin: location.origin, clauseTextOf: await readClauseTexts(papers) };
}
