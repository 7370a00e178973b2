import { z } from 'zod';

/**
 * Shape of `data/<2-digit code>.json`, the stored form of one province. Codes are relative to the
 * row above, so that a row is short and a change to one county is a change to one line.
 *
 * Imported for its types by code that runs in the browser (`import type`), and for its checks by the
 * vendor script and the tests only: the site trusts its own files and does not ship Zod for them.
 */

/** Township-level unit: [code within the county (0-999), name, number of villages and communities]. */
export const townshipRowSchema = z.tuple([
  z.int().min(0).max(999),
  z.string().min(1),
  z.int().min(0),
]);

/**
 * County: [2 digits within the prefecture, name, townships]. Digits `00` stand for the prefecture
 * itself where it has no counties (东莞, 中山, 儋州).
 */
export const countyRowSchema = z.tuple([
  z.string().regex(/^\d{2}$/),
  z.string().min(1),
  z.array(townshipRowSchema).min(1),
]);

/** Prefecture: [2 digits within the province, name, counties]. */
export const cityRowSchema = z.tuple([
  z.string().regex(/^\d{2}$/),
  z.string().min(1),
  z.array(countyRowSchema).min(1),
]);

export const provinceFileSchema = z.strictObject({
  /** First two digits of the GB/T 2260 code, e.g. `53`. */
  code: z.string().regex(/^\d{2}$/),
  /** Full name, e.g. 云南省. */
  name: z.string().min(1),
  /** Prefectures in the order of their codes. */
  cities: z.array(cityRowSchema).min(1),
});

export type TownshipRow = z.infer<typeof townshipRowSchema>;
export type CountyRow = z.infer<typeof countyRowSchema>;
export type CityRow = z.infer<typeof cityRowSchema>;
export type ProvinceFile = z.infer<typeof provinceFileSchema>;
