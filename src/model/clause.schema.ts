import { z } from 'zod';
import { clauseIdSchema } from './identifier.schema.ts';

/** Attributes of a `<Clause>` block in `index.mdx`. */
export const clauseAttributesSchema = z
  .strictObject({
    id: clauseIdSchema,
    label: z.string().min(1).optional().describe('Number as printed: （十二）, 7.'),
    title: z.string().min(1).describe('Heading as printed, or a name given by the editor'),
    unprinted: z
      .literal(true)
      .optional()
      .describe('The paper prints neither number nor heading; the title is ours'),
    apart: z
      .literal(true)
      .optional()
      .describe('Stands under none of the printed headings: a closing paragraph'),
    noDuty: z
      .string()
      .min(1)
      .optional()
      .describe('Why the clause carries no obligation, in Chinese'),
  })
  .refine((c) => (c.unprinted === true) !== (c.label !== undefined), {
    path: ['label'],
    message: 'give the label as printed, or say unprinted',
  });
export type ClauseAttributes = z.infer<typeof clauseAttributesSchema>;

/** Parts of a paper that are no clause. */
export const partKinds = [
  'letterhead',
  'document-number',
  'title',
  'addressee',
  'signature',
  'date',
  'note',
  'distribution',
  'imprint',
] as const;
export type PartKind = (typeof partKinds)[number];

/** Attributes of a `<Part>` block in `index.mdx`. */
export const partAttributesSchema = z.strictObject({
  kind: z.enum(partKinds).describe('Which part of an issued paper this is'),
});
