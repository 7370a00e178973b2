import { useState } from 'preact/hooks';
import type { QuestionContext } from '../../courses/questions/context.ts';
import { isRight, type Response } from '../../courses/questions/grade.ts';
import { formNames, type Question } from '../../courses/questions/question.ts';
import { AnswerFields, optionsOf } from './AnswerFields.tsx';
import { Feedback } from './Feedback.tsx';
import type { Given } from './run.ts';

interface Props {
  readonly context: QuestionContext;
  readonly question: Question;
  /** Absent while it is not answered. */
  readonly given: Given | undefined;
  readonly number: number;
  readonly total: number;
  readonly onAnswer: (given: Given) => void;
  readonly onNext: () => void;
}

/**
 * One question. Letters and digits choose while the focus is inside, Enter confirms; when it is
 * answered the focus is on 下一题.
 */
export function QuestionCard(props: Props) {
  const { context, question, given, number, total, onAnswer, onNext } = props;
  const [response, setResponse] = useState<Response>();
  const [isRevealed, setIsRevealed] = useState(false);
  const [complaint, setComplaint] = useState('');
  const isOwn = question.form === 'short-answer';
  const confirm = () => {
    if (given) return;
    if (isOwn) {
      setIsRevealed(true);
      return;
    }
    if (!isComplete(response)) {
      setComplaint('还没有作答。');
      return;
    }
    setComplaint('');
    onAnswer({ response, isRight: isRight(question, response) });
  };
  const judge = (right: boolean) =>
    onAnswer({ response: { kind: 'own', isRight: right }, isRight: right });
  const onKeyDown = (event: KeyboardEvent) => {
    if (given || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    if (target instanceof HTMLTextAreaElement) return;
    const isTyping = target instanceof HTMLInputElement && target.type === 'text';
    if (isTyping) return;
    if (event.key === 'Enter' && !(target instanceof HTMLButtonElement)) {
      event.preventDefault();
      confirm();
      return;
    }
    const at = positionOf(event.key);
    const next = at === undefined ? undefined : chosenBy(question, response, at);
    if (!next) return;
    event.preventDefault();
    setResponse(next);
  };
  const shown = given?.response ?? response;
  return (
    <article class="finding question" onKeyDown={onKeyDown} data-question={question.id}>
      <h2 tabIndex={-1} data-focus={given ? undefined : true}>
        {`第 ${number} / ${total} 题 · ${formNames[question.form]}`}
      </h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        <AnswerFields
          question={question}
          response={shown}
          isLocked={given !== undefined}
          onChange={(next) => {
            setResponse(next);
            setComplaint('');
          }}
        />
        {!given && !isRevealed && (
          <p>
            <button type="submit" class="button">
              {isOwn ? '看答案要点' : '确认'}
            </button>{' '}
            <span class="term-complaint" role="status">
              {complaint}
            </span>
          </p>
        )}
      </form>
      {(given !== undefined || isRevealed) && <Feedback {...{ context, question }} given={given} />}
      {!given && isRevealed && (
        <p>
          <button
            type="button"
            class="button"
            ref={(button) => button?.focus()}
            onClick={() => judge(true)}
          >
            要点都答到了
          </button>{' '}
          <button type="button" class="button secondary" onClick={() => judge(false)}>
            没有答全
          </button>
        </p>
      )}
      {given && (
        <p>
          <button type="button" class="button" ref={(button) => button?.focus()} onClick={onNext}>
            {number < total ? '下一题' : '看成绩'}
          </button>
        </p>
      )}
    </article>
  );
}

function isComplete(response: Response | undefined): response is Response {
  if (!response) return false;
  if (response.kind === 'options') return response.chosen.length > 0;
  return response.kind !== 'words' || response.words.trim() !== '';
}

/** 1—8 and A—H as positions. */
function positionOf(key: string): number | undefined {
  const at = /^[1-8]$/.test(key) ? Number(key) - 1 : 'ABCDEFGH'.indexOf(key.toUpperCase());
  return key.length === 1 && at >= 0 ? at : undefined;
}

/** The answer after a key: one option instead of another, or one more. */
function chosenBy(
  question: Question,
  response: Response | undefined,
  at: number,
): Response | undefined {
  if (at >= optionsOf(question).length) return undefined;
  if (question.form === 'true-false') return { kind: 'verdict', isTrue: at === 0 };
  if (question.form === 'single') return { kind: 'options', chosen: [at] };
  if (question.form !== 'multiple') return undefined;
  const chosen = response?.kind === 'options' ? response.chosen : [];
  return {
    kind: 'options',
    chosen: chosen.includes(at) ? chosen.filter((other) => other !== at) : [...chosen, at],
  };
}
