import { z } from 'zod';
import { budgetRoles } from './concept.schema.ts';
import { conditionSchema } from './condition.schema.ts';
import { clauseIdSchema, dateSchema, obligationIdSchema, slugSchema } from './identifier.schema.ts';
import { measureSchema } from './measure.schema.ts';

/** Deontic modality (LegalRuleML), with `target` for results that are to be reached. */
export const modalities = [
  'obligation',
  'prohibition',
  'permission',
  'recommendation',
  'target',
] as const;
export type Modality = (typeof modalities)[number];

/** One duty: stand-off annotation of one contiguous piece of a clause. */
export const obligationSchema = z
  .strictObject({
    id: obligationIdSchema,
    clause: clauseIdSchema.describe('Clause that the quote stands in'),
    bearers: z.array(slugSchema).min(1).describe('Who is bound (vocabulary/bearers)'),
    bearerNamed: z
      .string()
      .min(1)
      .optional()
      .describe('The bearer as the clause words it; …… joins two that stand apart'),
    implicit: z
      .literal(true)
      .optional()
      .describe('The sentence does not name the bearer; it is understood from its surroundings'),
    modality: z.enum(modalities).describe('Force of the duty'),
    topic: slugSchema.describe('What the duty is about (vocabulary/topics)'),
    concerns: z
      .array(slugSchema)
      .min(1)
      .optional()
      .describe(
        'Matters (vocabulary/matters) that the duty is about without naming a figure: 未规定数量',
      ),
    action: z.string().min(1).describe('The duty in few words, close to the text'),
    quote: z.string().min(1).describe('Verbatim text of the clause that states the duty'),
    prefix: z.string().min(1).optional().describe('Text right before a quote that occurs twice'),
    suffix: z.string().min(1).optional().describe('Text right after a quote that occurs twice'),
    wording: z
      .string()
      .min(1)
      .optional()
      .describe('The words that set the strength (不少于, 一般, 原则上), joined by 、'),
    open: z
      .string()
      .min(1)
      .optional()
      .describe('Open norm without a figure, verbatim: 与任务相适应, 足额, 定期'),
    budget: z
      .enum([...budgetRoles, 'none'])
      .optional()
      .describe('What the duty means for a budget, where that differs from its topic'),
    measure: measureSchema.optional().describe('What is demanded in figures'),
    unmeasured: z
      .string()
      .min(1)
      .optional()
      .describe('Why a figure in the quote is no measure, in Chinese: 每月考评结果 names a paper'),
    when: z.array(conditionSchema).min(1).optional().describe('Conditions on the whole duty'),
    by: dateSchema.optional().describe('Day by which the duty must be done'),
    from: dateSchema.optional().describe('First day in force, where it differs from the paper'),
    to: dateSchema.optional().describe('Last day in force, where the text limits it'),
    evidence: z.string().min(1).optional().describe("Editor's suggestion: papers that prove it"),
    plain: z.string().min(1).optional().describe("Editor's one-sentence reading, marked as such"),
  })
  .refine((o) => o.bearerNamed !== undefined || o.implicit === true, {
    path: ['bearerNamed'],
    message: 'give bearerNamed as the clause words it, or say implicit: true',
  })
  .refine((o) => o.measure === undefined || o.unmeasured === undefined, {
    path: ['unmeasured'],
    message: 'a duty is measured or says why it is not, never both',
  })
  .refine((o) => o.id.slice(0, o.id.lastIndexOf('.')) === o.clause, {
    path: ['id'],
    message: 'the id must begin with the id of its clause',
  });

export type Obligation = z.infer<typeof obligationSchema>;

/** A passage that sounds like a duty and binds no one; part of the coverage ledger. */
export const notDutySchema = z.strictObject({
  clause: clauseIdSchema,
  quote: z.string().min(1).describe('Verbatim text of the clause'),
  prefix: z.string().min(1).optional().describe('Text right before a quote that occurs twice'),
  suffix: z.string().min(1).optional().describe('Text right after a quote that occurs twice'),
  reason: z.string().min(1).describe('Why it obliges no one, in Chinese: it is shown to readers'),
});

export type NotDuty = z.infer<typeof notDutySchema>;
