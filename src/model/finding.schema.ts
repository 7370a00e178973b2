import { z } from 'zod';

/** Version of the published shape of a finding; raised when a key changes meaning. */
export const findingSchemaVersion = 1;

export const findingStatuses = [
  'met',
  'not-met',
  'unknown',
  'judgement',
  'not-applicable',
] as const;
export type FindingStatus = (typeof findingStatuses)[number];

/** The result of holding one obligation against the facts of one unit (OSCAL: finding). */
export const findingSchema = z.strictObject({
  policy: z.string().describe('Policy id'),
  obligation: z.string().describe('Obligation id inside the policy'),
  status: z.enum(findingStatuses).describe('Outcome; unknown is never not-met'),
  required: z.string().optional().describe('What is demanded, in words: 不少于 2 名'),
  given: z.string().optional().describe('What was filled in, in words: 1 名'),
  gap: z.number().positive().optional().describe('How much is missing, in the unit of the clause'),
  unit: z.string().optional().describe('Unit of the gap'),
  missing: z.array(z.string()).optional().describe('Missing items, or facts not filled in'),
  weak: z
    .string()
    .optional()
    .describe('Weakening words of the clause (一般, 原则上), never silently a failure'),
  deadline: z
    .enum(['ahead', 'today'])
    .optional()
    .describe(
      'The duty is not due yet (未到期), or due on the very day (当天到期): what is missing is no shortfall so far; its status is not-applicable',
    ),
  strictest: z.literal(true).optional().describe('就高: the strictest of several papers'),
  because: z.string().min(1).describe('One sentence with the numbers put in; always present'),
});
export type Finding = z.infer<typeof findingSchema>;
