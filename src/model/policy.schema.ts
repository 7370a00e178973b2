import { z } from 'zod';
import { dateSchema, divisionCodeSchema, slugSchema } from './identifier.schema.ts';
import { provenanceSchema } from './normalisation.schema.ts';

export const policyStatuses = ['in-force', 'amended', 'repealed', 'unknown'] as const;
export type PolicyStatus = (typeof policyStatuses)[number];

export const policyGenres = ['opinion', 'notice', 'plan', 'measures', 'news-report'] as const;
export type PolicyGenre = (typeof policyGenres)[number];

/** Frontmatter of `content/policies/<id>/index.mdx` (ELI: a legal resource). */
export const policySchema = z
  .strictObject({
    id: slugSchema.describe('Folder name of the policy, e.g. mile-2020-3'),
    title: z.string().min(1).describe('Title as printed'),
    paperTitle: z
      .string()
      .min(1)
      .optional()
      .describe('Title of the paper that a news report tells of'),
    documentNumber: z.string().min(1).optional().describe('e.g. 弥安发〔2020〕3号'),
    issuers: z.array(z.string().min(1)).min(1).describe('Issuing authorities as printed'),
    jurisdiction: divisionCodeSchema.describe('Division in which the paper binds'),
    issuedOn: dateSchema.optional().describe('Date of issue; absent: the text received has none'),
    publishedOn: dateSchema.optional().describe('Date of publication of the received text'),
    from: dateSchema.optional().describe('First day in force, where it differs from issuedOn'),
    to: dateSchema.optional().describe('Last day of a campaign or of force, where stated'),
    status: z.enum(policyStatuses).describe('Standing of the paper as far as is known'),
    genre: z.enum(policyGenres).describe('Kind of text'),
    official: z
      .boolean()
      .describe('false: a report of a paper that is not held; said on every result'),
    lastChecked: z
      .strictObject({
        on: dateSchema,
        against: z
          .enum(['received-text', 'official-site', 'printed-paper'])
          .describe('Which source it was checked against'),
      })
      .describe('When the text was last compared with a source, and with which'),
    basis: z.array(slugSchema).default([]).describe('Instruments that the paper rests on'),
    silentOn: z
      .array(slugSchema)
      .optional()
      .describe(
        'Matters (vocabulary/matters) for which the text was read and of which it says nothing: 未提及',
      ),
    provenance: provenanceSchema.describe('What was received and what was done to it'),
  })
  .refine((p) => p.official === (p.genre !== 'news-report'), {
    path: ['official'],
    message: 'a news report is not official, every other genre is',
  });

export type PolicyFrontmatter = z.infer<typeof policySchema>;
