import { z } from 'zod';
import { conceptSchema, unitLevelSchema } from './concept.schema.ts';
import { slugSchema } from './identifier.schema.ts';

/** An occasion on which such people are trained: a ready-made starting point for a course. */
export const occasionSchema = z.strictObject({
  id: slugSchema,
  prefLabel: z.string().min(1).describe('Name of the course, Chinese: 网格员半天'),
  facts: z
    .array(slugSchema)
    .default([])
    .describe('Facts whose measures say how often and how long: training-duration'),
  words: z
    .array(z.string().min(1))
    .default([])
    .describe('Words by which the papers speak of it: 入职培训'),
  minutes: z
    .int()
    .positive()
    .describe('Sample length where no paper of the place states one; shown as a sample'),
});
export type Occasion = z.infer<typeof occasionSchema>;

/** Whom a course is for, and whose duties they have to know. */
export const audienceSchema = conceptSchema.omit({ broader: true }).extend({
  level: unitLevelSchema
    .optional()
    .describe('Level of the unit they work for: duties of that level come before general ones'),
  self: z.array(slugSchema).default([]).describe('Bearers that such a person is: 监管执法人员'),
  organ: z.array(slugSchema).default([]).describe('Bearers that they work for: 乡镇（街道）'),
  supervises: z
    .array(slugSchema)
    .default([])
    .describe('Bearers whose compliance they watch: 生产经营单位'),
  chooseOffice: z
    .literal(true)
    .optional()
    .describe('They work for one of many departments, which the trainer chooses'),
  topics: z.array(slugSchema).default([]).describe('Topics of their work, the foremost first'),
  occasions: z.array(occasionSchema).default([]).describe('Ready-made starting points'),
});
export type Audience = z.infer<typeof audienceSchema>;
