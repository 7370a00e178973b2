import { createEvents, type EventAttributes } from 'ics';
import { localSource, type LocalDeadline, type LocalDeadlines } from '../model/local-deadline.ts';
import { addDays, partsOf } from '../rules/calendar/dates.ts';
import { foldLines } from './fold-lines.ts';

export interface LocalCalendar extends LocalDeadlines {
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
  const { error, value } = createEvents(localEvents(calendar), {
    productId: '-//anjian-knowledge-base//local deadlines//ZH',
    calName: `${calendar.siteName} 本地期限`,
    method: 'PUBLISH',
  });
  if (error || value === null) throw error ?? new Error('no calendar was written');
  return foldLines(value);
}

/** An event of the library, with the time stamp that its types leave out. */
type Event = EventAttributes & { readonly timestamp: number };

/** The deployer's days as events, each said to be his: no part of a paper. */
export function localEvents({
  deadlines,
  ...around
}: Pick<LocalCalendar, 'deadlines' | 'provider' | 'madeOn' | 'titleOf'>): Event[] {
  return deadlines.map((deadline) => eventOf(deadline, around));
}

function eventOf(
  { at, date, text, link }: LocalDeadline,
  { provider, madeOn, titleOf }: Pick<LocalCalendar, 'provider' | 'madeOn' | 'titleOf'>,
): Event {
  const paper = at !== 'start' && 'policy' in at ? titleOf(at.policy) : undefined;
  return {
    uid: `${date}-${hashOf(`${date} ${text}`)}@local.anjian-knowledge-base`,
    title: `【本地】${text}`,
    description: [
      localSource(provider),
      ...(paper === undefined ? [] : [`有关文件：《${paper}》`]),
    ].join('\n'),
    start: [...partsOf(date)],
    end: [...partsOf(addDays(date, 1))],
    categories: ['本地事项'],
    // A day by which something is due is no day on which one is engaged.
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
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
