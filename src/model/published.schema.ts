import { z } from 'zod';
import { clauseIdSchema, slugSchema } from './identifier.schema.ts';
import { obligationSchema } from './obligation.schema.ts';
import { policySchema } from './policy.schema.ts';

/** Version of the files below /data/; raised when a key changes meaning or goes. */
export const dataVersion = 1;

const url = z.string().describe('Address on this site, base path included');

/** An entry of `/data/policies.json`. */
export const publishedPolicySchema = z.strictObject({
  ...policySchema.shape,
  url,
  clauses: z.int().nonnegative().describe('Number of clauses'),
  obligations: z.int().nonnegative().describe('Number of obligations'),
});
export type PublishedPolicy = z.infer<typeof publishedPolicySchema>;

/** An entry of `/data/clauses.json`. */
export const publishedClauseSchema = z.strictObject({
  policy: slugSchema.describe('Policy id'),
  id: clauseIdSchema,
  label: z.string().describe('Number as printed; the editor’s name where none is printed'),
  reference: z.string().describe('How the clause is cited: 二、（二） where （二） is ambiguous'),
  path: z.array(z.string()).describe('Printed headings above the clause, outermost first'),
  title: z.string().describe('Heading of the clause'),
  text: z.string().describe('Issued text; paragraphs are separated by line breaks'),
  noDuty: z.string().optional().describe('Why the clause carries no obligation'),
  url,
});
export type PublishedClause = z.infer<typeof publishedClauseSchema>;

/** An entry of `/data/obligations.json`. */
export const publishedObligationSchema = z.strictObject({
  ...obligationSchema.shape,
  policy: slugSchema.describe('Policy id'),
  label: z.string().describe('Number of the clause as printed'),
  reference: z.string().describe('How the clause is cited: 二、（二） where （二） is ambiguous'),
  url,
});
export type PublishedObligation = z.infer<typeof publishedObligationSchema>;
