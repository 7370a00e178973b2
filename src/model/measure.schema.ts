import { z } from 'zod';
import { conditionSchema } from './condition.schema.ts';
import { dateSchema, slugSchema } from './identifier.schema.ts';
import { periodSchema } from './period.schema.ts';

/** Whose count a figure is: each township, each department … */
export const measurePerSchema = z
  .enum([
    'township',
    'village',
    'department',
    'city',
    'county',
    'person',
    'enterprise',
    'school',
    'park',
    'unit',
  ])
  .describe('The unit each of which must reach the figure');
export type MeasurePer = z.infer<typeof measurePerSchema>;

const fact = slugSchema.describe('Fact (vocabulary/facts) that the figure is compared with');
const figure = z.number().nonnegative();
const unit = z.string().min(1).describe('Unit as written in the quote: 名, 人, 万元, 周, %');

/** What any kind of measure may carry besides its figures. */
const common = {
  when: z
    .array(conditionSchema)
    .min(1)
    .optional()
    .describe('Conditions under which the measure holds'),
  by: dateSchema.optional().describe('Day by which it must hold, readable in the quote'),
  rounding: z
    .enum(['up', 'down'])
    .optional()
    .describe('How a fraction of a countable thing is rounded; people: up'),
};

/** 3—5名, 不少于2名. A range is a minimum and an advised upper bound. */
export const headcountSchema = z
  .strictObject({
    kind: z.literal('headcount').describe('A number of people or posts'),
    fact,
    per: measurePerSchema,
    min: figure.int().optional().describe('Least number, 3 in 3—5名'),
    max: figure.int().optional().describe('Advised upper bound, 5 in 3—5名'),
    unit,
    ...common,
  })
  .refine((m) => m.min !== undefined || m.max !== undefined, 'a headcount needs min or max');

/** 不低于在职人员的75%. */
export const shareSchema = z
  .strictObject({
    kind: z.literal('share').describe('A part of a whole, in per cent'),
    fact: slugSchema.describe('Fact that counts the part'),
    of: slugSchema.describe('Fact that counts the whole'),
    min: figure.max(100).optional().describe('Least share in per cent, 75 in 75%'),
    max: figure.max(100).optional().describe('Greatest share in per cent'),
    unit: z.literal('%').describe('Always %'),
    ...common,
  })
  .refine((m) => m.min !== undefined || m.max !== undefined, 'a share needs min or max');

/** 每年不少于20万元. */
export const moneySchema = z.strictObject({
  kind: z.literal('money').describe('An amount of money'),
  fact,
  per: measurePerSchema,
  min: figure.describe('Least amount in `unit`, 20 in 20万元'),
  unit,
  every: periodSchema.optional().describe('How often the amount is due'),
  ...common,
});

/** 按照不少于政法部门B类公用经费标准: a figure that another paper holds (an open term). */
export const standardSchema = z.strictObject({
  kind: z.literal('standard').describe('A floor that an outside standard sets'),
  fact,
  standard: z.string().min(1).describe('Name of the standard, verbatim in the quote'),
  ...common,
});

/** 与本级财政收入保持同步增长. */
export const growthSchema = z.strictObject({
  kind: z.literal('growth').describe('Growth that keeps pace with another figure'),
  fact,
  keepsPaceWith: slugSchema.describe('Fact whose growth is the yardstick'),
  ...common,
});

/** 每季度至少一次. Without `every` the text states no period. */
export const frequencySchema = z.strictObject({
  kind: z.literal('frequency').describe('So many times in a period'),
  fact,
  times: figure.int().min(1).describe('How many times'),
  every: periodSchema.optional().describe('In which period; absent: the text states none'),
  per: measurePerSchema.optional(),
  atMost: z.literal(true).optional().describe('The figure is an upper bound'),
  ...common,
});

/** 轮训时间不少于两周. */
export const durationSchema = z
  .strictObject({
    kind: z.literal('duration').describe('How long something must last'),
    fact,
    min: figure.optional().describe('Least length in `unit`, 2 in 两周'),
    max: figure.optional().describe('Greatest length in `unit`'),
    unit,
    ...common,
  })
  .refine((m) => m.min !== undefined || m.max !== undefined, 'a duration needs min or max');

/** 1个月内报告. */
export const timeLimitSchema = z.strictObject({
  kind: z.literal('timeLimit').describe('A span within which something must be done'),
  fact,
  within: periodSchema,
  after: z.string().min(1).optional().describe('The event that starts the span, verbatim'),
  ...common,
});

/** 人手一台(套). */
export const kitSchema = z.strictObject({
  kind: z.literal('kit').describe('Equipment that each must have'),
  fact,
  items: z.array(z.string().min(1)).min(1).describe('The pieces, verbatim in the clause'),
  per: measurePerSchema,
  count: figure.int().min(1).describe('How many of each piece, 1 in 人手一台'),
  ...common,
});

/** 八有: every item must be there. */
export const checklistSchema = z.strictObject({
  kind: z.literal('checklist').describe('Items all of which must be there'),
  fact,
  items: z.array(z.string().min(1)).min(1).describe('The items, verbatim in the clause'),
  count: figure.int().min(1).optional().describe('Number of items where the text states it: 八有'),
  ...common,
});

/**
 * What an obligation demands in figures. A threshold (从业人员300人以上) is no measure of its
 * own: it stands as `when` on another measure or on the obligation.
 */
export const measureSchema = z.discriminatedUnion('kind', [
  headcountSchema,
  shareSchema,
  moneySchema,
  standardSchema,
  growthSchema,
  frequencySchema,
  durationSchema,
  timeLimitSchema,
  kitSchema,
  checklistSchema,
]);

export type Measure = z.infer<typeof measureSchema>;
export type MeasureKind = Measure['kind'];
/** The measure of one kind, e.g. `MeasureOf<'headcount'>`. */
export type MeasureOf<K extends MeasureKind> = Extract<Measure, { kind: K }>;
