import type { RuleObligation } from '../../rules/rulebook.ts';
import { quoteWords } from '../../rules/wording.ts';
import { sourceOf, type QuestionContext } from './context.ts';
import { statementOf } from './figure-questions.ts';
import type { Question } from './question.ts';
import { randomFor, shuffle } from './random.ts';
import { isSaidBy } from './same-demand.ts';
import { namesPlace } from './source-questions.ts';

/** An answer of more points is a recitation. */
const mostPoints = 8;
const leastPoints = 2;
const longestName = 30;
const mostRights = 3;
const mostRivals = 2;
const shortestOption = 6;
const longestOption = 60;

/**
 * 简述第（五）条对各乡镇（街道）的要求: all duties of one clause that bind whom the question names, in the
 * order of the clause. It is asked once, by the first of them, and its answer is whole whatever was chosen.
 */
export function clauseQuestions(
  context: QuestionContext,
  duty: RuleObligation,
  seed: string,
): Question[] {
  const clause = context
    .here(duty)
    .map((entry) => entry.duty)
    .filter((other) => other.policy === duty.policy && other.clause === duty.clause);
  const isWhole = clause.length <= mostPoints;
  const group = isWhole ? clause : clause.filter((other) => other.bearerNamed === duty.bearerNamed);
  const [first, ...rest] = group;
  if (!first || group.length < leastPoints || group.length > mostPoints) return [];
  const name = duty.bearerNamed ?? '';
  // 市政府每季度、县政府 is half a sentence, no name.
  if (!isWhole && (name === '' || name.length > longestName || /[每由]/u.test(name))) return [];
  const whom = isWhole ? '' : `对${quoteWords(name)}`;
  const questions: Question[] = [
    {
      id: `${duty.policy}.${first.id}.clause.short-answer`,
      kind: 'clause',
      form: 'short-answer',
      difficulty: '难',
      policy: context.policyOf(duty),
      duties: [first, ...rest],
      stem: `简述${sourceOf(context, duty).replace(/^[按据]/u, '')}${whom}提出的要求。`,
      points: group.map((point) => ({ text: point.quote, duty: point })),
    },
  ];
  const id = `${duty.policy}.${first.id}.clause.multiple`;
  const random = randomFor(`${seed} ${id}`);
  const rights = shuffle(
    group.filter((own) => {
      const { length } = wordsOf(own);
      return length >= shortestOption && length <= longestOption;
    }),
    random,
  ).slice(0, mostRights);
  const rivals = shuffle(rivalsOf(context, group), random).slice(0, mostRivals);
  if (rights.length >= leastPoints && rivals.length > 0)
    questions.push({
      id,
      kind: 'clause',
      form: 'multiple',
      difficulty: '难',
      policy: context.policyOf(duty),
      duties: [first, ...rest],
      stem: `${sourceOf(context, duty)}${whom}，下列哪些是其中提出的要求？`,
      options: shuffle(
        [
          ...rights.map((own) => ({ text: wordsOf(own), isRight: true, from: own })),
          ...rivals.map((other) => ({ text: wordsOf(other), isRight: false, from: other })),
        ],
        random,
      ),
    });
  return questions;
}

/** The words of a duty, without whom it binds: an option must not be known by that. */
function wordsOf({ quote, bearerNamed }: RuleObligation): string {
  const words = statementOf(quote);
  const name = statementOf(bearerNamed ?? '');
  return name !== '' && words.startsWith(name)
    ? words.slice(name.length).replace(/^[,，]/u, '')
    : words;
}

/**
 * What the papers of other places demand, in figures, of such bodies, and no paper here says in whatever
 * words. What has no figure is so general that it may well be a duty here under another name.
 */
function rivalsOf(context: QuestionContext, group: readonly RuleObligation[]): RuleObligation[] {
  const [first] = group;
  if (!first) return [];
  const bound = new Set(group.flatMap(({ bearers }) => bearers));
  const topics = new Set(group.map(({ topic }) => topic));
  const here = context.here(first);
  return context
    .elsewhere(first)
    .filter(
      ({ duty: other, figures }) =>
        figures.length > 0 &&
        topics.has(other.topic) &&
        other.bearers.some((id) => bound.has(id)) &&
        wordsOf(other).length <= longestOption &&
        // 市政府每季度、县政府每月: half of it is somebody else's.
        !/[市县]政府/u.test(wordsOf(other)) &&
        !namesPlace(context, other) &&
        !here.some((own) => isSaidBy(own, { duty: other, figures })),
    )
    .map(({ duty: other }) => other);
}
