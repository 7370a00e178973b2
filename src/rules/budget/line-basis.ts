import type { Topic } from '../../model/concept.schema.ts';
import type { Fact } from '../../model/fact.schema.ts';
import type { MeasureOf } from '../../model/measure.schema.ts';
import { prepare } from '../prepare.ts';
import type { Rulebook, RuleObligation } from '../rulebook.ts';
import { inWan } from './money.ts';

/** What a duty means for a budget. */
export type LineBasis =
  | { readonly kind: 'amount'; readonly measure: MeasureOf<'money'> }
  | { readonly kind: 'standard'; readonly measure: MeasureOf<'standard'> }
  | { readonly kind: 'growth'; readonly measure: MeasureOf<'growth'> }
  | { readonly kind: 'kit'; readonly measure: MeasureOf<'kit'> }
  | { readonly kind: 'sessions'; readonly measure: MeasureOf<'frequency'> }
  | { readonly kind: 'course'; readonly measure: MeasureOf<'duration'> }
  | { readonly kind: 'purchase' }
  | { readonly kind: 'unpriced'; readonly reason?: string };
export type BasisKind = LineBasis['kind'];

/** What a duty means for a budget, and whether it is a line only if the user takes it in. */
export interface BudgetRole {
  readonly basis: LineBasis;
  readonly optional: boolean;
  /** Why it is left to the user. */
  readonly remark?: string;
}

/** What the classification of a duty looks at besides the duty. */
export interface Vocabulary {
  readonly topics: ReadonlyMap<string, Topic>;
  readonly facts: ReadonlyMap<string, Fact>;
  /** All duties of the place, for what stands beside the duty in its clause. */
  readonly duties: readonly RuleObligation[];
}

/** @param duties all duties of the place and its departments */
export function vocabularyOf(rulebook: Rulebook, duties: readonly RuleObligation[]): Vocabulary {
  const topics = new Map(rulebook.topics.map((topic): [string, Topic] => [topic.id, topic]));
  return { topics, facts: prepare(rulebook).facts, duties };
}

/** What is merely encouraged or allowed. */
export function isAdvised({ modality }: RuleObligation): boolean {
  return modality === 'recommendation' || modality === 'permission';
}

/**
 * What a duty means for a budget.
 * @returns undefined where it means nothing: neither its measure nor its topic is about money
 */
export function roleOf(duty: RuleObligation, vocabulary: Vocabulary): BudgetRole | undefined {
  const basis = measuredBasis(duty, vocabulary);
  const own = (role: LineBasis): BudgetRole => ({ basis: role, optional: false });
  if (basis) {
    if (isFloor(basis)) return own(basis);
    const remark = isAdvised(duty) ? '属鼓励或许可性规定' : courseBeside(duty, vocabulary);
    return remark === undefined ? own(basis) : { basis, optional: true, remark };
  }
  switch (topicRole(duty, vocabulary)) {
    case 'appropriation':
      return own({ kind: 'unpriced' });
    case 'purchase':
      return {
        basis: { kind: 'purchase' },
        optional: true,
        ...(isAdvised(duty) && { remark: '属鼓励或许可性规定' }),
      };
    case 'none':
    case undefined:
      return undefined;
  }
}

/** A duty of a topic about money need not be about public money: 企业安全生产费用. */
function topicRole(
  { budget, topic }: RuleObligation,
  { topics }: Pick<Vocabulary, 'topics'>,
): RuleObligation['budget'] {
  return budget ?? topics.get(topic)?.budget;
}

/** What needs no price of the user's. */
function isFloor({ kind }: LineBasis): boolean {
  return kind === 'amount' || kind === 'standard' || kind === 'growth' || kind === 'unpriced';
}

function measuredBasis(duty: RuleObligation, { topics, facts }: Vocabulary): LineBasis | undefined {
  const { measure } = duty;
  const role = topicRole(duty, { topics });
  const unit = measure && facts.get(measure.fact)?.unit;
  switch (measure?.kind) {
    case 'money':
      return inWan(measure.min, measure.unit) === undefined
        ? { kind: 'unpriced', reason: `原文以${measure.unit}计，不能折算为万元。` }
        : { kind: 'amount', measure };
    case 'standard':
      if (inWan(0, unit) !== undefined) return { kind: 'standard', measure };
      return role === 'purchase' ? { kind: 'purchase' } : undefined;
    case 'growth':
      // Staff can be made to keep pace, too: growth is a matter of money where money is set aside.
      return role === 'appropriation' ? { kind: 'growth', measure } : undefined;
    case 'kit':
      return { kind: 'kit', measure };
    case 'frequency':
      return role === 'purchase' && measure.atMost !== true
        ? { kind: 'sessions', measure }
        : undefined;
    case 'duration':
      return role === 'purchase' && measure.min !== undefined
        ? { kind: 'course', measure }
        : undefined;
    default:
      return undefined;
  }
}

/** 每3年轮训一次 and 轮训时间不少于两周 are one training: counted in weeks, it is not counted again. */
function courseBeside(
  { measure, policy, clause, topic }: RuleObligation,
  { duties }: Vocabulary,
): string | undefined {
  if (measure?.kind !== 'frequency' || measure.per !== 'person') return undefined;
  const course = duties.find(
    (other) =>
      other.measure?.kind === 'duration' &&
      other.measure.min !== undefined &&
      other.policy === policy &&
      other.clause === clause &&
      other.topic === topic,
  );
  return course && `同一条的“${course.action}”已按时长测算，一般不必重复`;
}
