import { isSameAnswer } from './numeral-forms.ts';
import type { Question } from './question.ts';

/** What a person answered: positions of options, 对 or 错, words, or how they judge their own answer. */
export type Response =
  | { readonly kind: 'options'; readonly chosen: readonly number[] }
  | { readonly kind: 'verdict'; readonly isTrue: boolean }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'own'; readonly isRight: boolean };

/** Whether an answer is right. A short answer is judged by who gave it, points in sight. */
export function isRight(question: Question, response: Response): boolean {
  switch (question.form) {
    case 'single':
    case 'multiple':
      return (
        response.kind === 'options' &&
        question.options.every((option, at) => option.isRight === response.chosen.includes(at))
      );
    case 'true-false':
      return response.kind === 'verdict' && response.isTrue === question.isTrue;
    case 'fill-in':
      return (
        response.kind === 'words' &&
        [question.answer, ...question.alsoRight].some((answer) =>
          isSameAnswer(response.words, answer),
        )
      );
    case 'short-answer':
      return response.kind === 'own' && response.isRight;
  }
}
