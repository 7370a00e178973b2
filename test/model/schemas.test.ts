import { describe, expect, it } from 'vitest';
import { conditionSchema } from '../../src/model/condition.schema.ts';
import { findingSchema } from '../../src/model/finding.schema.ts';
import {
  clauseIdSchema,
  dateSchema,
  divisionCodeSchema,
  obligationIdSchema,
  slugSchema,
} from '../../src/model/identifier.schema.ts';
import { measureSchema } from '../../src/model/measure.schema.ts';
import { obligationSchema } from '../../src/model/obligation.schema.ts';
import { policySchema } from '../../src/model/policy.schema.ts';
import { corpus } from '../support/real-corpus.ts';

/** The first message about a value, with the place; undefined when the value is right. */
const complaint = (schema: typeof measureSchema | typeof obligationSchema, value: unknown) => {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  return issue && `${issue.path.join('.')}: ${issue.message}`;
};

describe('identifiers', () => {
  it.each([
    ['slug', 'mile-2020-3', true, slugSchema],
    ['slug', 'Mile', false, slugSchema],
    ['slug', 'a--b', false, slugSchema],
    ['slug', '弥勒', false, slugSchema],
    ['clauseId', 'c12', true, clauseIdSchema],
    ['clauseId', 's2-1', true, clauseIdSchema],
    ['clauseId', 'preamble', true, clauseIdSchema],
    ['clauseId', '12', false, clauseIdSchema],
    ['obligationId', 'c12.4', true, obligationIdSchema],
    ['obligationId', 's2-1.10', true, obligationIdSchema],
    ['obligationId', 'c12.0', false, obligationIdSchema],
    ['obligationId', 'c12', false, obligationIdSchema],
    ['divisionCode', '532504', true, divisionCodeSchema],
    ['divisionCode', '532504202', false, divisionCodeSchema],
    ['divisionCode', '032504', false, divisionCodeSchema],
    ['date', '2020-02-29', true, dateSchema],
    ['date', '2021-02-29', false, dateSchema],
    ['date', '2021-2-9', false, dateSchema],
  ])('%s %j: %s', (_, value, right, schema) => {
    expect(schema.safeParse(value).success).toBe(right);
  });
});

describe('a measure', () => {
  const staff = { kind: 'headcount', fact: 'employees', per: 'township', unit: '名' };
  const share = { kind: 'share', fact: 'a', of: 'b', unit: '%' };
  const time = { kind: 'duration', fact: 'training-duration', unit: '周' };

  it.each([
    [{ ...staff, min: 2 }, undefined],
    [{ ...staff, max: 5 }, undefined],
    [staff, ': a headcount needs min or max'],
    [{ ...share, min: 75 }, undefined],
    [share, ': a share needs min or max'],
    [{ ...time, min: 2 }, undefined],
    [{ ...time, max: 2 }, undefined],
    [time, ': a duration needs min or max'],
  ])('%j', (measure, message) => {
    expect(complaint(measureSchema, measure)).toBe(message);
  });

  it.each([
    { ...staff, min: 2.5 },
    { ...staff, min: -1 },
    { ...staff, min: 2, minimum: 2 },
    { ...share, min: 101 },
    { ...share, min: 75, unit: '人' },
    { kind: 'frequency', fact: 'a', times: 0 },
    { kind: 'kit', fact: 'a', items: [], per: 'person', count: 1 },
    { kind: 'threshold', fact: 'a', min: 300 },
  ])('%j is none', (measure) => {
    expect(measureSchema.safeParse(measure).success).toBe(false);
  });
});

describe('a condition', () => {
  it.each([
    [{ text: '必要时' }, true],
    [{ text: '300人以上', fact: 'employees', atLeast: 300 }, true],
    [{ text: '300人以上', atLeast: 300 }, false],
    [{ text: '监管任务重', is: true }, false],
    [{ text: '', fact: 'employees' }, false],
  ])('%j: %s', (condition, right) => {
    expect(conditionSchema.safeParse(condition).success).toBe(right);
  });
});

describe('a duty', () => {
  const duty = {
    id: 'c12.4',
    clause: 'c12',
    bearers: ['township'],
    bearerNamed: '每个乡镇(街道)',
    modality: 'obligation',
    topic: 'staffing',
    action: '配备监管人员',
    quote: '配备监管人员',
  };

  it('names its bearer or says that it is understood', () => {
    const { bearerNamed: _, ...unnamed } = duty;
    expect(complaint(obligationSchema, duty)).toBeUndefined();
    expect(complaint(obligationSchema, { ...unnamed, implicit: true })).toBeUndefined();
    expect(complaint(obligationSchema, unnamed)).toBe(
      'bearerNamed: give bearerNamed as the clause words it, or say implicit: true',
    );
  });

  it('is numbered inside its clause', () => {
    expect(complaint(obligationSchema, { ...duty, clause: 'c1' })).toBe(
      'id: the id must begin with the id of its clause',
    );
  });
});

describe('a finding', () => {
  const finding = { policy: 'p', obligation: 'c1.1', status: 'met', because: '已达到。' };
  it.each([
    [finding, true],
    [{ ...finding, because: '' }, false],
    [{ ...finding, because: undefined }, false],
    [{ ...finding, gap: 0 }, false],
    [{ ...finding, gap: -1 }, false],
    [{ ...finding, gap: Number.NaN }, false],
    [{ ...finding, status: 'failed' }, false],
  ])('%j: %s', (value, right) => {
    expect(findingSchema.safeParse(value).success).toBe(right);
  });
});

it('a report of a paper is not official', () => {
  const report = corpus.policies.find(({ genre }) => genre === 'news-report');
  const keys = Object.keys(policySchema.shape);
  const frontmatter = Object.fromEntries(
    Object.entries(report ?? {}).filter(([key]) => keys.includes(key)),
  );
  expect(policySchema.safeParse(frontmatter).success).toBe(true);
  expect(policySchema.safeParse({ ...frontmatter, official: true }).success).toBe(false);
});
