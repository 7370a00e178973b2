import type { Measure } from '../../model/measure.schema.ts';
import { isWithin } from '../division-stem.ts';
import { outsideForce } from '../force.ts';
import { prepare } from '../prepare.ts';
import type { Rulebook, RuleObligation, RulePolicy } from '../rulebook.ts';
import { weaknessOf } from '../wording.ts';
import { cycleOf, type Cycle } from './cycle.ts';
import type { Norm, FrequencyNorm, DurationNorm } from './norm.ts';
import { markStrictestNorms } from './strictest-norm.ts';

/** The topic whose duties are about the training of supervisors (vocabulary/topics). */
const trainingTopic = 'training';

export interface RotationNorm extends FrequencyNorm {
  readonly cycle: Cycle;
}

/** Rotations of one kind (one fact) and the one that is planned by. */
export interface RotationGroup {
  readonly fact: string;
  readonly norms: readonly RotationNorm[];
  readonly chosen: RotationNorm;
  readonly duration: DurationChoice;
}

/** How long one training lasts. */
export type DurationChoice =
  | { readonly kind: 'stated'; readonly chosen: DurationNorm }
  /** No paper of the place says: it stays open until somebody types it. */
  | { readonly kind: 'unstated' }
  /** Several that cannot be compared (10 天 beside 2 周): nobody but the place can choose. */
  | { readonly kind: 'several'; readonly norms: readonly DurationNorm[] };

/** A duty of the papers of the place that does not hold on that day, and why. */
export interface DormantDuty {
  readonly obligation: RuleObligation;
  readonly policy: RulePolicy;
  readonly because: string;
}

/** What the papers of a place demand about training, on a day. */
export interface TrainingNorms {
  /** Papers in whose jurisdiction the place lies. */
  readonly policies: readonly RulePolicy[];
  /** Everybody in turn, every so many years; the strictest kind first. */
  readonly rotations: readonly RotationGroup[];
  readonly durations: readonly DurationNorm[];
  /** Trainings that are held so many times a year, whoever takes part. */
  readonly courses: readonly FrequencyNorm[];
  /** Measured in some other way (kit, checklist, share …). */
  readonly others: readonly Norm[];
  /** Duties about training that state no figure. */
  readonly unmeasured: readonly { obligation: RuleObligation; policy: RulePolicy }[];
  /** Measured, but not in force on that day. */
  readonly dormant: readonly DormantDuty[];
}

/**
 * What the papers that bind a place demand about training.
 * @param place division code, 6 or 9 digits; undefined before one is chosen: no paper binds, and the
 *   rulebook is not gone through before the form is there
 * @param asOf the day for which is asked, yyyy-mm-dd
 */
export function trainingNorms(
  rulebook: Rulebook,
  place: string | undefined,
  asOf: string,
): TrainingNorms {
  const policies = place === undefined ? [] : prepare(rulebook).policiesOf(place);
  return normsOf(rulebook, policies, asOf);
}

/** What the papers of one other place demand. It does not bind here, and whoever shows it says so. */
export interface TrainingElsewhere {
  readonly policy: RulePolicy;
  readonly norms: TrainingNorms;
}

/** Papers of other places that state a rotation or how long one lasts, as advice only. */
export function trainingElsewhere(
  rulebook: Rulebook,
  place: string,
  asOf: string,
): TrainingElsewhere[] {
  return rulebook.policies.flatMap((policy) => {
    if (isWithin(policy.jurisdiction, place)) return [];
    const norms = normsOf(rulebook, [policy], asOf);
    return norms.rotations.length + norms.durations.length > 0 ? [{ policy, norms }] : [];
  });
}

function normsOf(rulebook: Rulebook, policies: readonly RulePolicy[], asOf: string): TrainingNorms {
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  const rotations: RotationNorm[] = [];
  const durations: DurationNorm[] = [];
  const courses: FrequencyNorm[] = [];
  const others: Norm[] = [];
  const unmeasured: { obligation: RuleObligation; policy: RulePolicy }[] = [];
  const dormant: DormantDuty[] = [];
  for (const obligation of rulebook.obligations) {
    const policy = byId.get(obligation.policy);
    if (!policy || obligation.topic !== trainingTopic) continue;
    const { measure } = obligation;
    const outside = outsideForce(obligation, policy, asOf);
    if (outside) {
      if (measure) dormant.push({ obligation, policy, because: outside.because });
    } else if (!measure) {
      unmeasured.push({ obligation, policy });
    } else if (measure.kind === 'frequency') {
      const cycle = measure.per === 'person' ? cycleOf(measure) : undefined;
      const norm = normOf(obligation, policy, measure);
      if (cycle) rotations.push({ ...norm, cycle });
      else courses.push(norm);
    } else if (measure.kind === 'duration' && measure.min !== undefined) {
      durations.push(normOf(obligation, policy, measure));
    } else {
      others.push(normOf(obligation, policy, measure));
    }
  }
  const marked = markStrictestNorms(durations);
  return {
    policies,
    rotations: groupRotations(markStrictestNorms(rotations), marked),
    durations: marked,
    courses: markStrictestNorms(courses),
    others,
    unmeasured,
    dormant,
  };
}

function normOf<M extends Measure>(
  obligation: RuleObligation,
  policy: RulePolicy,
  measure: M,
): Norm<M> {
  const weak = weaknessOf(obligation.wording);
  return {
    obligation,
    policy,
    measure,
    ...(weak !== undefined && { weak }),
    advisory: obligation.modality === 'recommendation' || obligation.modality === 'permission',
    conditions: [...(obligation.when ?? []), ...(measure.when ?? [])].map(({ text }) => text),
  };
}

function groupRotations(
  rotations: readonly RotationNorm[],
  durations: readonly DurationNorm[],
): RotationGroup[] {
  const groups = new Map<string, RotationNorm[]>();
  for (const norm of rotations) {
    const group = groups.get(norm.measure.fact) ?? [];
    group.push(norm);
    groups.set(norm.measure.fact, group);
  }
  return [...groups]
    .flatMap(([fact, norms]): RotationGroup[] => {
      const chosen = chooseRotation(norms);
      return chosen ? [{ fact, norms, chosen, duration: durationFor(norms, durations) }] : [];
    })
    .sort((a, b) => rateOf(b.chosen) - rateOf(a.chosen));
}

/** Trainings of a person in a year. */
function rateOf({ cycle: { years, perYear } }: RotationNorm): number {
  return perYear / years;
}

/**
 * The one to plan by: the strictest, duties before advice, and what binds everybody before what binds
 * under a condition, which only the place can judge.
 */
function chooseRotation(norms: readonly RotationNorm[]): RotationNorm | undefined {
  const rank = (norm: RotationNorm) =>
    (norm.advisory ? 2 : 0) + (norm.conditions.length > 0 ? 1 : 0);
  return [...norms].sort((a, b) => rank(a) - rank(b) || rateOf(b) - rateOf(a))[0];
}

/**
 * Annotations do not tie a duration to its rotation. The same clause does, else the same paper, else
 * that a paper of the place speaks of nothing but the duration.
 */
function durationFor(
  rotations: readonly RotationNorm[],
  durations: readonly DurationNorm[],
): DurationChoice {
  const near = new Set<DurationNorm>();
  for (const { obligation: rotation } of rotations) {
    const paper = durations.filter(({ policy }) => policy.id === rotation.policy);
    const clause = paper.filter(({ obligation }) => obligation.clause === rotation.clause);
    for (const norm of clause.length > 0 ? clause : paper) near.add(norm);
  }
  const own = new Set(rotations.map(({ policy }) => policy.id));
  for (const norm of durations) if (!own.has(norm.policy.id)) near.add(norm);
  const candidates = [...near].filter(({ conditions }) => conditions.length === 0);
  const duties = candidates.filter(({ advisory }) => !advisory);
  return chooseDuration(duties.length > 0 ? duties : candidates);
}

function chooseDuration(candidates: readonly DurationNorm[]): DurationChoice {
  const [first] = candidates;
  if (!first) return { kind: 'unstated' };
  const { fact, unit } = first.measure;
  if (candidates.some(({ measure }) => measure.fact !== fact || measure.unit !== unit))
    return { kind: 'several', norms: candidates };
  const longest = [...candidates].sort((a, b) => (b.measure.min ?? 0) - (a.measure.min ?? 0))[0];
  return { kind: 'stated', chosen: longest ?? first };
}
