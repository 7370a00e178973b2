import type { DutyData } from '../duty-data.ts';
import { breath } from '../site-data.ts';
import { indexDuties, type DutyIndex, type IndexedDuty } from './duty-index.ts';

/** As many duties as an old machine makes ready in a thirtieth of a second. */
const atOnce = 300;

/** Makes ready for a list what was read, part by part: the browser answers its user in between. */
export async function makeReady({ duties, labels }: DutyData): Promise<DutyIndex> {
  const entries: IndexedDuty[] = [];
  while (entries.length < duties.length) {
    const part = duties.slice(entries.length, entries.length + atOnce);
    entries.push(...indexDuties(part, labels));
    await breath();
  }
  return { entries, labels };
}
