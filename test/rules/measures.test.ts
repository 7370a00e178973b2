import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findingSchema } from '../../src/model/finding.schema.ts';
import { measureSchema, type Measure } from '../../src/model/measure.schema.ts';
import type { Facts } from '../../src/model/fact.schema.ts';
import type { Outcome } from '../../src/rules/outcome.ts';
import { applyMeasure } from '../../src/rules/measures/index.ts';
import { corpus } from '../support/real-corpus.ts';

/** One worked example: worked out by hand from the clause, never by running the rule. */
interface Example {
  /** Number (or title) of the paper and the quote; 示例 for one that no paper holds. */
  readonly clause: string;
  readonly case: string;
  readonly measure: Measure;
  readonly facts: Facts;
  /** Units of facts that the vocabulary does not have. */
  readonly units?: Readonly<Record<string, string>>;
  /** Only the keys that are written are compared; no `gap` means that there is none. */
  readonly finding: Partial<Outcome>;
}

const folder = new URL('./measures/', import.meta.url);
const suffix = '.rule.test.yaml';
const tables = readdirSync(folder)
  .filter((name) => name.endsWith(suffix))
  .map((name) => ({
    name: name.slice(0, -suffix.length),
    examples: parse(readFileSync(new URL(name, folder), 'utf8')) as readonly Example[],
  }));
const facts = new Map(corpus.facts.map((fact) => [fact.id, fact]));

function apply({ measure, facts: given, units = {} }: Example): Outcome {
  return applyMeasure(measure, {
    facts: given,
    labelOf: (fact) => facts.get(fact)?.label ?? fact,
    unitOf: (fact) => units[fact] ?? facts.get(fact)?.unit,
  });
}

/** Whether a paper has a duty that reads so and is measured so. */
function standsInCorpus({ clause, measure }: Example): boolean {
  return corpus.policies.some(
    ({ title, documentNumber, obligations }) =>
      clause.startsWith(documentNumber ?? title) &&
      obligations.some((duty) => {
        const { when: _when, ...own } = duty.measure ?? {};
        return clause.endsWith(` ${duty.quote}`) && JSON.stringify(own) === JSON.stringify(measure);
      }),
  );
}

describe.each(tables)('$name', ({ name, examples }) => {
  it('has enough examples, each of this kind and each told apart', () => {
    expect(examples.length).toBeGreaterThanOrEqual(8);
    const kind = name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    expect(new Set(examples.map(({ measure }) => measure.kind))).toEqual(new Set([kind]));
    const names = examples.map((example) => `${example.clause} ${example.case}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(examples.map((example) => [`${example.clause}：${example.case}`, example] as const))(
    '%s',
    (_, example) => {
      expect(() => measureSchema.parse(example.measure)).not.toThrow();
      if (!example.clause.startsWith('示例')) expect(standsInCorpus(example)).toBe(true);
      const outcome = apply(example);
      expect(outcome).toMatchObject(example.finding);
      expect(outcome.gap).toBe(example.finding.gap);
      expect(Object.values(outcome)).not.toContain(undefined);
      findingSchema.parse({ policy: 'p', obligation: 'c1.1', ...outcome });
    },
  );
});

it('has a table for every kind', () => {
  const kinds = measureSchema.options.map(({ shape }) => shape.kind.value);
  expect(tables.flatMap(({ examples }) => examples[0]?.measure.kind ?? []).sort()).toEqual(
    [...kinds].sort(),
  );
});
