import type { Response } from '../../courses/questions/grade.ts';
import { letterOf, type Question } from '../../courses/questions/question.ts';

interface Props {
  readonly question: Question;
  readonly response: Response | undefined;
  /** Answered: what was chosen stays to be seen. */
  readonly isLocked: boolean;
  readonly onChange: (response: Response) => void;
}

/** What there is to choose from; empty where words are asked. */
export function optionsOf(question: Question): readonly string[] {
  if ('options' in question) return question.options.map(({ text }) => text);
  return question.form === 'true-false' ? ['正确', '错误'] : [];
}

/** The stem with what answers it: options, a line, a box. */
export function AnswerFields(props: Props) {
  const { question, response, isLocked, onChange } = props;
  switch (question.form) {
    case 'fill-in':
      return (
        <p class="field">
          <label for="answer-words">{question.stem}</label>
          <br />
          <input
            id="answer-words"
            type="text"
            autocomplete="off"
            readOnly={isLocked}
            value={response?.kind === 'words' ? response.words : ''}
            onInput={(event) => onChange({ kind: 'words', words: event.currentTarget.value })}
          />
        </p>
      );
    case 'short-answer':
      return (
        <p class="field">
          <label for="answer-text">{question.stem}</label>
          <br />
          <textarea id="answer-text" rows={5} readOnly={isLocked} aria-describedby="answer-hint" />
          <span class="hint" id="answer-hint">
            写完后对照要点自己评判；写的内容不保存、不上传。
          </span>
        </p>
      );
    default:
      return <OptionFields {...props} />;
  }
}

function OptionFields({ question, response, isLocked, onChange }: Props) {
  const isMultiple = question.form === 'multiple';
  const chosen =
    response?.kind === 'options'
      ? response.chosen
      : response?.kind === 'verdict'
        ? [response.isTrue ? 0 : 1]
        : [];
  const choose = (at: number, isChecked: boolean) => {
    if (question.form === 'true-false') onChange({ kind: 'verdict', isTrue: at === 0 });
    else if (!isMultiple) onChange({ kind: 'options', chosen: [at] });
    else
      onChange({
        kind: 'options',
        chosen: isChecked ? [...chosen, at] : chosen.filter((other) => other !== at),
      });
  };
  const isRightAt = (at: number) =>
    'options' in question
      ? question.options[at]?.isRight === true
      : question.form === 'true-false' && question.isTrue === (at === 0);
  return (
    <fieldset class="field plain-fieldset options">
      <legend>{question.stem}</legend>
      {optionsOf(question).map((text, at) => {
        const state = !isLocked
          ? undefined
          : isRightAt(at)
            ? 'right'
            : chosen.includes(at)
              ? 'wrong'
              : undefined;
        return (
          <label key={text} data-state={state}>
            <input
              type={isMultiple ? 'checkbox' : 'radio'}
              name="answer"
              checked={chosen.includes(at)}
              disabled={isLocked}
              onChange={(event) => choose(at, event.currentTarget.checked)}
            />
            <span class="letter">{letterOf(at)}</span>
            <span>
              {text}
              {state === 'right' && <strong class="mark">（正确答案）</strong>}
              {state === 'wrong' && <strong class="mark">（你的选择）</strong>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
