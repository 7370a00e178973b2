import { z } from 'zod';
import { slugSchema } from './identifier.schema.ts';
import { unitLevels, type UnitLevel } from './unit-level.ts';

export { unitLevels, type UnitLevel };
export const unitLevelSchema = z.enum(unitLevels).describe('Level of a unit that checks itself');

/** A SKOS concept: a bearer, a topic or a term. */
export const conceptSchema = z.strictObject({
  id: slugSchema,
  prefLabel: z.string().min(1).describe('Preferred name, Chinese (skos:prefLabel)'),
  altLabel: z.array(z.string().min(1)).default([]).describe('Other names (skos:altLabel)'),
  broader: slugSchema.optional().describe('Wider concept of the same vocabulary (skos:broader)'),
  definition: z.string().min(1).optional().describe('What it means here (skos:definition)'),
});
export type Concept = z.infer<typeof conceptSchema>;

/** A term of the field, with the words that people look for it by. */
export const termSchema = conceptSchema.extend({
  hiddenLabel: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'Words that lead to it in a search and are no equivalents, colloquial or misspelt: 考证, 明查暗访 (skos:hiddenLabel); never shown as its names',
    ),
});
export type Term = z.infer<typeof termSchema>;

export const budgetRoles = ['appropriation', 'purchase'] as const;

/** What a duty is about. */
export const topicSchema = conceptSchema.extend({
  budget: z
    .enum(budgetRoles)
    .optional()
    .describe(
      'What its duties mean for a budget: appropriation, money is to be set aside; purchase, things or services are to be paid for',
    ),
  staffing: z
    .literal(true)
    .optional()
    .describe(
      'Its duties, and those of narrower topics, are about posts: the staffing calculator adds up their numbers of people. Where no topic says so, those with numbers of people count',
    ),
});
export type Topic = z.infer<typeof topicSchema>;

/** Who a duty binds. */
export const bearerSchema = conceptSchema.extend({
  levels: z
    .array(unitLevelSchema)
    .default([])
    .describe(
      'Levels of the units that this bearer is, or that answer for such people; empty: no unit that checks itself',
    ),
  government: z
    .enum(['city', 'county'])
    .optional()
    .describe(
      'Level of the government that such a department belongs to, where the papers name it',
    ),
  collective: z
    .literal(true)
    .optional()
    .describe(
      'A class of units (重点行业领域监管部门): which units belong to it, the place must say',
    ),
});
export type Bearer = z.infer<typeof bearerSchema>;
