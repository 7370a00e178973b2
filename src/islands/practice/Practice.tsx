import { useMemo } from 'preact/hooks';
import { makeBank } from '../../courses/questions/bank.ts';
import { EditionNotice } from '../calculator/CalculatorBar.tsx';
import { writeFields, type Fields } from '../calculator/fields.ts';
import { PapersRead } from '../calculator/PapersRead.tsx';
import { useFields, type ChangeFields } from '../calculator/use-fields.ts';
import { useRulebook, type CalculatorData } from '../calculator/use-rulebook.ts';
import { ReadFailed } from '../reading.tsx';
import { Later } from '../later.tsx';
import { BankBar } from './BankBar.tsx';
import { ChoiceForm } from './ChoiceForm.tsx';
import { PaperSheet } from './PaperSheet.tsx';
import { choiceFrom, handedOver, listKeys, neededFor, readList } from './practice-fields.ts';
import { PracticeRun } from './PracticeRun.tsx';

/** Questions out of the duties: to practise here, to print, to take into other systems. */
export function Practice() {
  const [fields, change] = useFields();
  const { data, failure } = useRulebook(neededFor(fields));
  if (failure) return <ReadFailed {...failure} />;
  if (!data) return <p role="status">正在读取……</p>;
  return <Questions {...{ data, fields, change }} />;
}

interface Props {
  readonly data: CalculatorData;
  readonly fields: Fields;
  readonly change: ChangeFields;
}

function Questions({ data, fields, change }: Props) {
  const { rulebook, jurisdictions } = data;
  const places = readList(fields, listKeys.places)
    .flatMap((code) => jurisdictions.find((place) => place.code === code)?.name ?? [])
    .join('、');
  const usualTitle = `${places}安全生产监管题库`;
  return (
    <>
      <form class="calculator-form practice-form" onSubmit={(event) => event.preventDefault()}>
        <EditionNotice fields={fields} edition={rulebook.edition} />
        <PapersRead data={data} />
        <ChoiceForm {...{ data, fields, change, usualTitle }} />
      </form>
      <Later>
        <Result {...{ data, fields, change, usualTitle }} hasPlace={places !== ''} />
      </Later>
    </>
  );
}

interface ResultProps extends Props {
  readonly usualTitle: string;
  readonly hasPlace: boolean;
}

/** The questions of what was chosen; the form stands there before they are made. */
function Result({ data, fields, change, usualTitle, hasPlace }: ResultProps) {
  const { rulebook, pending } = data;
  const { title, ...chosen } = fields;
  // Typing a title draws no other questions.
  const key = writeFields(chosen);
  const result = useMemo(
    () => makeBank(rulebook, choiceFrom(rulebook, chosen, usualTitle)),
    [rulebook, key],
  );
  if (result.kind === 'problem') {
    if (pending) return null;
    const isUntouched = !hasPlace && handedOver(fields).length === 0;
    return (
      <p class={isUntouched ? 'soft' : 'notice'} role="status">
        {isUntouched ? '先选地区，题目随即生成。' : result.message}
      </p>
    );
  }
  const bank = { ...result.bank, title: title?.trim() ?? result.bank.title };
  return (
    <>
      <div class="calculator-result">
        <BankBar {...{ bank, fields, change }} />
        <PracticeRun key={key} bank={bank} signature={`${key} ${rulebook.edition.content}`} />
      </div>
      <Later>
        <PaperSheet bank={bank} fields={fields} />
      </Later>
    </>
  );
}
