import { parseAnswer } from '../../rules/parse-answer.ts';
import type { Question } from '../../rules/questions.ts';
import { spanName } from '../../rules/wording.ts';
import { joinItems, noItems, splitItems } from './state.ts';

interface Props {
  readonly question: Question;
  readonly raw: string;
  readonly onChange: (raw: string) => void;
}

/** One fact, asked in the form its type wants. What is typed stays as it is typed. */
export function QuestionField(props: Props) {
  switch (props.question.fact.type) {
    case 'boolean':
      return <BooleanField {...props} />;
    case 'items':
      return <ItemsField {...props} />;
    default:
      return <NumberField {...props} />;
  }
}

function Hint({ question }: { readonly question: Question }) {
  const { fact, obligations } = question;
  const clauses = [...new Set(obligations.map(({ reference }) => reference))].join('、');
  return (
    <p class="hint" id={`hint-${fact.id}`}>
      {fact.help !== undefined && `${fact.help} `}
      依据：{clauses}。不清楚时可问：{fact.knownBy}。
    </p>
  );
}

/** The question; where a number of times is asked, with the period that the clause counts in. */
function wordQuestion({ fact, obligations }: Question): string {
  const every = obligations.flatMap(({ measure }) =>
    measure?.kind === 'frequency' && measure.fact === fact.id ? (measure.every ?? []) : [],
  )[0];
  return every === undefined ? fact.question : `最近${spanName(every)}内，${fact.question}`;
}

function NumberField({ question, raw, onChange }: Props) {
  const { fact } = question;
  const answer = parseAnswer(fact, raw);
  const bad = answer.kind === 'error';
  return (
    <div class="field">
      <label for={`fact-${fact.id}`}>{wordQuestion(question)}</label>
      <Hint question={question} />
      <input
        id={`fact-${fact.id}`}
        type="text"
        inputMode={fact.type === 'integer' ? 'numeric' : 'decimal'}
        autocomplete="off"
        value={raw}
        aria-describedby={`hint-${fact.id}${bad ? ` error-${fact.id}` : ''}`}
        aria-invalid={bad}
        onInput={(event) => onChange(event.currentTarget.value)}
      />{' '}
      {fact.unit}
      {bad && (
        <p class="error" id={`error-${fact.id}`} role="alert">
          {answer.message}
        </p>
      )}
    </div>
  );
}

function BooleanField({ question, raw, onChange }: Props) {
  const { fact } = question;
  return (
    <div class="field">
      <fieldset aria-describedby={`hint-${fact.id}`}>
        <legend>{wordQuestion(question)}</legend>
        <Hint question={question} />
        <div class="choices">
          {(
            [
              ['是', '是'],
              ['否', '否'],
              ['', '暂不填'],
            ] as const
          ).map(([value, name]) => (
            <label key={name}>
              <input
                type="radio"
                name={`fact-${fact.id}`}
                checked={raw === value}
                onChange={() => onChange(value)}
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

function ItemsField({ question, raw, onChange }: Props) {
  const { fact, items } = question;
  const chosen = splitItems(raw);
  const toggle = (item: string, on: boolean) => {
    const next = items.filter((other) => (other === item ? on : chosen.includes(other)));
    onChange(joinItems(next));
  };
  return (
    <div class="field">
      <fieldset aria-describedby={`hint-${fact.id}`}>
        <legend>{wordQuestion(question)}</legend>
        <Hint question={question} />
        <div class="choices">
          {items.map((item) => (
            <label key={item}>
              <input
                type="checkbox"
                checked={chosen.includes(item)}
                onChange={(event) => toggle(item, event.currentTarget.checked)}
              />
              {item}
            </label>
          ))}
          <label>
            <input
              type="checkbox"
              checked={raw === noItems}
              onChange={(event) => onChange(event.currentTarget.checked ? noItems : '')}
            />
            以上都没有
          </label>
        </div>
      </fieldset>
    </div>
  );
}
