import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const judgementSchema = z.strictObject({
  query: z.string().min(1).describe('As a person types it'),
  user: z.enum(['official', 'trainer', 'township-head']),
  form: z
    .enum([
      'keyword',
      'short',
      'literal',
      'numeral',
      'document',
      'colloquial',
      'question',
      'traditional',
      'phrase',
      'pinyin',
      'township',
    ])
    .describe('How it is put'),
  held: z.literal(true).optional().describe('Not looked at while the search is tuned'),
  relevant: z
    .record(z.string(), z.record(z.string(), z.int().min(1).max(3)))
    .describe('Grades of clauses, by paper: 3 answers, 2 is about it, 1 touches it'),
});

/** A query with the clauses that answer it. */
export interface Judgement extends Omit<z.infer<typeof judgementSchema>, 'relevant'> {
  /** Grade by `<policy>#<clause>`. */
  readonly grades: ReadonlyMap<string, number>;
}

export function readJudgements(): readonly Judgement[] {
  const file = new URL('judgements.yaml', import.meta.url);
  const entries = z.array(judgementSchema).parse(parse(readFileSync(file, 'utf8')));
  return entries.map(({ relevant, ...rest }) => ({
    ...rest,
    grades: new Map(
      Object.entries(relevant).flatMap(([policy, clauses]) =>
        Object.entries(clauses).map(([clause, grade]) => [`${policy}#${clause}`, grade] as const),
      ),
    ),
  }));
}
