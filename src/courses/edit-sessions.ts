import { itemKey, mostSessions, type CourseItem, type Session } from './course.ts';

/** Where an item stands: session and place in it, from 0. */
export interface ItemPlace {
  readonly session: number;
  readonly item: number;
}

/** Changes of a course; each gives new sessions and leaves the old ones as they were. */

/** Every item of the course with its place, by its key. */
export function placesOf(sessions: readonly Session[]): ReadonlyMap<string, ItemPlace> {
  return new Map(
    sessions.flatMap(({ items }, session) =>
      items.map((item, at) => [itemKey(item), { session, item: at }] as const),
    ),
  );
}

/** Changes one session. */
export function changeSession(
  sessions: readonly Session[],
  at: number,
  change: Partial<Session>,
): readonly Session[] {
  return sessions.map((session, index) => (index === at ? { ...session, ...change } : session));
}

/** Takes items out, wherever they stand. Sessions that are left empty stay: they may hold practice. */
export function removeItems(
  sessions: readonly Session[],
  keys: ReadonlySet<string>,
): readonly Session[] {
  return sessions.map((session) => ({
    ...session,
    items: session.items.filter((item) => !keys.has(itemKey(item))),
  }));
}

/** Moves an item up or down; over the edge of its session it goes into the next one. */
export function moveItem(
  sessions: readonly Session[],
  { session, item }: ItemPlace,
  step: -1 | 1,
): readonly Session[] {
  const from = sessions[session];
  const moved = from?.items[item];
  if (!from || !moved) return sessions;
  const to = item + step;
  if (to >= 0 && to < from.items.length) {
    const items = [...from.items];
    items.splice(item, 1);
    items.splice(to, 0, moved);
    return changeSession(sessions, session, { items });
  }
  return moveToSession(sessions, { session, item }, session + step, step < 0 ? 'end' : 'start');
}

/** Moves an item into another session. */
export function moveToSession(
  sessions: readonly Session[],
  { session, item }: ItemPlace,
  target: number,
  edge: 'start' | 'end' = 'end',
): readonly Session[] {
  const moved = sessions[session]?.items[item];
  const into = sessions[target];
  if (!moved || !into || target === session) return sessions;
  const without = removeItems(sessions, new Set([itemKey(moved)]));
  const items = without[target]?.items ?? [];
  return changeSession(without, target, {
    items: edge === 'end' ? [...items, moved] : [moved, ...items],
  });
}

/** Moves a whole session up or down. */
export function moveSession(
  sessions: readonly Session[],
  at: number,
  step: -1 | 1,
): readonly Session[] {
  const moved = sessions[at];
  const to = at + step;
  if (!moved || to < 0 || to >= sessions.length) return sessions;
  const next = [...sessions];
  next.splice(at, 1);
  next.splice(to, 0, moved);
  return next;
}

/**
 * Puts an item where it was dropped: in front of the item that stands at `to`, or behind the last one. A place counts
 * as it was seen, with the item still in its old one.
 */
export function placeItem(
  sessions: readonly Session[],
  { session, item }: ItemPlace,
  to: ItemPlace,
): readonly Session[] {
  const moved = sessions[session]?.items[item];
  if (!moved || !sessions[to.session]) return sessions;
  const isSame = session === to.session;
  const at = isSame && to.item > item ? to.item - 1 : to.item;
  if (isSame && at === item) return sessions;
  const without = removeItems(sessions, new Set([itemKey(moved)]));
  const items = [...(without[to.session]?.items ?? [])];
  items.splice(at, 0, moved);
  return changeSession(without, to.session, { items });
}

/** Puts a session where it was dropped: in front of the one that stands at `to`, or behind the last. */
export function placeSession(
  sessions: readonly Session[],
  from: number,
  to: number,
): readonly Session[] {
  const moved = sessions[from];
  const at = to > from ? to - 1 : to;
  if (!moved || at === from || to < 0 || to > sessions.length) return sessions;
  const next = sessions.filter((_, index) => index !== from);
  next.splice(at, 0, moved);
  return next;
}

/** Takes a session away with all that is in it. */
export function removeSession(sessions: readonly Session[], at: number): readonly Session[] {
  return sessions.filter((_, index) => index !== at);
}

/** Adds an empty session at the end. */
export function addSession(sessions: readonly Session[], title: string): readonly Session[] {
  return sessions.length >= mostSessions
    ? sessions
    : [...sessions, { title, items: [], practice: 0 }];
}

/**
 * Adds an item to the session that teaches its topic, else to a new one.
 * @param topicOf topic of an item in the course
 * @param title name of a new session
 */
export function addItem(
  sessions: readonly Session[],
  item: CourseItem,
  topicOf: (item: CourseItem) => string | undefined,
  title: string,
): readonly Session[] {
  if (placesOf(sessions).has(itemKey(item))) return sessions;
  const topic = topicOf(item);
  let at = sessions.findIndex(({ items }) => items.some((other) => topicOf(other) === topic));
  if (at < 0) at = sessions.findIndex((session) => session.title === title);
  if (at < 0 && sessions.length >= mostSessions) at = sessions.length - 1;
  const into = sessions[at];
  return into
    ? changeSession(sessions, at, { items: [...into.items, item] })
    : [...sessions, { title, items: [item], practice: 0 }];
}
