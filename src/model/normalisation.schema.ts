import { z } from 'zod';
import { clauseIdSchema } from './identifier.schema.ts';

const lines = z
  .string()
  .regex(/^[1-9][0-9]*(-[1-9][0-9]*)?$/, 'a line number or a range such as 15-17')
  .describe('Lines of source.txt, counted from 1: 13 or 15-17');

/** Lines of the received file that are no part of the paper: menus, footers, comment boxes. */
const dropSchema = z.strictObject({
  kind: z.literal('drop').describe('Lines left out'),
  lines,
  what: z.string().min(1).describe('What is left out, in Chinese: it is shown to readers'),
});

/** A paragraph that the received file breaks over several lines. */
const joinSchema = z.strictObject({
  kind: z.literal('join').describe('Lines joined into one paragraph'),
  lines,
  reason: z.string().min(1).describe('Why, in Chinese'),
});

/** Pinyin that a web site printed in brackets behind each Traditional character. */
const stripPinyinSchema = z.strictObject({
  kind: z.literal('strip-pinyin').describe('Bracketed pinyin removed from the whole file'),
  count: z.int().min(1).describe('How many brackets, so that a changed file is noticed'),
  what: z.string().min(1).describe('What was removed, in Chinese'),
});

/** Traditional characters turned back by the OpenCC tables, build time only. */
const simplifySchema = z.strictObject({
  kind: z.literal('simplify').describe('Traditional characters turned into Simplified'),
  count: z.int().min(1).describe('How many characters changed'),
  what: z.string().min(1).describe('What was done, in Chinese'),
});

/** One repair of scraping damage. */
const replaceSchema = z.strictObject({
  kind: z.literal('replace').describe('One repair of damaged text'),
  line: z.int().min(1).describe('Line of source.txt'),
  from: z.string().min(1).describe('Text as received; occurs once in the line'),
  to: z.string().describe('Text as repaired'),
  certainty: z
    .enum(['certain', 'doubtful'])
    .describe('certain: the text itself proves it; doubtful: inferred, marked on the page'),
  reason: z.string().min(1).describe('Why, in Chinese: it is shown to readers'),
});

/** One way in which the published text differs from the received file. */
export const normalisationSchema = z.discriminatedUnion('kind', [
  dropSchema,
  joinSchema,
  stripPinyinSchema,
  simplifySchema,
  replaceSchema,
]);
export type Normalisation = z.infer<typeof normalisationSchema>;
export type Repair = z.infer<typeof replaceSchema>;

/** A passage kept as received although something seems to be lost or wrong in it. */
export const doubtSchema = z.strictObject({
  clause: clauseIdSchema,
  quote: z.string().min(1).describe('Verbatim text of the clause'),
  prefix: z.string().min(1).optional().describe('Text right before a quote that occurs twice'),
  suffix: z.string().min(1).optional().describe('Text right after a quote that occurs twice'),
  remark: z.string().min(1).describe('What seems wrong, in Chinese'),
});
export type Doubt = z.infer<typeof doubtSchema>;

/** Where the text came from and all that was done to it. */
export const provenanceSchema = z.strictObject({
  publisher: z.string().min(1).describe('Who published the received text'),
  receivedAs: z.string().min(1).describe('In which form it was received'),
  normalisations: z
    .array(normalisationSchema)
    .describe('Every difference between source.txt and index.mdx, white space aside'),
  doubts: z.array(doubtSchema).default([]).describe('Passages kept as received, with a remark'),
});
export type Provenance = z.infer<typeof provenanceSchema>;
