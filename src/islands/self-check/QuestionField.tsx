import type { Question } from '../../rules/questions.ts';
import { NumberField } from '../calculator/NumberField.tsx';
import { spanName } from '../../rules/wording.ts';
import { joinItems, noItems, splitItems } from './answers.ts';

interface Props {
  readonly question: Question;
  readonly raw: string;
  readonly onChange: (raw: string) => void;
  /** Names of the papers by id, where the clause alone does not tell which paper it is of. */
  readonly papers?: ReadonlyMap<string, string> | undefined;
}

/** One fact, asked in the form its type wants. What is typed stays as it is typed. */
export function QuestionField(props: Props) {
  switch (props.question.fact.type) {
    case 'boolean':
      return <BooleanField {...props} />;
    case 'items':
      return <ItemsField {...props} />;
    default: {
      const { question, raw, onChange, papers } = props;
      return (
        <NumberField
          id={`fact-${question.fact.id}`}
          label={wordQuestion(question)}
          hint={<HintText question={question} papers={papers} />}
          fact={question.fact}
          raw={raw}
          onChange={onChange}
        />
      );
    }
  }
}

/** Where the question comes from and who can answer it. */
function HintText({ question, papers }: Pick<Props, 'question' | 'papers'>) {
  const { fact, obligations } = question;
  const clauses = [
    ...new Set(obligations.map(({ policy, reference }) => (papers?.get(policy) ?? '') + reference)),
  ].join('、');
  return (
    <>
      {fact.help !== undefined && `${fact.help} `}
      {`依据：${clauses}。不清楚时可问：${fact.knownBy}。`}
    </>
  );
}

function Hint({ question, papers }: Pick<Props, 'question' | 'papers'>) {
  return (
    <p class="hint" id={`hint-${question.fact.id}`}>
      <HintText question={question} papers={papers} />
    </p>
  );
}

/** The question; where a number of times is asked, with the period that the clause counts in. */
export function wordQuestion({ fact, obligations }: Question): string {
  const every = obligations.flatMap(({ measure }) =>
    measure?.kind === 'frequency' && measure.fact === fact.id ? (measure.every ?? []) : [],
  )[0];
  return every === undefined ? fact.question : `最近 ${spanName(every)}内，${fact.question}`;
}

function BooleanField({ question, raw, onChange, papers }: Props) {
  const { fact } = question;
  return (
    <div class="field">
      <fieldset aria-describedby={`hint-${fact.id}`}>
        <legend>{wordQuestion(question)}</legend>
        <Hint question={question} papers={papers} />
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

function ItemsField({ question, raw, onChange, papers }: Props) {
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
        <Hint question={question} papers={papers} />
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
