import { isWithin } from '../../rules/division-stem.ts';
import { locatorOf } from '../../rules/locator.ts';
import type { Rulebook, RuleObligation, RulePolicy } from '../../rules/rulebook.ts';
import { quoteWords } from '../../rules/wording.ts';
import { bearerRelations, type MayBeOne } from './bearer-relations.ts';
import { findFigures, type Figure } from './find-figure.ts';

/** A duty with the figures of its quote. */
export interface FiguredDuty {
  readonly duty: RuleObligation;
  readonly figures: readonly Figure[];
}

/** A rulebook prepared for asking questions. */
export interface QuestionContext {
  readonly rulebook: Rulebook;
  readonly policyOf: (duty: RuleObligation) => RulePolicy;
  /** Duties of places where the papers of this duty's place do not bind, nor the other way round. */
  readonly elsewhere: (duty: RuleObligation) => readonly FiguredDuty[];
  /** Duties of all papers that bind where this duty binds, its own paper included. */
  readonly here: (duty: RuleObligation) => readonly FiguredDuty[];
  readonly figuresOf: (duty: RuleObligation) => readonly Figure[];
  readonly mayBeOne: MayBeOne;
}

const contexts = new WeakMap<Rulebook, QuestionContext>();

/** Prepares a rulebook; the same rulebook is prepared once. */
export function questionContext(rulebook: Rulebook): QuestionContext {
  const known = contexts.get(rulebook);
  if (known) return known;
  const fresh = build(rulebook);
  contexts.set(rulebook, fresh);
  return fresh;
}

function build(rulebook: Rulebook): QuestionContext {
  const policies = new Map(rulebook.policies.map((policy) => [policy.id, policy]));
  const figured = rulebook.obligations.map((duty) => ({ duty, figures: findFigures(duty) }));
  const figures = new Map(figured.map((entry) => [entry.duty, entry.figures]));
  const policyOf = (duty: RuleObligation) => {
    const policy = policies.get(duty.policy);
    if (!policy) throw new RangeError(`no policy ${duty.policy}`);
    return policy;
  };
  /** Papers bind together where one jurisdiction lies in the other. */
  const together = (a: RulePolicy, b: RulePolicy) =>
    isWithin(a.jurisdiction, b.jurisdiction) || isWithin(b.jurisdiction, a.jurisdiction);
  const split = new Map(
    rulebook.policies.map((policy) => {
      const papers = rulebook.policies.filter((other) => together(policy, other));
      const ids = new Set(papers.map(({ id }) => id));
      const isHere = ({ duty }: FiguredDuty) => ids.has(duty.policy);
      return [
        policy.id,
        { here: figured.filter(isHere), elsewhere: figured.filter((entry) => !isHere(entry)) },
      ];
    }),
  );
  return {
    rulebook,
    policyOf,
    elsewhere: ({ policy }) => split.get(policy)?.elsewhere ?? [],
    here: ({ policy }) => split.get(policy)?.here ?? [],
    figuresOf: (duty) => figures.get(duty) ?? [],
    mayBeOne: bearerRelations(rulebook.bearers),
  };
}

/** The paper as a question names it: 《…》（弥安发〔2020〕3号）; a report says that it is one. */
export function namePaper({ title, documentNumber, official }: RulePolicy): string {
  const name = `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
  if (!official) return `新闻报道${name}（非文件原文）`;
  return documentNumber === undefined ? name : `${name}（${documentNumber}）`;
}

/** 按《…》（…）第（七）条; 据新闻报道《…》（非文件原文）第5段. */
export function sourceOf(context: QuestionContext, duty: RuleObligation): string {
  const policy = context.policyOf(duty);
  return `${policy.official ? '按' : '据'}${namePaper(policy)}${locatorOf(duty.reference)}`;
}

/** 晋市政办〔2021〕10号第（七）条: where the words of another place are from. */
export function shortSource(policy: RulePolicy, duty: RuleObligation): string {
  const name = policy.official
    ? (policy.documentNumber ?? namePaper(policy))
    : `新闻报道《${policy.title}》`;
  return `${name}${locatorOf(duty.reference)}`;
}

/**
 * What stands before the quote of a duty: paper, clause, whom it is about where the quote does not say
 * so, and conditions that stand elsewhere in the clause.
 */
export function leadOf(context: QuestionContext, duty: RuleObligation): string {
  const { bearerNamed, quote, when = [], measure } = duty;
  const isNamed = bearerNamed !== undefined && !quote.includes(bearerNamed);
  const conditions = [...when, ...(measure?.when ?? [])].filter(
    ({ text }) => !quote.includes(text),
  );
  return [
    sourceOf(context, duty),
    isNamed ? `对${quoteWords(bearerNamed)}的要求` : '',
    conditions.length > 0 ? `（条件：${conditions.map(({ text }) => text).join('；')}）` : '',
  ].join('');
}

/** Two duties that are hardly told apart by what they ask. */
export const alike = 0.5;
