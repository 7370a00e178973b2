import type { Addend } from '../../rules/staffing.ts';

/** Addends of one county or city. */
export interface AddendGroup {
  readonly code: string;
  readonly name: string;
  readonly addends: readonly Addend[];
}
