import type { RuleObligation } from '../../rules/rulebook.ts';
import { stampWords, type ClauseTextOf } from '../provenance.ts';
import type { QuestionBank } from './bank.ts';
import type { Question } from './question.ts';

/** The duties that a question stands on, those of its wrong answers included. */
export function dutiesOf(question: Question): RuleObligation[] {
  const from =
    'options' in question
      ? question.options.map((option) => option.from)
      : question.form === 'true-false' && question.changed
        ? [question.changed.from]
        : [];
  return [...new Set([...question.duties, ...from])];
}

/** Words by which a file of this bank can later be held against the papers; the edition first. */
export function bankStamp(
  { questions, edition }: QuestionBank,
  clauseTextOf?: ClauseTextOf,
): readonly string[] {
  return stampWords([...new Set(questions.flatMap(dutiesOf))], edition, clauseTextOf);
}
