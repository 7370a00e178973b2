import type { QuestionContext } from '../../courses/questions/context.ts';
import { answerOf, explain, othersOf } from '../../courses/questions/explain.ts';
import type { Question } from '../../courses/questions/question.ts';
import type { Given } from './run.ts';

interface Props {
  readonly context: QuestionContext;
  readonly question: Question;
  /** Absent: a short answer whose points are shown before it is judged. */
  readonly given: Given | undefined;
}

/** Right or wrong, and why: the quote, its clause, where the wrong answers are from. */
export function Feedback({ context, question, given }: Props) {
  const { quotes, others, plain, notes, alsoRight } = explain(context, question);
  const isPoints = question.form === 'short-answer';
  const verdict = !given ? '答案要点' : given.isRight ? '回答正确' : '回答错误';
  const answer = isPoints ? '' : `正确答案：${answerOf(question)}`;
  return (
    <div class="feedback" data-right={given ? String(given.isRight) : undefined}>
      <p class="verdict" role="status">
        {answer === '' ? verdict : `${verdict}。${answer}`}
      </p>
      {question.form === 'true-false' && question.changed && (
        <p>{`“${question.changed.said}”应为“${question.changed.right}”。`}</p>
      )}
      {isPoints ? (
        <ol>
          {quotes.map(({ text, url }) => (
            <li key={url}>
              <a href={url}>{text}</a>
            </li>
          ))}
        </ol>
      ) : (
        quotes.map(({ text, url, source }) => (
          <div key={url}>
            <blockquote class="issued-quote">{text}</blockquote>
            <p>
              依据：<a href={url}>{source}</a>
            </p>
          </div>
        ))
      )}
      {alsoRight.length > 0 && <p class="soft">{`也可写作：${alsoRight.join('、')}。`}</p>}
      {plain.map((words) => (
        <p key={words}>
          <span class="tag plain">编者解读</span> {words}
        </p>
      ))}
      {others.length > 0 && <p class="soft">{`${othersOf(context, others)}。`}</p>}
      {notes.map((note) => (
        <p class="soft" key={note}>
          {note}
        </p>
      ))}
    </div>
  );
}
