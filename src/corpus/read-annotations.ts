import { join } from 'node:path';
import { definitionSchema, type Definition } from '../model/definition.schema.ts';
import { citationSchema, type Citation } from '../model/instrument.schema.ts';
import {
  notDutySchema,
  obligationSchema,
  type NotDuty,
  type Obligation,
} from '../model/obligation.schema.ts';
import type { Problem } from './problem.ts';
import { findDuplicateIds, readList, type Located } from './read-list.ts';

/** The stand-off annotations of one policy, valid in themselves and not yet placed. */
export interface Annotations {
  readonly obligations: readonly Located<Obligation>[];
  readonly notDuties: readonly Located<NotDuty>[];
  readonly citations: readonly Located<Citation>[];
  readonly definitions: readonly Located<Definition>[];
}

/**
 * Reads obligations.yaml, not-duties.yaml, citations.yaml and definitions.yaml of a policy folder.
 * @param dir the folder on disk
 * @param shownDir its path as shown in problems
 */
export function readAnnotations(
  dir: string,
  shownDir: string,
): { annotations: Annotations; problems: Problem[] } {
  const locate = (name: string) => [join(dir, name), `${shownDir}/${name}`] as const;
  const obligations = readList(...locate('obligations.yaml'), obligationSchema);
  const notDuties = readList(...locate('not-duties.yaml'), notDutySchema, { optional: true });
  const citations = readList(...locate('citations.yaml'), citationSchema, { optional: true });
  const definitions = readList(...locate('definitions.yaml'), definitionSchema, { optional: true });
  return {
    annotations: {
      obligations: obligations.entries,
      notDuties: notDuties.entries,
      citations: citations.entries,
      definitions: definitions.entries,
    },
    problems: [
      ...obligations.problems,
      ...findDuplicateIds(obligations.entries),
      ...notDuties.problems,
      ...citations.problems,
      ...definitions.problems,
    ],
  };
}
