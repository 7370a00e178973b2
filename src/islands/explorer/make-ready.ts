import type { DutyData } from '../duty-data.ts';
import { breath } from '../site-data.ts';
import { indexDuties, type DutyIndex } from './duty-index.ts';

/** Makes ready for a list what was read, and lets the browser answer its user before it is drawn. */
export async function makeReady({ duties, labels }: DutyData): Promise<DutyIndex> {
  const entries = indexDuties(duties, labels);
  await breath();
  return { entries, labels };
}
