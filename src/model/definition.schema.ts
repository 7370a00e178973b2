import { z } from 'zod';
import { clauseIdSchema, slugSchema } from './identifier.schema.ts';

const term = slugSchema.describe('Term that is defined (vocabulary/terms.yaml)');
const words = z
  .array(z.string().min(2))
  .min(1)
  .optional()
  .describe('Words of the papers that it explains; absent: the preferred name of the term');

/** Where a paper itself says what a term means (`content/policies/<id>/definitions.yaml`). */
export const definitionSchema = z.strictObject({
  term,
  words,
  clause: clauseIdSchema.describe('Clause that says it'),
  quote: z.string().min(1).describe('Verbatim text of the clause'),
  prefix: z.string().min(1).optional().describe('Text right before a quote that occurs twice'),
  suffix: z.string().min(1).optional().describe('Text right after a quote that occurs twice'),
});
export type Definition = z.infer<typeof definitionSchema>;

/**
 * What the editor says of a term (`content/vocabulary/definitions.yaml`); shown as 编者解释, never as
 * words of a paper.
 */
export const explanationSchema = z.strictObject({
  term,
  words,
  text: z.string().min(1).describe('The explanation, one plain sentence in Chinese'),
  basis: slugSchema.optional().describe('Instrument that rules it (instruments.yaml), not quoted'),
});
export type Explanation = z.infer<typeof explanationSchema>;
