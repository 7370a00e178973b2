import type { APIRoute } from 'astro';
import { localDeadlines, overlay, siteName } from '../components/overlay.ts';
import { corpus } from '../components/site.ts';
import { renderLocalCalendar } from '../exports/local-calendar.ts';

/** No overlay with deadlines, no file. */
export function getStaticPaths() {
  return localDeadlines().length > 0 ? [{ params: { local: 'local-deadlines' } }] : [];
}

export const GET: APIRoute = () =>
  new Response(
    renderLocalCalendar({
      deadlines: localDeadlines(),
      provider: overlay?.provider ?? '',
      siteName,
      // The file changes with the overlay, not with the clock: two builds are the same.
      madeOn: overlay?.updatedOn ?? localDeadlines()[0]?.date ?? '2020-01-01',
      titleOf: (policy) => corpus.policies.find(({ id }) => id === policy)?.title,
    }),
    { headers: { 'content-type': 'text/calendar; charset=utf-8' } },
  );
