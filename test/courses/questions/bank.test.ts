import { describe, expect, test } from 'vitest';
import { readStamp } from '../../../src/courses/provenance.ts';
import { bankStamp } from '../../../src/courses/questions/bank-stamp.ts';
import {
  dutyKey,
  makeBank,
  untitled,
  type BankChoice,
} from '../../../src/courses/questions/bank.ts';
import { questionForms } from '../../../src/courses/questions/question.ts';
import { rulebook } from '../../support/real-corpus.ts';

const jincheng = rulebook.obligations
  .filter(
    ({ policy, topic }) => policy === 'jincheng-2021-10' && ['training', 'funding'].includes(topic),
  )
  .map(dutyKey);
const choice: BankChoice = {
  title: '晋城市执法人员轮训',
  duties: jincheng,
  forms: questionForms,
  seed: '1',
};
const bankOf = (change: Partial<BankChoice> = {}) => {
  const result = makeBank(rulebook, { ...choice, ...change });
  if (result.kind === 'problem') throw new Error(result.message);
  return result.bank;
};
const messageOf = (change: Partial<BankChoice>) => {
  const result = makeBank(rulebook, { ...choice, ...change });
  return result.kind === 'problem' ? result.message : undefined;
};

describe('a bank', () => {
  test('晋城市 培训 and 经费: all forms, in the order of a paper', () => {
    const { questions } = bankOf();
    const forms = questions.map(({ form }) => questionForms.indexOf(form));
    expect(forms).toEqual([...forms].sort((a, b) => a - b));
    expect(new Set(questions.map(({ form }) => form))).toEqual(new Set(questionForms));
    expect(questions.every(({ policy }) => policy.id === 'jincheng-2021-10')).toBe(true);
  });

  test('ten of them: each duty once while another is left, forms in turn', () => {
    const { questions } = bankOf({ count: 10, duties: rulebook.obligations.map(dutyKey) });
    expect(questions).toHaveLength(10);
    const duties = questions.flatMap((question) => question.duties.map(dutyKey));
    expect(new Set(duties).size).toBe(duties.length);
    expect(new Set(questions.map(({ form }) => form)).size).toBe(5);
  });

  test('more than there are: all of them', () => {
    expect(bankOf({ count: 9999 }).questions).toHaveLength(bankOf().questions.length);
  });

  test('the same choice gives the same bank, in whatever order it was ticked', () => {
    const again = bankOf({ count: 8, duties: [...jincheng].reverse() });
    expect(again.questions).toEqual(bankOf({ count: 8 }).questions);
    expect(bankOf({ count: 8, seed: '2' }).questions).not.toEqual(again.questions);
  });

  test('names the duties it rests on, those of wrong answers too', () => {
    const bank = bankOf();
    const reading = readStamp(bankStamp(bank).join(' '));
    if (reading.kind !== 'stamp') throw new Error(reading.kind);
    const held = new Set(reading.items.map(({ policy, obligation }) => `${policy}.${obligation}`));
    expect(held.has('jincheng-2021-10.c7.4')).toBe(true);
    expect(held.has('mile-2020-3.c11.4')).toBe(true);
    expect(reading.editions[0]?.content).toBe(rulebook.edition.content);
  });
});

describe('what cannot be made is said', () => {
  test('nothing chosen', () => {
    expect(messageOf({ duties: [] })).toContain('还没有选择义务');
    expect(messageOf({ forms: [] })).toContain('还没有选择题型');
    expect(messageOf({ count: 0 })).toContain('大于 0');
    expect(messageOf({ count: 2.5 })).toContain('整数');
  });

  test('an old link, in whole and in part', () => {
    expect(messageOf({ duties: ['gone-2000-1.c1.1'] })).toContain('不在本库内');
    expect(bankOf({ duties: [...jincheng, 'gone-2000-1.c1.1'] }).gone).toEqual([
      'gone-2000-1.c1.1',
    ]);
  });

  test('duties that give no such question', () => {
    expect(messageOf({ duties: ['jincheng-2021-10.c7.4'], forms: ['multiple'] })).toContain(
      '增加题型',
    );
  });

  test('a thousand duties, some of them twice', () => {
    const keys = rulebook.obligations.map(dutyKey);
    const { questions, gone } = bankOf({ duties: [...keys, ...keys].slice(0, 1000) });
    expect(questions.length).toBeGreaterThan(450);
    expect(gone).toEqual([]);
  });

  test('a title of emoji, quotation marks and 5,000 characters is kept', () => {
    const title = `《“考核”'"》🚒${'长'.repeat(5000)}`;
    expect(bankOf({ title }).title).toBe(title);
    expect(bankOf({ title: ' \n ' }).title).toBe(untitled);
  });
});
