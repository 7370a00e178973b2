/** Somebody who waits for a seat. */
interface Waiting {
  /** Last slot of the cycle that is in time, from 0. */
  readonly slot: number;
}

/**
 * Who gets a seat by when, if there are at most `cap` in a year: as many as possible in time; the rest as
 * soon after as there is room; who finds none in the cycle has none.
 * @param waiting the most urgent first
 * @returns for each the slot by which there is a seat, or undefined
 */
export function fitToCap(
  waiting: readonly Waiting[],
  cycleYears: number,
  cap: number,
): (number | undefined)[] {
  /** Seats still free in the slots up to and including this one, given the seats already promised. */
  const room = Array.from({ length: cycleYears }, (_, slot) => cap * (slot + 1));
  const take = (from: number) => {
    for (let slot = from; slot < cycleYears; slot += 1) room[slot] = (room[slot] ?? 0) - 1;
  };
  const isFree = (from: number) => room.slice(from).every((free) => free > 0);
  const promised = waiting.map(() => undefined as number | undefined);
  // Earlier deadlines first, else in the order of urgency: none can then be taken in for another.
  const order = waiting.map((_, at) => at).sort((a, b) => slotOf(waiting, a) - slotOf(waiting, b));
  for (const at of order) {
    const slot = slotOf(waiting, at);
    if (!isFree(slot)) continue;
    take(slot);
    promised[at] = slot;
  }
  waiting.forEach(({ slot: wanted }, at) => {
    if (promised[at] !== undefined) return;
    for (let slot = wanted + 1; slot < cycleYears; slot += 1) {
      if (!isFree(slot)) continue;
      take(slot);
      promised[at] = slot;
      return;
    }
  });
  return promised;
}

function slotOf(waiting: readonly Waiting[], at: number): number {
  return waiting[at]?.slot ?? 0;
}
