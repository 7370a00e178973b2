/**
 * The rulebook as a page needs it: all of few papers in one request; of thousands a head, and the
 * papers of a place one by one (read-parts.ts).
 */
import type { Jurisdiction } from '../model/jurisdiction.schema.ts';
import type { PaperNeed } from '../rules/needed-papers.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { readData } from './site-data.ts';

/** The rulebook, or its head where `heldPapers` says that the papers are read one by one. */
export const readRulebook = () => readData<Rulebook>('/data/rulebook.json');

/** Places for which papers are held, with the papers of each. */
export const readJurisdictions = () => readData<Jurisdiction[]>('/data/jurisdictions.json');

/** How many of the papers that are needed are there. */
export interface PaperProgress {
  readonly read: number;
  readonly of: number;
}

export type TellProgress = (progress: PaperProgress) => void;

/** What chooses and reads single papers; loaded where there is something to choose from. */
export const loadParts = () => import('./read-parts.ts');

/**
 * The rulebook of the papers that are needed.
 * @param head as `readRulebook` gave it; where it is the whole rulebook there is nothing to read
 * @param tell is told how many papers are there, of thousands
 * @throws DataError when a paper cannot be read
 */
export async function readPapers(
  head: Rulebook,
  jurisdictions: readonly Jurisdiction[],
  need: PaperNeed,
  tell?: TellProgress,
): Promise<Rulebook> {
  if (head.heldPapers === undefined) return head;
  return (await loadParts()).rulebookOf(head, jurisdictions, need, tell);
}
