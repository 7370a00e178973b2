import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { unitLevelSchema } from '../../src/model/concept.schema.ts';
import type { Facts } from '../../src/model/fact.schema.ts';
import { findingSchema, type Finding } from '../../src/model/finding.schema.ts';
import { dateSchema } from '../../src/model/identifier.schema.ts';
import { obligationSchema } from '../../src/model/obligation.schema.ts';
import { isWrittenFor } from '../../src/rules/address.ts';
import { obligationsFor, policiesFor } from '../../src/rules/applicability.ts';
import { assess } from '../../src/rules/assess.ts';
import { checkAnswers } from '../../src/rules/check-answers.ts';
import { assessElsewhere } from '../../src/rules/elsewhere.ts';
import { excludedFor } from '../../src/rules/excluded.ts';
import { formatGap, totalGaps, type SettledDuty } from '../../src/rules/gap.ts';
import { findLevers } from '../../src/rules/leverage.ts';
import type { Rulebook, RuleObligation, RulePolicy, Unit } from '../../src/rules/rulebook.ts';
import { rulebook as realRulebook } from '../support/real-corpus.ts';

/** The finding of one duty; `gap`, `weak` and `strictest` that are not written are not there. */
type Expected = Partial<Finding> & Pick<Finding, 'status'>;

/** A unit, its answers and a day, with all that follows, worked out by hand from the paper. */
interface Case {
  readonly case: string;
  readonly unit: Unit;
  readonly 'as-of': string;
  readonly facts: Facts;
  /** By number of the duty; with the paper before it where a case has several papers. */
  readonly findings?: Readonly<Record<string, Expected>>;
  /** What is missing in the duties written for such units, one line a unit of counting. */
  readonly total?: readonly string[];
  /** Every message about answers that cannot be right. */
  readonly contradictions?: readonly string[];
  /** Every step that would change the result, strongest first. */
  readonly levers?: readonly string[];
  /** Why some duties of the papers bind somebody else. */
  readonly excluded?: Readonly<Record<string, string>>;
  readonly counts?: { readonly findings: number; readonly excluded: number };
  /** All that papers of other places ask in figures. */
  readonly elsewhere?: Readonly<Record<string, Expected>>;
  /** Made-up papers, in place of the real ones. */
  readonly papers?: readonly Paper[];
}

/** A comma that YAML takes for the end of a text leaves a key that nothing knows. */
const expectedSchema = z.record(z.string(), findingSchema.partial());
const caseSchema = z.strictObject({
  case: z.string(),
  unit: z.strictObject({
    code: z.string(),
    level: unitLevelSchema,
    name: z.string(),
    bearers: z.array(z.string()).optional(),
  }),
  'as-of': dateSchema,
  facts: z.record(z.string(), z.unknown()),
  findings: expectedSchema.optional(),
  total: z.array(z.string()).optional(),
  contradictions: z.array(z.string()).optional(),
  levers: z.array(z.string()).optional(),
  excluded: z.record(z.string(), z.string()).optional(),
  counts: z.strictObject({ findings: z.number(), excluded: z.number() }).optional(),
  elsewhere: expectedSchema.optional(),
  papers: z.array(z.unknown()).optional(),
});

type Paper = Partial<RulePolicy> &
  Pick<RulePolicy, 'id' | 'jurisdiction'> & {
    readonly duties: Readonly<Record<string, Partial<RuleObligation>>>;
  };

interface Table {
  /** The paper that every finding of the table is about. */
  readonly paper?: string;
  readonly cases: readonly Case[];
}

const folder = new URL('./cases/', import.meta.url);
const tables = readdirSync(folder).map((name) => ({
  name: name.replace('.yaml', ''),
  ...(parse(readFileSync(new URL(name, folder), 'utf8')) as Table),
}));

/** A rulebook of made-up papers over the real vocabulary. */
function rulebookOf(papers: readonly Paper[]): Rulebook {
  return {
    ...realRulebook,
    policies: papers.map(({ duties: _, ...policy }) => ({
      title: policy.id,
      official: true,
      status: 'in-force',
      ...policy,
    })),
    obligations: papers.flatMap(({ id: policy, duties }) =>
      Object.entries(duties).map(([id, duty]) => {
        const written = {
          id,
          clause: id.slice(0, id.indexOf('.')),
          bearers: ['township'],
          implicit: true,
          modality: 'obligation',
          topic: 'staffing',
          action: '配备人员',
          quote: '配备人员',
          ...duty,
        };
        const at = { policy, label: '', reference: '', url: '' };
        return { ...obligationSchema.parse(written), ...at };
      }),
    ),
  };
}

function run({ papers, unit, 'as-of': asOf, facts }: Case) {
  const rulebook = papers ? rulebookOf(papers) : realRulebook;
  const findings = assess(rulebook, unit, facts, asOf);
  const duties = obligationsFor(rulebook, unit);
  const isOwn = isWrittenFor(rulebook, unit);
  const own = findings.flatMap((finding, at): SettledDuty[] => {
    const obligation = duties[at];
    return obligation && isOwn(obligation) ? [{ finding, obligation }] : [];
  });
  return { rulebook, findings, own, excluded: excludedFor(rulebook, unit) };
}

const linesOf = (rulebook: Rulebook, own: readonly SettledDuty[], facts: Facts) =>
  totalGaps(rulebook, own, facts).map(
    (total) => formatGap(total) + (total.open > 0 ? `，待填 ${total.open} 项` : ''),
  );

function expectFinding(found: Finding | undefined, expected: Expected) {
  expect(found).toMatchObject(expected);
  for (const key of ['gap', 'weak', 'strictest'] as const)
    expect(found?.[key], key).toBe(expected[key]);
}

describe.each(tables)('$name', ({ paper, cases }) => {
  const keyOf = (policy: string, id: string) => (paper === undefined ? `${policy} ${id}` : id);

  it.each(cases.map((one) => [one.case, one] as const))('%s', (_, one) => {
    caseSchema.parse(one);
    const { rulebook, findings, own, excluded } = run(one);
    const { unit, facts, 'as-of': asOf } = one;

    const byKey = new Map(findings.map((found) => [keyOf(found.policy, found.obligation), found]));
    for (const [id, expected] of Object.entries(one.findings ?? {}))
      expectFinding(byKey.get(id), expected);
    for (const finding of findings) {
      findingSchema.parse(finding);
      expect(Object.values(finding)).not.toContain(undefined);
    }

    const reasons = new Map(
      excluded.map(({ obligation: { policy, id }, because }) => [keyOf(policy, id), because]),
    );
    for (const [id, because] of Object.entries(one.excluded ?? {}))
      expect(reasons.get(id), id).toBe(because);
    if (one.counts)
      expect({ findings: findings.length, excluded: excluded.length }).toEqual(one.counts);
    // Nothing drops out unseen: what binds and what does not are all that the papers hold.
    const papers = policiesFor(rulebook, unit).map(({ id }) => id);
    expect([...byKey.keys(), ...reasons.keys()].sort()).toEqual(
      rulebook.obligations
        .filter(({ policy }) => papers.includes(policy))
        .map(({ policy, id }) => keyOf(policy, id))
        .sort(),
    );

    if (one.total) expect(linesOf(rulebook, own, facts)).toEqual(one.total);
    if (one.contradictions)
      expect(checkAnswers(rulebook, unit, facts).map(({ message }) => message)).toEqual(
        one.contradictions,
      );
    if (one.levers)
      expect(findLevers(rulebook, unit, facts, asOf).map(({ because }) => because)).toEqual(
        one.levers,
      );
    if (one.elsewhere) {
      const there = new Map(
        assessElsewhere(rulebook, unit, facts, asOf).flatMap(({ duties }) =>
          duties.map(({ finding }) => [keyOf(finding.policy, finding.obligation), finding]),
        ),
      );
      expect([...there.keys()].sort()).toEqual(Object.keys(one.elsewhere).sort());
      for (const [id, expected] of Object.entries(one.elsewhere))
        expectFinding(there.get(id), expected);
    }
  });
});

describe('the worked examples', () => {
  const all = tables.flatMap(({ paper, cases }) => cases.map((one) => ({ paper, one })));

  it('are many, and each is told apart', () => {
    expect(all.length).toBeGreaterThanOrEqual(150);
    for (const { name, cases } of tables) {
      const names = cases.map((one) => one.case);
      expect(new Set(names).size, name).toBe(names.length);
    }
  });

  it('are of every level', () => {
    expect(new Set(all.map(({ one }) => one.unit.level))).toEqual(
      new Set([
        'township',
        'village',
        'county',
        'city',
        'department',
        'park',
        'enterprise',
        'school',
      ]),
    );
  });

  /**
   * Both sides of the boundary. What hangs on a condition without a fact, or on a standard asked as
   * an amount, is never met or missed: there two different reasons are asked for.
   */
  it.each(
    realRulebook.obligations
      .filter(({ measure }) => measure)
      .map((duty) => [`${duty.policy} ${duty.id}`, duty] as const),
  )('hold %s on both sides of its boundary', (_, { policy, id, measure, when = [] }) => {
    const told = all.flatMap(({ paper, one }) => {
      const expected = paper === policy ? one.findings?.[id] : undefined;
      return expected ? [expected] : [];
    });
    const fact = realRulebook.facts.find((one) => one.id === measure?.fact);
    const judged =
      when.some((condition) => condition.fact === undefined) ||
      (measure?.kind === 'standard' && fact?.type !== 'boolean');
    if (judged) {
      expect(new Set(told.map(({ because }) => because)).size).toBeGreaterThanOrEqual(2);
      expect(told.map(({ status }) => status)).toContain('judgement');
      return;
    }
    expect(told.map(({ status }) => status)).toContain('met');
    expect(told.map(({ status }) => status)).toContain('not-met');
  });
});
