import { z } from 'zod';
import { unitLevelSchema } from './concept.schema.ts';
import { slugSchema } from './identifier.schema.ts';

/** A person in office as people call themselves (我是乡镇长), and whose duties that person answers for. */
export const roleSchema = z.strictObject({
  id: slugSchema.describe('Address of the page, below /bearers/; no id of a bearer'),
  label: z.string().min(1).describe('乡镇长（街道办事处主任）'),
  greeting: z.string().min(1).describe('As one speaks of oneself: 我是乡镇长'),
  unit: z.string().min(1).describe('What the unit is called on the printed list: 乡镇（街道）'),
  level: unitLevelSchema.describe('Level of the unit that the person heads or works for'),
  persons: z.array(slugSchema).default([]).describe('Bearers that are the person: 企业主要负责人'),
  organs: z.array(slugSchema).min(1).describe('Bearers that are the unit: 乡镇（街道）'),
  broad: z
    .array(slugSchema)
    .default([])
    .describe('Wider classes that may mean the person or the unit: 各级党政领导干部'),
});
export type Role = z.infer<typeof roleSchema>;
