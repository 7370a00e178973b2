import type { RuleObligation } from '../../rules/rulebook.ts';
import { bearerQuestions } from './bearer-questions.ts';
import { clauseQuestions } from './clause-questions.ts';
import type { QuestionContext } from './context.ts';
import { figureQuestions } from './figure-questions.ts';
import { listQuestions } from './list-questions.ts';
import type { Question } from './question.ts';
import { sourceQuestions } from './source-questions.ts';
import { strengthQuestions } from './strength-questions.ts';
import { termQuestions } from './term-questions.ts';

/** All kinds of questions; one more is one more file of this shape. */
const generators = [
  figureQuestions,
  bearerQuestions,
  strengthQuestions,
  termQuestions,
  listQuestions,
  sourceQuestions,
  clauseQuestions,
] as const;

/**
 * Every question that the chosen duties give, in their order. The same duties and seed give the same
 * questions, options in the same order.
 */
export function generateQuestions(
  context: QuestionContext,
  duties: readonly RuleObligation[],
  seed: string,
): Question[] {
  const found = new Map<string, Question>();
  for (const duty of duties)
    for (const generate of generators)
      for (const question of generate(context, duty, seed))
        if (!found.has(question.id)) found.set(question.id, question);
  return [...found.values()];
}
