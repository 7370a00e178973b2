import { z } from 'zod';

/** Where the division data came from, shown wherever the site shows the data. */
export const divisionSourceSchema = z.strictObject({
  /** Name of the registry package. */
  package: z.string(),
  /** Its exact version. */
  version: z.string(),
  /** Subresource integrity of the tarball that was read. */
  integrity: z.string(),
  /** Licence of the package, and where it says so. */
  licence: z.string(),
  /** Repository of the package. */
  homepage: z.url(),
  /** Whose statistics the package holds. */
  authority: z.string(),
  /** Day up to which changes of divisions are included, YYYY-MM-DD. */
  cutOff: z.iso.date(),
});

export const provinceSummarySchema = z.strictObject({
  /** GB/T 2260 code, six digits, e.g. `530000`. */
  code: z.string().regex(/^\d{2}0000$/),
  /** Full name, e.g. 云南省. */
  name: z.string(),
  /** Rows at prefecture level, placeholders such as 市辖区 included. */
  cities: z.int().positive(),
  /** Rows at county level; 东莞, 中山 and 儋州 have one each, which stands for themselves. */
  counties: z.int().positive(),
  /** Rows at township level, of every type. */
  townships: z.int().positive(),
  /** Village-level units: villages and residents' communities. */
  villages: z.int().positive(),
});

/** Shape of `data/index.json`. */
export const divisionIndexSchema = z.strictObject({
  source: divisionSourceSchema,
  provinces: z.array(provinceSummarySchema),
});

export type DivisionSource = z.infer<typeof divisionSourceSchema>;
export type ProvinceSummary = z.infer<typeof provinceSummarySchema>;
export type DivisionIndex = z.infer<typeof divisionIndexSchema>;
