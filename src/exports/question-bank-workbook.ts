import { stampLabel } from '../courses/provenance.ts';
import type { QuestionBank } from '../courses/questions/bank.ts';
import { bankStamp } from '../courses/questions/bank-stamp.ts';
import { letterOf } from '../courses/questions/question.ts';
import { bankNotes, bankRows, type BankSite } from './question-bank-rows.ts';
import type { SheetCell, SheetContent } from './write-workbook.ts';

/** Fewer letters would not be known as a bank; a bank with more options gets more. */
const leastOptions = 4;

/**
 * The bank as a workbook, in the columns that exam systems have in common: 题干, 题型, 选项A—, 正确答案,
 * 解析, 章节, 难度; behind them the clause and the words that a later check needs.
 */
export function questionBankWorkbook(bank: QuestionBank, site: BankSite): SheetContent[] {
  const rows = bankRows(bank, site);
  const letters = Math.max(leastOptions, ...rows.map(({ options }) => options.length));
  const head = [
    '题干',
    '题型',
    ...Array.from({ length: letters }, (_, at) => `选项${letterOf(at)}`),
    '正确答案',
    '解析',
    '章节',
    '难度',
    '文件',
    '条款',
    '网址',
    '题目编号',
    stampLabel,
  ];
  return [
    {
      name: '题库',
      rows: [
        head,
        ...rows.map((row): SheetCell[] => [
          row.question.stem,
          row.form,
          ...Array.from({ length: letters }, (_, at) => row.options[at]),
          row.answer,
          row.explanation,
          row.topic,
          row.question.difficulty,
          row.paper,
          row.clause,
          row.address,
          row.question.id,
          row.stamp,
        ]),
      ],
      widths: [
        60,
        10,
        ...Array.from({ length: letters }, () => 22),
        16,
        60,
        16,
        8,
        40,
        16,
        40,
        36,
        30,
      ],
      headRows: 1,
      headColumns: 1,
      landscape: true,
    },
    {
      name: '说明',
      rows: [
        ...bankNotes(bank).map((note): SheetCell[] => [note]),
        [`${stampLabel}：${bankStamp(bank, site.clauseTextOf)[0] ?? ''}`],
      ],
      widths: [110],
    },
  ];
}
