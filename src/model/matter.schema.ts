import { z } from 'zod';
import { slugSchema } from './identifier.schema.ts';

/**
 * One question that papers of several places answer each in its own way: 每个乡镇配几名监管人员. Papers
 * count different people by different words, so each has a fact of its own; the matter says which
 * facts may stand side by side.
 */
export const matterSchema = z.strictObject({
  id: slugSchema,
  label: z.string().min(1).describe('The question in plain Chinese, without a question mark'),
  topic: slugSchema.describe('Topic (vocabulary/topics) on whose page it is compared'),
  facts: z.array(slugSchema).min(1).describe('Facts whose figures answer it'),
  note: z
    .string()
    .min(1)
    .optional()
    .describe('What must be known before the figures are compared, in Chinese'),
});
export type Matter = z.infer<typeof matterSchema>;
