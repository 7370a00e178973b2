import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { QuestionBank } from '../../courses/questions/bank.ts';
import { deviceStore } from '../calculator/drafts.ts';
import { QuestionCard } from './QuestionCard.tsx';
import {
  giveAnswer,
  goOn,
  isOver,
  keepRun,
  keptRun,
  repeatWrong,
  startRun,
  type Run,
} from './run.ts';
import { Score } from './Score.tsx';

interface Props {
  readonly bank: QuestionBank;
  /** Choice and contents: a practice is gone on with only where both are the same. */
  readonly signature: string;
}

/** The questions one by one, then the score, then the wrong ones again. */
export function PracticeRun({ bank, signature }: Props) {
  const { questions, context } = bank;
  const ids = useMemo(() => questions.map(({ id }) => id), [questions]);
  const [run, setRun] = useState<Run | undefined>(() => keptRun(deviceStore(), signature, ids));
  const [isOpen, setIsOpen] = useState(false);
  const store = (next: Run) => {
    setRun(next);
    setIsOpen(true);
    keepRun(deviceStore(), signature, next);
  };
  const region = useRef<HTMLElement>(null);
  // What comes next is read out, and keys that are pressed at once reach it.
  useLayoutEffect(() => {
    if (isOpen) region.current?.querySelector<HTMLElement>('[data-focus]')?.focus();
  }, [isOpen, run?.at, run?.round]);
  const answered = run ? Object.keys(run.answers).length : 0;
  if (!run || !isOpen)
    return (
      <p class="no-print">
        {run && answered > 0 && (
          <>
            <button type="button" class="button" onClick={() => setIsOpen(true)}>
              {isOver(run) ? '看上次的成绩' : `接着上次练（已答 ${answered} 题）`}
            </button>{' '}
          </>
        )}
        <button
          type="button"
          class={run && answered > 0 ? 'button secondary' : 'button'}
          onClick={() => store(startRun(ids))}
        >
          {run && answered > 0 ? '从头开始' : '开始练习'}
        </button>
      </p>
    );
  const question = questions.find(({ id }) => id === run.ids[run.at]);
  return (
    <section class="practice no-print" ref={region} aria-label="练习">
      {question && !isOver(run) ? (
        <QuestionCard
          key={`${run.round} ${question.id}`}
          {...{ context, question }}
          given={run.answers[question.id]}
          number={run.at + 1}
          total={run.ids.length}
          onAnswer={(given) => store(giveAnswer(run, question.id, given))}
          onNext={() => store(goOn(run))}
        />
      ) : (
        <Score
          {...{ run, questions, context }}
          onRepeat={() => store(repeatWrong(run))}
          onRestart={() => store(startRun(ids))}
        />
      )}
    </section>
  );
}
