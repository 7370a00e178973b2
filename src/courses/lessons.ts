/** Minutes of a lesson (学时) by custom. No paper states it: a sample. */
export const lesson = 45;

/** A length as lessons of about 45 minutes: 180 -> 4 × 45, 60 -> 60, 100 -> 2 × 50. They sum to it. */
export function lessonLengths(minutes: number): readonly number[] {
  const count = Math.max(1, Math.round(minutes / lesson));
  const each = Math.floor(minutes / count / 5) * 5;
  const steps = Math.floor((minutes - each * count) / 5);
  const odd = minutes - (each * count + steps * 5);
  return Array.from(
    { length: count },
    (_, at) => each + (at < steps ? 5 : 0) + (at === count - 1 ? odd : 0),
  );
}
