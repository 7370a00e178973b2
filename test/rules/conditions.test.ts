import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/model/condition.schema.ts';
import type { FactValue } from '../../src/model/fact.schema.ts';
import { evaluateCondition } from '../../src/rules/conditions.ts';

const evaluate = (condition: Condition, value?: FactValue) =>
  evaluateCondition(condition, {
    facts: { employees: value },
    labelOf: () => '从业人员数',
    unitOf: () => '人',
  });

describe('300人以上', () => {
  const condition = { text: '从业人员300人以上', fact: 'employees', atLeast: 300 };
  it.each([
    [299, 'fails'],
    [299.9, 'fails'],
    [300, 'holds'],
    [301, 'holds'],
    [0, 'fails'],
    [undefined, 'unknown'],
    [Number.NaN, 'unknown'],
    [true, 'unknown'],
    [['300'], 'unknown'],
  ])('%s: %s', (value, state) => {
    expect(evaluate(condition, value).state).toBe(state);
  });

  it('says what is not fulfilled, with the figure', () => {
    expect(evaluate(condition, 299)).toEqual({
      state: 'fails',
      reason: '不符合条件“从业人员300人以上”（从业人员数：299）',
    });
  });
});

describe('超过300人', () => {
  const condition = { text: '超过300人', fact: 'employees', moreThan: 300 };
  it.each([
    [299, 'fails'],
    [300, 'fails'],
    [300.5, 'holds'],
    [301, 'holds'],
  ])('%s: %s', (value, state) => {
    expect(evaluate(condition, value).state).toBe(state);
  });

  it('may stand beside another limit', () => {
    const both = { ...condition, atLeast: 400 };
    expect(evaluate(both, 350).state).toBe('fails');
    expect(evaluate(both, 400).state).toBe('holds');
  });
});

describe('yes or no', () => {
  it.each([
    [undefined, true, 'holds'],
    [undefined, false, 'fails'],
    [true, true, 'holds'],
    [true, false, 'fails'],
    [false, true, 'fails'],
    [false, false, 'holds'],
    [undefined, undefined, 'unknown'],
    // A number answers no yes/no question, least of all 0.
    [true, 0, 'unknown'],
    [true, 5, 'unknown'],
  ])('is %s, answered %s: %s', (is, value, state) => {
    const condition = { text: '监管任务重', fact: 'employees', ...(is !== undefined && { is }) };
    expect(evaluate(condition, value).state).toBe(state);
  });
});

it('that fails says what was answered', () => {
  const reasonOf = (is: boolean) => evaluate({ text: '某条件', fact: 'employees', is }, !is);
  expect(reasonOf(true)).toEqual({
    state: 'fails',
    reason: '不符合条件“某条件”（从业人员数：否）',
  });
  expect(reasonOf(false)).toEqual({
    state: 'fails',
    reason: '不符合条件“某条件”（从业人员数：是）',
  });
});

it('without a fact is a matter of judgement', () => {
  expect(evaluate({ text: '必要时' }, 300)).toEqual({ state: 'judgement', text: '必要时' });
});
