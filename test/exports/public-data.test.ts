import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  buildRulebook,
  publishClause,
  publishObligation,
  publishPolicy,
} from '../../src/exports/public-data.ts';
import { jsonSchemaOf, schemas, type SchemaName } from '../../src/model/json-schemas.ts';
import { corpus } from '../support/real-corpus.ts';

const toUrl = (path: string) => `/base${path}`;
/** What a reader of the file gets. */
const asRead = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const published = {
  'published-policy': corpus.policies.map((policy) => publishPolicy(policy, toUrl)),
  'published-clause': corpus.clauses.map((clause) => publishClause(clause, toUrl)),
  'published-obligation': corpus.obligations.map((one) => publishObligation(one, toUrl)),
  fact: corpus.facts,
  bearer: corpus.bearers,
  term: corpus.terms,
} satisfies Partial<Record<SchemaName, readonly unknown[]>>;

describe.each(Object.entries(published))('%s', (name, entries) => {
  const schemaName = name as keyof typeof published;

  it('is there', () => {
    expect(entries.length).toBeGreaterThan(0);
  });

  it('is of its schema', () => {
    for (const entry of entries) {
      const { error } = schemas[schemaName].safeParse(asRead(entry));
      expect(error && `${JSON.stringify(entry).slice(0, 80)}: ${z.prettifyError(error)}`).toBe(
        undefined,
      );
    }
  });

  it('is of its published JSON Schema', () => {
    const reader = z.fromJSONSchema(jsonSchemaOf(schemaName) as never);
    for (const entry of entries) expect(reader.safeParse(asRead(entry)).error).toBe(undefined);
  });

  it('is nothing that JSON would change', () => {
    expect(asRead(entries)).toEqual(entries);
  });
});

describe('the JSON Schemas', () => {
  it('refuse what is wrong', () => {
    const reader = z.fromJSONSchema(jsonSchemaOf('published-obligation') as never);
    const right = published['published-obligation'][0];
    expect(reader.safeParse(right).success).toBe(true);
    expect(reader.safeParse({ ...right, modality: 'maybe' }).success).toBe(false);
    expect(reader.safeParse({ ...right, start: 3 }).success).toBe(false);
    expect(reader.safeParse({ ...right, quote: undefined }).success).toBe(false);
  });
});

describe('publishing', () => {
  it('puts the base before every address', () => {
    for (const entries of [
      published['published-policy'],
      published['published-clause'],
      published['published-obligation'],
    ])
      for (const { url } of entries) expect(url).toMatch(/^\/base\/policies\/[a-z0-9-]+\//);
  });

  it('counts the clauses and duties of a paper', () => {
    for (const policy of published['published-policy']) {
      const of = ({ policy: id }: { policy: string }) => id === policy.id;
      expect(policy.clauses).toBe(corpus.clauses.filter(of).length);
      expect(policy.obligations).toBe(corpus.obligations.filter(of).length);
    }
  });

  it('keeps the text of a clause and the words of a duty', () => {
    for (const duty of published['published-obligation']) {
      const clause = published['published-clause'].find(
        ({ policy, id }) => policy === duty.policy && id === duty.clause,
      );
      expect(clause?.text).toContain(duty.quote);
      expect(clause?.label).toBe(duty.label);
      expect(duty.url).toBe(clause?.url);
    }
  });

  it('names each duty and each clause once', () => {
    for (const entries of [published['published-clause'], published['published-obligation']]) {
      const names = entries.map(({ policy, id }) => `${policy} ${id}`);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('the rulebook', () => {
  const rulebook = buildRulebook(corpus, toUrl);

  it('survives JSON', () => {
    expect(asRead(rulebook)).toEqual(rulebook);
  });

  it('holds every paper, duty, fact and bearer', () => {
    expect(rulebook.policies.map(({ id }) => id)).toEqual(corpus.policies.map(({ id }) => id));
    // What places a quote is for readers, a plain reading for the figures that are explained.
    expect(rulebook.obligations).toEqual(
      published['published-obligation'].map(
        ({ prefix: _prefix, suffix: _suffix, plain, ...duty }) =>
          duty.measure === undefined || plain === undefined ? duty : { ...duty, plain },
      ),
    );
    expect(rulebook.facts).toEqual(corpus.facts);
    expect(rulebook.bearers).toEqual(corpus.bearers);
  });

  it('begins a paper on its first day in force, else of issue, else of publication', () => {
    const [policy] = corpus.policies;
    if (!policy) throw new Error('no policy');
    const { from: _f, issuedOn: _i, publishedOn: _p, ...undated } = policy;
    const from = (dates: { from?: string; issuedOn?: string; publishedOn?: string }) =>
      buildRulebook({ ...corpus, policies: [{ ...undated, ...dates }] }, toUrl).policies[0]?.from;
    const dates = { from: '2020-03-01', issuedOn: '2020-02-01', publishedOn: '2020-04-01' };
    expect(from(dates)).toBe('2020-03-01');
    expect(from({ issuedOn: dates.issuedOn, publishedOn: dates.publishedOn })).toBe('2020-02-01');
    expect(from({ publishedOn: dates.publishedOn })).toBe('2020-04-01');
    expect(from({})).toBeUndefined();
  });

  it('says what each paper is', () => {
    expect(rulebook.policies.find(({ id }) => id === 'mile-2020-3')).toEqual({
      id: 'mile-2020-3',
      title: '弥勒市安全生产委员会关于强化基层安全生产执法能力建设的实施意见',
      documentNumber: '弥安发〔2020〕3号',
      jurisdiction: '532504',
      official: true,
      status: 'in-force',
      from: '2020-06-12',
    });
    expect(rulebook.policies.find(({ id }) => id === 'xinzhou-2022-campaign')).toMatchObject({
      official: false,
      to: '2022-11-30',
    });
  });

  it('mentions only facts and bearers that it defines', () => {
    const facts = new Set(rulebook.facts.map(({ id }) => id));
    const bearers = new Set(rulebook.bearers.map(({ id }) => id));
    for (const { measure, when = [], bearers: bound } of rulebook.obligations) {
      for (const bearer of bound) expect(bearers).toContain(bearer);
      for (const { fact } of [...when, ...(measure?.when ?? [])])
        if (fact !== undefined) expect(facts).toContain(fact);
      if (measure) expect(facts).toContain(measure.fact);
      if (measure?.kind === 'share') expect(facts).toContain(measure.of);
      if (measure?.kind === 'growth') expect(facts).toContain(measure.keepsPaceWith);
    }
  });
});
