/**
 * Spreads trainings over the years of a cycle so that the greatest year is as small as the deadlines
 * allow, and the years are as even as that leaves them.
 *
 * By the end of slot i at least `sum(deadlines[0..i])` must have been held. The line of least greatest
 * slope above these points (the least concave majorant) is the answer; where a slope is no whole
 * number the earlier year takes the one more, which keeps every deadline.
 * @param deadlines how many must be held at the latest in each year of the cycle
 * @returns how many are held in each year; the same sum, never rising
 */
export function levelLoads(deadlines: readonly number[]): number[] {
  const sums: number[] = [];
  let sum = 0;
  for (const count of deadlines) sums.push((sum += count));
  const loads: number[] = [];
  let held = 0;
  while (loads.length < deadlines.length) {
    const from = loads.length;
    let end = from;
    for (let at = from + 1; at < sums.length; at += 1)
      // Compared crosswise: no fraction, no rounding. Of equal slopes the longest.
      if (
        ((sums[at] ?? 0) - held) * (end - from + 1) >=
        ((sums[end] ?? 0) - held) * (at - from + 1)
      )
        end = at;
    const total = (sums[end] ?? 0) - held;
    const years = end - from + 1;
    for (let year = 1; year <= years; year += 1)
      loads.push(Math.ceil((total * year) / years) - Math.ceil((total * (year - 1)) / years));
    held = sums[end] ?? 0;
  }
  return loads;
}

/** The least number of seats a year with which every deadline is kept. */
export function leastSeats(deadlines: readonly number[]): number {
  return Math.max(0, ...levelLoads(deadlines));
}
