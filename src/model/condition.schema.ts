import { z } from 'zod';
import { slugSchema } from './identifier.schema.ts';

/**
 * A condition that the text puts on a duty or a measure, e.g. 从业人员300人以上.
 * Without a `fact` it is a matter of judgement: it is shown, never computed.
 */
export const conditionSchema = z
  .strictObject({
    text: z.string().min(1).describe('The words of the condition, verbatim in the clause'),
    fact: slugSchema.optional().describe('Fact that decides the condition, where a figure does'),
    atLeast: z.number().optional().describe('Holds when the fact is this or more (300人以上: 300)'),
    moreThan: z.number().optional().describe('Holds when the fact is more than this'),
    is: z.boolean().optional().describe('Holds when the yes/no fact has this value'),
  })
  .refine(
    (condition) =>
      condition.fact !== undefined ||
      (condition.atLeast === undefined &&
        condition.moreThan === undefined &&
        condition.is === undefined),
    'a limit (atLeast, moreThan, is) needs the fact it is a limit of',
  );

export type Condition = z.infer<typeof conditionSchema>;
