import type { Matter } from './matter.schema.ts';
import type { Obligation } from './obligation.schema.ts';

/** Whether a duty answers a matter with a figure of its own. */
export function answers({ measure }: Pick<Obligation, 'measure'>, { facts }: Matter): boolean {
  return measure !== undefined && facts.includes(measure.fact);
}

/** Whether a duty speaks of a matter, with a figure or without. */
export function speaksOf(duty: Pick<Obligation, 'concerns' | 'measure'>, matter: Matter): boolean {
  return answers(duty, matter) || (duty.concerns ?? []).includes(matter.id);
}
