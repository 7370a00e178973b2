import { z } from 'zod';
import { clauseIdSchema, slugSchema } from './identifier.schema.ts';

export const instrumentKinds = [
  'law',
  'administrative-regulation',
  'local-regulation',
  'party-paper',
  'government-paper',
  'committee-paper',
  'department-paper',
  'plan',
] as const;

/** A law or paper that is cited but not held here (`content/instruments.yaml`). */
export const instrumentSchema = z.strictObject({
  id: slugSchema,
  title: z.string().min(1).describe('Title as cited'),
  altTitle: z.array(z.string().min(1)).default([]).describe('Other forms of the title in use'),
  documentNumber: z.string().min(1).optional().describe('Number as cited, 中发〔2016〕32号'),
  kind: z.enum(instrumentKinds).describe('Rank and kind'),
  issuer: z.string().min(1).optional().describe('Authority, where the citation shows it'),
  policy: slugSchema.optional().describe('Policy of this corpus that is this instrument'),
});
export type Instrument = z.infer<typeof instrumentSchema>;
export type InstrumentKind = Instrument['kind'];

export const relations = [
  'based-on',
  'implements',
  'cites',
  'amends',
  'requires-making',
  'reports-on',
] as const;
export type Relation = (typeof relations)[number];

/** A place in a clause that cites an instrument (`citations.yaml`). */
export const citationSchema = z.strictObject({
  clause: clauseIdSchema,
  quote: z.string().min(1).describe('The citation, verbatim; it becomes the link'),
  prefix: z.string().min(1).optional().describe('Text right before a quote that occurs twice'),
  suffix: z.string().min(1).optional().describe('Text right after a quote that occurs twice'),
  instrument: slugSchema.describe('Instrument that is cited'),
  relation: z
    .enum(relations)
    .describe(
      'based-on: legal ground; implements: carries out; requires-making: orders its making',
    ),
});
export type Citation = z.infer<typeof citationSchema>;
