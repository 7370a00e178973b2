import type { Facts } from '../model/fact.schema.ts';
import type { Unit } from '../rules/rulebook.ts';

/** One row that could be read: a unit and its facts. */
export interface UnitRow {
  /** Worksheet, where the file has several that are read. */
  readonly sheet?: string;
  readonly row: number;
  readonly unit: Unit;
  /** The division just above, for lists: 弥勒市. */
  readonly parent?: string;
  /** What was filled in and could be read. */
  readonly facts: Facts;
  /** How many cells of the row could not be read or contradict others. */
  readonly faults: number;
}
