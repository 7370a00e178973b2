/**
 * Dragging by pointer (mouse, pen, finger), beside the buttons that do the same from the keyboard. What is dragged
 * is marked in the page itself; the course changes once, when it is dropped.
 */

/** What is under the pointer: the number of the session, and in it of the item before which it would stand. */
export interface DropPlace {
  readonly session: number;
  /** Absent for a session that is dragged. */
  readonly item?: number;
}

/** From this close to the edge of the window the page scrolls. */
const edge = 70;
const scrollStep = 14;
/** A press that moves less is none: a finger is never still. */
const least = 5;

/**
 * Follows a pointer from its press on a handle to its release.
 * @param kind items go into any session; sessions change places with each other
 * @param drop called with the place; not called when the drag is given up (Escape, a call, the same place)
 */
export function startDrag(
  event: PointerEvent,
  kind: 'item' | 'session',
  drop: (to: DropPlace) => void,
): void {
  const handle = event.currentTarget;
  if (!(handle instanceof HTMLElement) || event.button !== 0) return;
  const dragged = handle.closest<HTMLElement>(kind === 'item' ? '[data-item]' : '[data-session]');
  if (!dragged) return;
  event.preventDefault();
  handle.setPointerCapture(event.pointerId);
  const from = { x: event.clientX, y: event.clientY };
  let pointer = from;
  let isMoving = false;
  let target:
    { readonly place: DropPlace; readonly mark: HTMLElement; readonly side: string } | undefined;
  let frame = 0;

  const unmark = () => {
    for (const one of document.querySelectorAll('[data-drop]')) one.removeAttribute('data-drop');
  };
  const look = () => {
    unmark();
    target = placeAt(pointer.x, pointer.y, kind);
    target?.mark.setAttribute('data-drop', target.side);
  };
  const scroll = () => {
    const down = pointer.y > window.innerHeight - edge;
    if (isMoving && (down || pointer.y < edge)) {
      window.scrollBy(0, down ? scrollStep : -scrollStep);
      look();
    }
    frame = requestAnimationFrame(scroll);
  };
  const onMove = (move: PointerEvent) => {
    pointer = { x: move.clientX, y: move.clientY };
    if (!isMoving && Math.hypot(pointer.x - from.x, pointer.y - from.y) < least) return;
    isMoving = true;
    dragged.setAttribute('data-dragged', '');
    look();
  };
  const end = () => {
    cancelAnimationFrame(frame);
    unmark();
    dragged.removeAttribute('data-dragged');
    handle.removeEventListener('pointermove', onMove);
    handle.removeEventListener('pointerup', onUp);
    handle.removeEventListener('pointercancel', end);
    document.removeEventListener('keydown', onKey);
  };
  const onUp = () => {
    const to = isMoving ? target?.place : undefined;
    end();
    if (to) drop(to);
  };
  const onKey = (key: KeyboardEvent) => {
    if (key.key === 'Escape') end();
  };
  handle.addEventListener('pointermove', onMove);
  handle.addEventListener('pointerup', onUp);
  handle.addEventListener('pointercancel', end);
  document.addEventListener('keydown', onKey);
  frame = requestAnimationFrame(scroll);
}

/** The place under a point: above the middle of what is there, before it; below, behind it. */
function placeAt(x: number, y: number, kind: 'item' | 'session') {
  const under = document.elementFromPoint(x, y);
  const card = under?.closest<HTMLElement>('[data-session]');
  if (!card) return undefined;
  const session = Number(card.dataset['session']) - 1;
  const isAbove = (element: HTMLElement) => {
    const { top, height } = element.getBoundingClientRect();
    return y < top + height / 2;
  };
  if (kind === 'session') {
    const before = isAbove(card);
    const side = before ? 'before' : 'after';
    return { place: { session: before ? session : session + 1 }, mark: card, side };
  }
  const rows = [...card.querySelectorAll<HTMLElement>('[data-item]')];
  const row = rows.find(isAbove);
  const last = rows[rows.length - 1];
  if (row) return { place: { session, item: rows.indexOf(row) }, mark: row, side: 'before' };
  return { place: { session, item: rows.length }, mark: last ?? card, side: 'after' };
}
