import { parse, type GIFTQuestion } from 'gift-pegjs';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { compareStamp, readStamp } from '../../src/courses/provenance.ts';
import {
  dutyKey,
  makeBank,
  type BankChoice,
  type QuestionBank,
} from '../../src/courses/questions/bank.ts';
import { answerOf } from '../../src/courses/questions/explain.ts';
import { questionForms } from '../../src/courses/questions/question.ts';
import { questionBankAnki } from '../../src/exports/question-bank-anki.ts';
import { questionBankGift } from '../../src/exports/question-bank-gift.ts';
import { questionBankText } from '../../src/exports/question-bank-text.ts';
import { questionBankWorkbook } from '../../src/exports/question-bank-workbook.ts';
import { writeWorkbook } from '../../src/exports/write-workbook.ts';
import { dutyOf, policyOf, rulebookOf } from '../support/made-up-rulebook.ts';
import { hasOffice, sheetAsCsv } from '../support/office.ts';
import { readTextBank } from '../support/read-text-bank.ts';
import { corpus, rulebook } from '../support/real-corpus.ts';

const clauseTexts = new Map(
  corpus.clauses.map(({ policy, id, text }) => [`${policy}/${id}`, text]),
);
const site = {
  origin: 'https://example.gov.cn',
  clauseTextOf: (policy: string, clause: string) => clauseTexts.get(`${policy}/${clause}`),
};
const bankOf = (choice: Partial<BankChoice> = {}, book = rulebook): QuestionBank => {
  const result = makeBank(book, {
    title: '晋城市 培训与经费',
    duties: book.obligations.map(dutyKey),
    forms: questionForms,
    seed: '1',
    ...choice,
  });
  if (result.kind === 'problem') throw new Error(result.message);
  return result.bank;
};
const whole = bankOf();
const stamped = (text: string) => {
  const reading = readStamp(text);
  if (reading.kind !== 'stamp') throw new Error(reading.kind);
  return reading;
};

/** Papers whose words mean something to every format. */
const hostile = (() => {
  const policies = ['532504', '140500', '211400', '410421'].map((jurisdiction, at) =>
    policyOf({ id: `city-${at}`, title: `=HYPERLINK("x")~{示例}:#${at}`, jurisdiction }),
  );
  const duties = [2, 3, 4, 5].map((min, at) => {
    const quote = `=1+1,{乡镇}~\t“<b>配备”: # \\ ${'//'} -> 不少于${min}名`;
    return dutyOf({
      policy: `city-${at}`,
      quote,
      action: `配备${at}`,
      bearerNamed: '@乡镇',
      plain: '第一行\n\n第二行 <script>alert(1)</script>',
      measure: {
        kind: 'headcount',
        fact: 'full-time-supervisors',
        per: 'township',
        min,
        unit: '名',
      },
    });
  });
  return bankOf(
    { title: '=cmd|“🚒”《》::甲::乙\t\n'.padEnd(5000, '长') },
    rulebookOf(policies, duties),
  );
})();
const banks = [
  ['all papers', whole],
  ['words that mean something to the formats', hostile],
] as const;

describe.each(banks)('%s', (_, bank) => {
  const { questions } = bank;

  test('workbook: a row for each question, answers by letter, texts as text', async () => {
    const file = await writeWorkbook(questionBankWorkbook(bank, site));
    const [head = [], ...rows] = await readSheet(Buffer.from(await file.arrayBuffer()), '题库');
    expect(head.slice(0, 2)).toEqual(['题干', '题型']);
    expect(head).toEqual(
      expect.arrayContaining(['选项A', '正确答案', '解析', '章节', '难度', '依据码']),
    );
    expect(rows).toHaveLength(questions.length);
    const at = (name: string) => head.indexOf(name);
    rows.forEach((row, index) => {
      const question = questions[index];
      if (!question) throw new Error('a row too many');
      expect(row[at('题干')]).toBe(question.stem);
      expect(row[at('题目编号')]).toBe(question.id);
      if ('options' in question) {
        const letters = String(row[at('正确答案')]);
        const right = [...letters].map((letter) => row[at(`选项${letter}`)]);
        expect(right.map(String)).toEqual(
          question.options.filter(({ isRight }) => isRight).map(({ text }) => text),
        );
      }
    });
    // 2 as an answer or an option is the text 2, whatever a spreadsheet would like to make of it.
    expect(rows.flat().every((cell) => cell === null || typeof cell === 'string')).toBe(true);
  });

  test('GIFT: another parser reads the same questions with the same answers', () => {
    const text = questionBankGift(bank, site);
    const read = parse(text);
    expect(read).toHaveLength(questions.length);
    questions.forEach((question, at) => {
      const entry = read[at] as GIFTQuestion;
      if (entry.type === 'Category' || entry.type === 'Description') throw new Error(entry.type);
      expect(entry.title).toBe(question.id);
      expect(plain(entry.stem.text)).toBe(plain(question.stem));
      switch (question.form) {
        case 'single':
        case 'multiple': {
          if (entry.type !== 'MC') throw new Error(entry.type);
          expect(entry.choices.map(({ text: { text: words } }) => plain(words))).toEqual(
            question.options.map(({ text: words }) => plain(words.replace(/->/g, '→'))),
          );
          const rights = entry.choices.map(
            ({ isCorrect, weight }) => isCorrect || (weight ?? 0) > 0,
          );
          expect(rights).toEqual(question.options.map(({ isRight }) => isRight));
          const sum = entry.choices.reduce((all, { weight }) => all + Math.max(weight ?? 0, 0), 0);
          if (question.form === 'multiple') expect(sum).toBeCloseTo(100, 2);
          break;
        }
        case 'true-false':
          expect(entry.type === 'TF' && entry.isTrue).toBe(question.isTrue);
          break;
        case 'fill-in':
          expect(
            entry.type === 'Short' && entry.choices.map(({ text: { text: words } }) => words),
          ).toEqual([question.answer, ...question.alsoRight]);
          break;
        case 'short-answer':
          expect(entry.type).toBe('Essay');
      }
      expect('globalFeedback' in entry && entry.globalFeedback?.text).toContain('依据：');
    });
  });

  test('plain text: a strict reader finds stem, options, answer and explanation', () => {
    const read = readTextBank(questionBankText(bank, site));
    expect(read).toHaveLength(questions.length);
    questions.forEach((question, at) => {
      const entry = read[at];
      expect(plain(entry?.stem ?? '')).toBe(plain(question.stem));
      expect(entry?.options.map(plain)).toEqual(
        'options' in question ? question.options.map(({ text }) => plain(text)) : [],
      );
      expect(entry?.explanation).toContain('条款：https://example.gov.cn/policies/');
      if (question.form === 'true-false')
        expect(entry?.answer).toBe(question.isTrue ? '正确' : '错误');
    });
  });

  test('Anki: four fields a note, its marks as text, ids once', () => {
    const text = questionBankAnki(bank, site);
    const lines = text.trimEnd().split('\n');
    const heads = lines.filter((line) => line.startsWith('#'));
    expect(heads.slice(0, 4)).toEqual([
      '#separator:tab',
      '#html:true',
      '#guid column:1',
      '#tags column:4',
    ]);
    const notes = Papa.parse<string[]>(lines.slice(heads.length).join('\n'), { delimiter: '\t' });
    expect(notes.errors).toEqual([]);
    expect(notes.data).toHaveLength(questions.length);
    for (const note of notes.data) expect(note).toHaveLength(4);
    expect(new Set(notes.data.map(([id]) => id)).size).toBe(questions.length);
    const markup = [...text.matchAll(/<\/?([a-z]+)/g)].map(([, name]) => name);
    expect(new Set(markup)).toEqual(new Set(['br', 'a', 'small']));
    // What begins a line is an id: no formula for a spreadsheet that opens the file.
    expect(lines.filter((line) => /^[=+@-]/.test(line))).toEqual([]);
  });

  test('every file names clauses and contents, and can be held against them', async () => {
    const sheets = questionBankWorkbook(bank, site)
      .flatMap(({ rows }) => rows.flat())
      .join(' ');
    const files = [
      sheets,
      questionBankGift(bank, site),
      questionBankText(bank, site),
      questionBankAnki(bank, site),
    ];
    for (const file of files) {
      const { items, editions } = stamped(file);
      expect(editions).toEqual([bank.edition]);
      const checked = compareStamp(items, bank.context.rulebook, site.clauseTextOf);
      expect(checked.every((entry) => entry.kind === 'held' && entry.changes.length === 0)).toBe(
        true,
      );
      expect(items.length).toBe(stamped(sheets).items.length);
    }
  });
});

/** Tabs and line breaks become spaces on the way; nothing else does. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('晋城市, 轮训时间', () => {
  const bank = bankOf({ duties: ['jincheng-2021-10.c7.4'], forms: ['fill-in'] });
  test('as text', () => {
    expect(questionBankText(bank, site).replace(/依据码：.*/, '依据码：…')).toMatchInlineSnapshot(`
      "1. [填空题]按《晋城市人民政府办公室关于加强市县乡安全生产监管能力建设的实施意见》（晋市政办〔2021〕10号）第（七）条对“在岗人员”的要求：“轮训时间不少于______”。横线处应填什么？
      答案：两周
      解析：依据：《晋城市人民政府办公室关于加强市县乡安全生产监管能力建设的实施意见》（晋市政办〔2021〕10号）第（七）条：“轮训时间不少于两周” 也可写作：2周、二周。 编者解读：每次轮训至少两周。 条款：https://example.gov.cn/policies/jincheng-2021-10/#o-c7-4 依据码：…
      难度：难
      章节：监管人员培训
      "
    `);
  });
  test('as GIFT', () => {
    expect(
      questionBankGift(bank, site)
        .split('\n')
        .filter((line) => !line.startsWith('//'))
        .join('\n'),
    ).toMatchInlineSnapshot(`
      "
      ::jincheng-2021-10.c7.4.duration.fill-in::[plain]按《晋城市人民政府办公室关于加强市县乡安全生产监管能力建设的实施意见》（晋市政办〔2021〕10号）第（七）条对“在岗人员”的要求：“轮训时间不少于______”。横线处应填什么？{
      =两周
      =2周
      =二周
      ####依据：《晋城市人民政府办公室关于加强市县乡安全生产监管能力建设的实施意见》（晋市政办〔2021〕10号）第（七）条：“轮训时间不少于两周”\\n也可写作：2周、二周。\\n编者解读：每次轮训至少两周。\\n条款：https\\://example.gov.cn/policies/jincheng-2021-10/\\#o-c7-4
      }

      "
    `);
  });
});

test.skipIf(!hasOffice)(
  'LibreOffice opens the workbook: every stem and answer is there',
  async () => {
    const bank = bankOf({ count: 40 });
    const csv = await sheetAsCsv(await writeWorkbook(questionBankWorkbook(bank, site)), '题库');
    const [head = [], ...rows] = Papa.parse<string[]>(csv.trimEnd()).data;
    expect(rows.map(([stem]) => stem)).toEqual(bank.questions.map(({ stem }) => stem));
    expect(rows.map((row) => row[head.indexOf('正确答案')])).toEqual(bank.questions.map(answerOf));
  },
);
