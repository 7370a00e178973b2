import index from './data/index.json' with { type: 'json' };
import type { DivisionIndex, DivisionSource, ProvinceSummary } from './division-index.schema.ts';

const { source, provinces }: DivisionIndex = index;

/** Where the division data came from and how far it reaches. */
export const DIVISION_SOURCE: DivisionSource = source;

/**
 * The 31 provinces held, in the order of their codes. 香港, 澳门 and 台湾 are not: the statistics do
 * not code them below the province.
 */
export const PROVINCES: readonly ProvinceSummary[] = provinces;
