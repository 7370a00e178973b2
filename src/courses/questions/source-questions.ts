import type { RuleObligation } from '../../rules/rulebook.ts';
import { alike, namePaper, type QuestionContext } from './context.ts';
import { isSaidBy } from './same-demand.ts';
import { statementOf } from './figure-questions.ts';
import { likeness } from './likeness.ts';
import { type Option, type Question } from './question.ts';
import { randomFor, shuffle } from './random.ts';

const mostRivals = 3;
const mostRights = 3;
const leastRivals = 2;
const longestQuote = 70;

/**
 * Which of these does the paper of this place say? Several places ask for the same in other figures:
 * that is what gets mixed up.
 */
export function sourceQuestions(
  context: QuestionContext,
  duty: RuleObligation,
  seed: string,
): Question[] {
  if (!isTelling(duty)) return [];
  const id = `${duty.policy}.${duty.id}.source`;
  const random = randomFor(`${seed} ${id}`);
  const rivals = rivalsOf(context, duty);
  if (rivals.length === 0) return [];
  const options: Option[] = [
    { text: optionOf(duty), isRight: true, from: duty },
    ...shuffle(rivals, random).slice(0, mostRivals),
  ];
  const policy = context.policyOf(duty);
  const topic = context.rulebook.topics.find((concept) => concept.id === duty.topic);
  const base = { kind: 'source', policy, duties: [duty] } as const;
  const about = `下列关于${topic?.prefLabel ?? duty.topic}的要求中`;
  const paper = policy.official ? `出自${namePaper(policy)}` : `见于${namePaper(policy)}`;
  const questions: Question[] = [];
  if (rivals.length >= leastRivals)
    questions.push({
      ...base,
      id: `${id}.single`,
      form: 'single',
      difficulty: '中',
      stem: `${about}，${paper}的是哪一项？`,
      options: shuffle(options, random),
    });
  const [first, ...others] = context
    .here(duty)
    .map((entry) => entry.duty)
    .filter((own) => own.policy === duty.policy && own.topic === duty.topic)
    .filter((own) => isTelling(own));
  if (first && others.length > 0) {
    const of = `${duty.policy}.${first.id}.source.multiple`;
    const draw = randomFor(`${seed} ${of}`);
    const rights = shuffle([first, ...others], draw).slice(0, mostRights);
    questions.push({
      ...base,
      id: of,
      duties: [first, ...others],
      form: 'multiple',
      difficulty: '难',
      stem: `${about}，${paper}的有哪些？`,
      options: shuffle(
        [
          ...rights.map((own) => ({ text: optionOf(own), isRight: true, from: own })),
          ...shuffle(rivals, draw).slice(0, mostRivals),
        ],
        draw,
      ),
    });
  }
  return questions;
}

/** A demand that can be told from others without its clause: measured, and short enough to compare. */
function isTelling(duty: RuleObligation): boolean {
  return duty.measure !== undefined && optionOf(duty).length <= longestQuote;
}

/** The quote, with whom it is about where it does not say so itself: 各乡镇（街道）：至少配备…. */
export function optionOf({ quote, bearerNamed }: RuleObligation): string {
  const words = statementOf(quote);
  const isNamed = bearerNamed === undefined || words.includes(statementOf(bearerNamed));
  return isNamed ? words : `${bearerNamed}：${words}`;
}

/** Demands of other places on the same topic that nothing here comes near. */
function rivalsOf(context: QuestionContext, duty: RuleObligation): Option[] {
  const here = context.here(duty);
  const found: Option[] = [];
  for (const { duty: other, figures } of context.elsewhere(duty)) {
    if (other.topic !== duty.topic || !isTelling(other)) continue;
    if (namesPlace(context, other)) continue;
    const isHere = here.some((own) => isSaidBy(own, { duty: other, figures }));
    const text = optionOf(other);
    if (isHere || found.some((option) => likeness(option.text, text) >= alike)) continue;
    found.push({ text, isRight: false, from: other });
  }
  return found;
}

/** Whether a quote tells its place: 葫芦岛市, 我市, 县产业集聚区. */
export function namesPlace(context: QuestionContext, duty: RuleObligation): boolean {
  const { title } = context.policyOf(duty);
  const place = /^(?:中共)?([^市县区]{2,4})[市县区]/u.exec(title)?.[1];
  return (
    /我[市县区]|集聚区/u.test(duty.quote) || (place !== undefined && duty.quote.includes(place))
  );
}
