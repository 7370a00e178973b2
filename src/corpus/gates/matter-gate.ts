import { answers, speaksOf } from '../../model/matter.ts';
import type { Matter } from '../../model/matter.schema.ts';
import type { Obligation } from '../../model/obligation.schema.ts';

/**
 * A duty that names no figure may say which matter it is about. One whose own figure answers the
 * matter says so already.
 */
export function findIdleConcerns(
  duty: Pick<Obligation, 'concerns' | 'measure'>,
  matters: ReadonlyMap<string, Matter>,
): string[] {
  return (duty.concerns ?? []).filter((id) => {
    const matter = matters.get(id);
    return matter !== undefined && answers(duty, matter);
  });
}

/** Matters that a paper is said to be silent on though one of its duties speaks of them. */
export function findFalseSilence(
  silentOn: readonly string[],
  obligations: readonly Obligation[],
  matters: ReadonlyMap<string, Matter>,
): { matter: string; obligation: string }[] {
  return silentOn.flatMap((id) => {
    const matter = matters.get(id);
    const voice = matter && obligations.find((obligation) => speaksOf(obligation, matter));
    return voice ? [{ matter: id, obligation: voice.id }] : [];
  });
}
