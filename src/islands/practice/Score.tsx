import type { QuestionContext } from '../../courses/questions/context.ts';
import { explain } from '../../courses/questions/explain.ts';
import { formNames, type Question } from '../../courses/questions/question.ts';
import { rightCount, wrongOnes, type Run } from './run.ts';

interface Props {
  readonly run: Run;
  readonly questions: readonly Question[];
  readonly context: QuestionContext;
  readonly onRepeat: () => void;
  readonly onRestart: () => void;
}

/** How many were right, which were wrong, and the way to try these again. */
export function Score({ run, questions, context, onRepeat, onRestart }: Props) {
  const wrong = wrongOnes(run);
  const total = run.ids.length;
  const right = rightCount(run);
  const missed = questions.filter(({ id }) => wrong.includes(id));
  return (
    <section class="finding score" aria-labelledby="score-heading">
      <h2 id="score-heading" tabIndex={-1} data-focus>
        {run.round === 1 ? '成绩' : `第 ${run.round} 轮成绩（错题再练）`}
      </h2>
      <p class="summary-line" data-score data-state={wrong.length === 0 ? 'met' : undefined}>
        {wrong.length === 0
          ? `${total} 题全部答对。`
          : `共 ${total} 题，答对 ${right} 题，答错 ${wrong.length} 题。`}
      </p>
      {missed.length > 0 && (
        <ol class="missed">
          {missed.map((question) => {
            const { answer, quotes } = explain(context, question);
            const [first] = quotes;
            return (
              <li key={question.id}>
                {`[${formNames[question.form]}] ${question.stem}`}
                <br />
                {question.form === 'short-answer' ? '要点见原文：' : `正确答案：${answer}。依据：`}
                {first && <a href={first.url}>{first.source}</a>}
              </li>
            );
          })}
        </ol>
      )}
      <p>
        {missed.length > 0 && (
          <>
            <button type="button" class="button" onClick={onRepeat}>
              {`错题再练（${missed.length} 题）`}
            </button>{' '}
          </>
        )}
        <button
          type="button"
          class={missed.length > 0 ? 'button secondary' : 'button'}
          onClick={onRestart}
        >
          全部再练一遍
        </button>
      </p>
    </section>
  );
}
