import { describe, expect, it } from 'vitest';
import type { Fact, Facts } from '../../src/model/fact.schema.ts';
import { areAnswers, faultOf, keepAnswers } from '../../src/rules/answer-fault.ts';

const fact = (type: Fact['type'], more: Partial<Fact> = {}): Fact => ({
  id: 'some-fact',
  label: '某数',
  question: '多少？',
  type,
  levels: ['township'],
  knownBy: '乡镇',
  ...more,
});

describe('an answer', () => {
  it.each([
    ['integer', 0],
    ['integer', 2],
    ['integer', 1_000_000_000_000],
    // A fraction is an answer; that it should be whole is told, not dropped.
    ['integer', 1.5],
    ['number', 0.5],
    ['boolean', true],
    ['boolean', false],
    ['items', []],
    ['items', ['有场所']],
  ] as const)('to %s may be %j', (type, value) => {
    expect(faultOf(fact(type), value)).toBeUndefined();
  });

  it.each([
    ['integer', '2', '填的不是数字'],
    ['integer', true, '填的不是数字'],
    ['integer', Number.NaN, '填的不是数字'],
    ['number', ['20'], '填的不是数字'],
    ['integer', Number.POSITIVE_INFINITY, '填的数太大'],
    ['integer', Number.NEGATIVE_INFINITY, '填的数太大'],
    ['number', 1_000_000_000_001, '填的数太大'],
    ['integer', -1, '填的是 -1，不能小于 0'],
    ['number', -0.5, '填的是 -0.5，不能小于 0'],
    ['boolean', 1, '填的不是“是”或“否”'],
    ['boolean', '是', '填的不是“是”或“否”'],
    ['items', 8, '填的不是项目的清单'],
    ['items', '有场所', '填的不是项目的清单'],
    ['items', ['有场所', 2], '填的不是项目的清单'],
  ] as const)('to %s is not %j: %s', (type, value, fault) => {
    expect(faultOf(fact(type), value)).toBe(fault);
  });

  it('may be below zero where the question says so', () => {
    expect(faultOf(fact('number', { negative: true }), -3)).toBeUndefined();
    expect(faultOf(fact('number', { negative: true }), -2e12)).toBe('填的数太大');
  });
});

describe('answers', () => {
  const known = new Map([['some-fact', fact('integer')]]);

  it('that are none are left open, the others stay as they are', () => {
    const facts: Facts = Object.freeze({
      'some-fact': -1,
      other: 'x' as never,
      third: null as never,
    });
    expect(keepAnswers(known, facts)).toEqual({
      'some-fact': undefined,
      other: 'x',
      third: undefined,
    });
  });

  it('are told from values that are none, where they are asked for', () => {
    const asked = [...known.values()];
    expect(areAnswers(asked, { 'some-fact': 1, other: 'x' as never })).toBe(true);
    expect(areAnswers(asked, { 'some-fact': undefined })).toBe(true);
    expect(areAnswers(asked, { 'some-fact': -1 })).toBe(false);
    expect(areAnswers(asked, { 'some-fact': null as never })).toBe(false);
  });

  it('that are all answers are not copied', () => {
    const facts: Facts = { 'some-fact': 1, other: true, open: undefined };
    expect(keepAnswers(known, facts)).toBe(facts);
    const open: Facts = { 'some-fact': undefined };
    expect(keepAnswers(known, open)).toBe(open);
  });
});
