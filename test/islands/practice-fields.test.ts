import { describe, expect, test } from 'vitest';
import { makeBank } from '../../src/courses/questions/bank.ts';
import { questionForms } from '../../src/courses/questions/question.ts';
import { fileNameOf } from '../../src/islands/file-name.ts';
import {
  choiceFrom,
  countOf,
  formsOf,
  toggled,
} from '../../src/islands/practice/practice-fields.ts';
import { nextSeed } from '../../src/islands/seed.ts';
import { rulebook } from '../support/real-corpus.ts';

const choiceOf = (fields: Record<string, string>) => choiceFrom(rulebook, fields, '题库');

describe('what the address asks for', () => {
  test('晋城市, 培训 and 经费: the duties of its paper on these topics', () => {
    const { duties, count, seed } = choiceOf({ places: '140500', topics: 'training,funding' });
    expect(duties).toHaveLength(13);
    expect(duties).toContain('jincheng-2021-10.c7.4');
    expect(duties).toContain('jincheng-2021-10.c10.2');
    expect([count, seed]).toEqual([10, '1']);
  });

  test('duties that a course hands over win over places and topics', () => {
    const { duties } = choiceOf({
      o: 'mile-2020-3.c12.10,jincheng-2021-10.c7.4',
      places: '211400',
    });
    expect(duties).toEqual(['mile-2020-3.c12.10', 'jincheng-2021-10.c7.4']);
  });

  test('nothing, and what is no place, choose nothing', () => {
    for (const fields of [
      {},
      { places: '' },
      { places: '999999,<script>' },
      { topics: 'training' },
    ])
      expect(makeBank(rulebook, choiceOf(fields)).kind).toBe('problem');
  });

  test('a number, all of them, and what is no number', () => {
    expect(choiceOf({ n: '30' }).count).toBe(30);
    expect(choiceOf({ n: 'all' }).count).toBeUndefined();
    expect(['0', '-1', '1e9', '十', '99999'].map((n) => countOf({ n }))).toEqual(
      Array(5).fill('10'),
    );
  });

  test('forms; unknown ones are passed over', () => {
    expect(formsOf({})).toEqual(questionForms);
    expect(formsOf({ forms: 'fill-in,essay,single' })).toEqual(['single', 'fill-in']);
  });

  test('ticking twice is no tick', () => {
    expect(toggled(toggled(['a'], 'b'), 'b')).toEqual(['a']);
  });

  test('the next set', () => {
    expect(['1', '41', 'x'].map(nextSeed)).toEqual(['2', '42', '2']);
  });
});

describe('file names', () => {
  test.each([
    ['晋城市 培训/经费：“题库”', '晋城市培训经费：“题库”'],
    ['🚒'.repeat(100), '🚒'.repeat(40)],
    ['../../etc', 'etc'],
    ['<>:"?*', '未命名'],
  ])('%s', (title, name) => expect(fileNameOf(title)).toBe(name));
});
