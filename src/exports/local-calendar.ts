import { createEvents, type EventAttributes } from 'ics';
import type { OverlayEntry } from '../model/overlay.schema.ts';
import { addDays, partsOf } from '../rules/calendar/dates.ts';
import { foldLines } from './fold-lines.ts';

export interface LocalCalendar {
  /** In the order of their days. */
  readonly deadlines: readonly (OverlayEntry & { readonly date: string })[];
  readonly provider: string;
  readonly siteName: string;
  /** Day that stands as the time stamp, yyyy-mm-dd. */
  readonly madeOn: string;
  readonly titleOf: (policy: string) => string | undefined;
}

/**
 * The deployer's own deadlines as iCalendar, whole-day events. Uids come of day and text, so that a
 * second import updates the first.
 * @throws Error when the library refuses an event
 */
export function renderLocalCalendar(calendar: LocalCalendar): string {
  const { error, value } = createEvents(
    calendar.deadlines.map((deadline) => eventOf(deadline, calendar)),
    {
      productId: '-//anjian-knowledge-base//local deadlines//ZH',
      calName: `${calendar.siteName} 本地期限`,
      method: 'PUBLISH',
    },
  );
  if (error || value === null) throw error ?? new Error('no calendar was written');
  return foldLines(value);
}

function eventOf(
  { at, date, text, link }: LocalCalendar['deadlines'][number],
  { provider, madeOn, titleOf }: LocalCalendar,
): EventAttributes & { timestamp: number } {
  const paper = at !== 'start' && 'policy' in at ? titleOf(at.policy) : undefined;
  return {
    uid: `${date}-${hashOf(`${date} ${text}`)}@local.anjian-knowledge-base`,
    title: text,
    description: [
      `本地补充（由${provider}提供，不是文件原文）`,
      ...(paper === undefined ? [] : [`有关文件：《${paper}》`]),
    ].join('\n'),
    start: [...partsOf(date)],
    end: [...partsOf(addDays(date, 1))],
    timestamp: Date.parse(`${madeOn}T00:00:00Z`),
    ...(link?.startsWith('http') === true && { url: link }),
  };
}

/** FNV-1a, enough to tell the entries of one file apart. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
