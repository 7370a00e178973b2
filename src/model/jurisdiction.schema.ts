import { z } from 'zod';
import { divisionCodeSchema, slugSchema } from './identifier.schema.ts';

/** A division for which papers are held, as published in `/data/jurisdictions.json`. */
export const jurisdictionSchema = z.strictObject({
  code: divisionCodeSchema,
  name: z.string().min(1).describe('Name of the division: 弥勒市'),
  path: z
    .string()
    .min(1)
    .describe('Name with the divisions above: 云南省 红河哈尼族彝族自治州 弥勒市'),
  level: z.enum(['province', 'city', 'county']).describe('Level in the division tree'),
  townships: z.int().nonnegative().describe('Township-level units (镇, 乡, 街道 …) in it'),
  villages: z.int().nonnegative().describe('Village-level units in it'),
  policies: z.array(slugSchema).describe('Policies that bind in the whole division'),
  url: z.string().describe('Address of its page on this site'),
});
export type Jurisdiction = z.infer<typeof jurisdictionSchema>;
