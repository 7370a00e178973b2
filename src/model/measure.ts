import type { Measure } from './measure.schema.ts';

/**
 * Whether the text itself states a figure. A standard or growth leaves it to others, and a list
 * without a count (矿山、危险化学品…等) is counted by no one.
 */
export function statesFigure(measure: Measure | undefined): boolean {
  switch (measure?.kind) {
    case undefined:
    case 'standard':
    case 'growth':
      return false;
    case 'checklist':
      return measure.count !== undefined;
    default:
      return true;
  }
}
