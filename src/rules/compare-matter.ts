import { answers, speaksOf } from '../model/matter.ts';
import type { Matter } from '../model/matter.schema.ts';
import { statesFigure } from '../model/measure.ts';
import type { Obligation } from '../model/obligation.schema.ts';

/** What a comparison needs to know of a paper. */
export interface ComparedPaper<Duty> {
  readonly id: string;
  readonly silentOn?: readonly string[] | undefined;
  readonly obligations: readonly Duty[];
}

/**
 * How a paper stands to a matter. Silence has several kinds, and none of them is zero:
 * - `figure`: it states a figure
 * - `elsewhere`: it leaves the figure to a standard or to the growth of something
 * - `no-figure`: it speaks of the matter and names no figure (未规定数量)
 * - `silent`: it was read for the matter and says nothing of it, though it speaks of the topic (未提及)
 * - `off-topic`: it says nothing of the matter, nor of the whole topic (未涉及)
 * - `unread`: nobody has read it for the matter yet (尚未核对)
 */
export type StandKind = (typeof standKinds)[number];

/** In the order in which they are told. */
export const standKinds = [
  'figure',
  'elsewhere',
  'no-figure',
  'silent',
  'off-topic',
  'unread',
] as const;

/** The stand of one paper on one matter. */
export interface Stand<Paper, Duty> {
  readonly paper: Paper;
  readonly kind: StandKind;
  /** The duties that speak of it; those with figures first. Empty where the paper says nothing. */
  readonly duties: readonly Duty[];
}

/** Every paper's stand on a matter: figures first, then what is left to others, then the silences. */
export function compareMatter<Duty extends Obligation, Paper extends ComparedPaper<Duty>>(
  matter: Matter,
  papers: readonly (Paper & ComparedPaper<Duty>)[],
): Stand<Paper, Duty>[] {
  return orderStands(papers.map((paper) => standOn<Duty, Paper>(matter, paper)));
}

/** One paper's stand on a matter. */
export function standOn<Duty extends Obligation, Paper extends ComparedPaper<Duty>>(
  matter: Matter,
  paper: Paper & ComparedPaper<Duty>,
): Stand<Paper, Duty> {
  const duties = paper.obligations.filter((duty) => speaksOf(duty, matter));
  const answering = duties.filter((duty) => answers(duty, matter));
  const ordered = [...answering, ...duties.filter((duty) => !answering.includes(duty))];
  return { paper, kind: kindOf(matter, paper, answering, ordered), duties: ordered };
}

/** Stands in the order in which they are told. */
export function orderStands<Told extends { readonly kind: StandKind }>(
  stands: readonly Told[],
): Told[] {
  return standKinds.flatMap((kind) => stands.filter((stand) => stand.kind === kind));
}

function kindOf<Duty extends Obligation>(
  { id, topic }: Matter,
  { silentOn = [], obligations }: ComparedPaper<Duty>,
  answering: readonly Duty[],
  duties: readonly Duty[],
): StandKind {
  if (answering.some(({ measure }) => statesFigure(measure))) return 'figure';
  if (answering.length > 0) return 'elsewhere';
  if (duties.length > 0) return 'no-figure';
  if (!silentOn.includes(id)) return 'unread';
  return obligations.some((duty) => duty.topic === topic) ? 'silent' : 'off-topic';
}
