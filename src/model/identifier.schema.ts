import { z } from 'zod';

/** Stable ASCII identifier of a vocabulary entry, instrument or policy, e.g. `full-time-supervisors`. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case ASCII words joined by hyphens, e.g. mile-2020-3')
  .refine((id) => id !== 'constructor', 'constructor is a word of the program')
  .describe('Stable ASCII identifier: lower-case words joined by hyphens');

/** Identifier of a clause inside its policy, derived from the printed numbering: `c12`, `s2-1`, `preamble`. */
export const clauseIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[0-9]+)*$/, 'an ASCII clause id such as c12, s2-1 or preamble')
  .refine((id) => !/^h\d+$/.test(id), 'h1, h2 … are the ids of printed headings')
  .refine((id) => id !== 'main' && id !== 'constructor', 'main and constructor are taken')
  .describe('Clause id, stable and ASCII inside the policy, e.g. c12');

/** Clause id + running number; never reused once published: `c12.4`. */
export const obligationIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[0-9]+)*\.[1-9][0-9]*$/, 'clause id, a dot and a number, e.g. c12.4')
  .describe('Clause id, a dot and a running number, e.g. c12.4; never reused');

/** Calendar day `yyyy-mm-dd` that exists. */
export const dateSchema = z.iso.date('a calendar day written yyyy-mm-dd').describe('yyyy-mm-dd');

/** Six-digit GB/T 2260 code of a province, city or county, e.g. 532504 (弥勒市). */
export const divisionCodeSchema = z
  .string()
  .regex(/^[1-9][0-9]{5}$/, 'a six-digit GB/T 2260 code in quotes, e.g. "532504"')
  .describe('GB/T 2260 code of the division, six digits');
