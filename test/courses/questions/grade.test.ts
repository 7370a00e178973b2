import { describe, expect, test } from 'vitest';
import { questionContext } from '../../../src/courses/questions/context.ts';
import { generateQuestions } from '../../../src/courses/questions/generate.ts';
import { isRight } from '../../../src/courses/questions/grade.ts';
import { isSameAnswer } from '../../../src/courses/questions/numeral-forms.ts';
import { rulebook } from '../../support/real-corpus.ts';

const questions = generateQuestions(questionContext(rulebook), rulebook.obligations, '1');
const find = (id: string) => {
  const question = questions.find((entry) => entry.id === id);
  if (!question) throw new Error(`no question ${id}`);
  return question;
};

describe('what was typed', () => {
  test.each([
    ['2', '两'],
    ['二', '2'],
    ['２', '2'],
    ['2周', '两周'],
    ['14天', '两周'],
    ['三个月', '季度'],
    ['3 年', '3年'],
    ['三年', '3年'],
    ['3-5', '3—5'],
    ['3至5', '3—5'],
    ['三至五', '3—5'],
    ['20 万元', '20万元'],
    ['200000元', '20万元'],
    ['二十万元', '20万元'],
    ['“局队合一”', '局队合一'],
    ['互联网 + 监管 + 专家', '互联网+监管+专家'],
  ])('%s is %s', (typed, answer) => expect(isSameAnswer(typed, answer)).toBe(true));

  test.each([
    ['', '2'],
    ['3', '2'],
    ['3', '3—5'],
    ['一周', '两周'],
    ['15天', '两周'],
    ['年', '季度'],
    ['20', '20万元'],
    ['局队', '局队合一'],
    ['不知道', '局队合一'],
  ])('%s is not %s', (typed, answer) => expect(isSameAnswer(typed, answer)).toBe(false));
});

describe('answers', () => {
  test('a choice: the one; several: all of them and no other', () => {
    const single = find('mile-2020-3.c12.10.count.single');
    if (!('options' in single)) throw new Error(single.form);
    const right = single.options.findIndex((option) => option.isRight);
    expect(isRight(single, { kind: 'options', chosen: [right] })).toBe(true);
    expect(isRight(single, { kind: 'options', chosen: [(right + 1) % 3] })).toBe(false);
    expect(isRight(single, { kind: 'options', chosen: [] })).toBe(false);
    const multiple = find('jincheng-2021-10.c13.4.list.multiple');
    if (!('options' in multiple)) throw new Error(multiple.form);
    const rights = multiple.options.flatMap((option, at) => (option.isRight ? [at] : []));
    expect(isRight(multiple, { kind: 'options', chosen: [...rights].reverse() })).toBe(true);
    expect(isRight(multiple, { kind: 'options', chosen: rights.slice(1) })).toBe(false);
    expect(
      isRight(multiple, { kind: 'options', chosen: multiple.options.map((_, at) => at) }),
    ).toBe(false);
  });

  test('两周 in whatever way it is written', () => {
    const blank = find('jincheng-2021-10.c7.4.duration.fill-in');
    expect(isRight(blank, { kind: 'words', words: ' 2 周 ' })).toBe(true);
    expect(isRight(blank, { kind: 'words', words: '2' })).toBe(false);
  });

  test('an answer of another kind is none', () => {
    const blank = find('jincheng-2021-10.c7.4.duration.fill-in');
    expect(isRight(blank, { kind: 'own', isRight: true })).toBe(false);
  });
});
