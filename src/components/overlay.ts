import { loadOverlay } from '../corpus/read-overlay.ts';
import { usualSiteName } from '../model/site-name.ts';
import type { LocalDeadline } from '../model/local-deadline.ts';
import type { Overlay, OverlayEntry } from '../model/overlay.schema.ts';
import { corpus } from './site.ts';

/** The deployer's own additions, read once; absent where he has none. */
export const overlay: Overlay | undefined = await loadOverlay(corpus);

/** Name of the site as readers see it. */
export const siteName = overlay?.siteName ?? usualSiteName;

/** A place on the site where local entries may stand. */
export type LocalPlace =
  | { readonly on: 'start' }
  | { readonly on: 'policy'; readonly policy: string }
  | { readonly on: 'clause'; readonly policy: string; readonly clause: string }
  | { readonly on: 'topic' | 'bearer' | 'jurisdiction'; readonly id: string };

/** Entries of a place. One that names a duty stands below the clause of the duty. */
export function localEntries(place: LocalPlace): readonly OverlayEntry[] {
  return (overlay?.entries ?? []).filter(({ at }) => stands(at, place));
}

/** What an entry at a clause speaks of, where it names a duty: its number in the clause. */
export function dutyNumber({ at }: OverlayEntry): string | undefined {
  return at !== 'start' && 'policy' in at ? at.obligation?.split('.').at(-1) : undefined;
}

/** Days that the deployer set, in their order. */
export function localDeadlines(): readonly LocalDeadline[] {
  return (overlay?.entries ?? [])
    .flatMap((entry) =>
      entry.kind === 'deadline' && entry.date !== undefined ? [{ ...entry, date: entry.date }] : [],
    )
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function stands(at: OverlayEntry['at'], place: LocalPlace): boolean {
  if (at === 'start') return place.on === 'start';
  if ('topic' in at) return place.on === 'topic' && place.id === at.topic;
  if ('bearer' in at) return place.on === 'bearer' && place.id === at.bearer;
  if ('jurisdiction' in at) return place.on === 'jurisdiction' && place.id === at.jurisdiction;
  const clause = at.clause ?? at.obligation?.slice(0, at.obligation.lastIndexOf('.'));
  if (clause === undefined) return place.on === 'policy' && place.policy === at.policy;
  return place.on === 'clause' && place.policy === at.policy && place.clause === clause;
}
