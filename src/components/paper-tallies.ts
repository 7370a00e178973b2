import { z } from 'zod';
import type { CorpusPolicy } from '../corpus/corpus.ts';
import { termFinder } from '../corpus/term-mentions.ts';
import { statesFigure } from '../model/measure.ts';
import type { Role } from '../model/role.schema.ts';
import { remember } from '../reuse/current-ledger.ts';
import { dutiesOfRole } from '../rules/role-duties.ts';
import { paperInputs } from './page-inputs.ts';
import { corpus } from './site.ts';

const counts = z.record(z.string(), z.number());

/** How many duties of a paper reach someone in office. */
const roleTally = z.object({
  /** Written for the office or the unit itself. */
  own: z.number(),
  /** Those, and what is written for some units of the kind. */
  near: z.number(),
  /** How many of the near ones state a figure. */
  counted: z.number(),
  /** Written for a wider class. */
  all: z.number(),
});

const tallySchema = z.object({
  /** Duties, by bearer and by topic. */
  bearers: counts,
  topics: counts,
  roles: z.record(z.string(), roleTally),
  /** Clauses in which a name of a term stands, by term. */
  terms: counts,
});

/** What is counted of a paper; what is not in it was not found, or does not reach an office. */
export type PaperTally = z.infer<typeof tallySchema>;

const termsOf = termFinder(corpus.terms);

/**
 * What is counted of each paper, for the pages that tell of all: every page of a bearer or a topic asks,
 * and so do their lists.
 */
export const tallies: ReadonlyMap<CorpusPolicy, PaperTally> = new Map(
  corpus.policies.map((policy) => [
    policy,
    remember(`tally of ${policy.id}`, paperInputs(policy), tallySchema, () => tallyOf(policy)),
  ]),
);

/** A count over all papers. */
export function countInAll(countOf: (tally: PaperTally) => number | undefined): number {
  let sum = 0;
  for (const tally of tallies.values()) sum += countOf(tally) ?? 0;
  return sum;
}

function tallyOf({ obligations, clauses, jurisdiction }: CorpusPolicy): PaperTally {
  const roles = corpus.roles.map((role): [string, z.infer<typeof roleTally>] => {
    const duties = dutiesOfRole(role, obligations, corpus.bearers, jurisdiction);
    const near = duties.filter(({ relation }) => relation !== 'all');
    return [
      role.id,
      {
        own: obligations.filter(({ bearers }) => isWrittenFor(role, bearers)).length,
        near: near.length,
        counted: near.filter(({ duty }) => statesFigure(duty.measure)).length,
        all: duties.length - near.length,
      },
    ];
  });
  return {
    bearers: countEach(obligations.flatMap(({ bearers }) => bearers)),
    topics: countEach(obligations.map(({ topic }) => topic)),
    roles: Object.fromEntries(roles.filter(([, { own, near, all }]) => own + near + all > 0)),
    terms: countEach(clauses.flatMap(({ text }) => [...termsOf(text)])),
  };
}

function isWrittenFor({ persons, organs }: Role, bearers: readonly string[]): boolean {
  return bearers.some((id) => persons.includes(id) || organs.includes(id));
}

function countEach(keys: readonly string[]): Record<string, number> {
  const found = new Map<string, number>();
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
  return Object.fromEntries(found);
}
