import { z } from 'zod';
import { unitLevelSchema } from './concept.schema.ts';
import { slugSchema } from './identifier.schema.ts';
import { periodSchema } from './period.schema.ts';

export const factTypes = ['integer', 'number', 'boolean', 'items'] as const;

/** An input that a measure needs. Forms are generated from these; none is written by hand. */
export const factSchema = z.strictObject({
  id: slugSchema,
  label: z.string().min(1).describe('Short name, a column head'),
  question: z.string().min(1).describe('Question in plain Chinese'),
  type: z
    .enum(factTypes)
    .describe('integer and number are typed in; boolean is 是/否; items: which items are there'),
  unit: z.string().min(1).optional().describe('Unit shown behind the field: 人, 万元'),
  negative: z.literal(true).optional().describe('May be below zero: a growth rate'),
  help: z.string().min(1).optional().describe('What counts and what does not'),
  every: periodSchema
    .optional()
    .describe(
      'Period in which times are counted: 最近 1 个季度内几次. A measure of another period needs another fact',
    ),
  levels: z.array(unitLevelSchema).min(1).describe('Levels of the units that can answer it'),
  formerly: z
    .array(slugSchema)
    .min(1)
    .optional()
    .describe('Ids that the fact had before: saved answers and sheets are carried over'),
  knownBy: z.string().min(1).describe('Who in the unit knows it'),
});
export type Fact = z.infer<typeof factSchema>;

/** An answer: a number, yes/no, or the items that are there. Absent: unknown, never zero. */
export type FactValue = number | boolean | readonly string[];
/** Answers by fact id. */
export type Facts = Readonly<Record<string, FactValue | undefined>>;
