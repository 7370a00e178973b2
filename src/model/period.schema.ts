import { z } from 'zod';
import { periodPattern } from './period.ts';

/** A span as it is written in the annotations: `year`, `quarter`, `3 years`, `1 month`. */
export const periodSchema = z
  .string()
  .regex(periodPattern, 'a period such as year, quarter, month, 3 years, 1 month')
  .describe(
    'A span of time: year, half-year, quarter, month, week, workday, day, hour, or with a count: 3 years',
  );
