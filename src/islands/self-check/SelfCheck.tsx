import { useMemo } from 'preact/hooks';
import { unitLevels } from '../../model/unit-level.ts';
import { isWrittenFor } from '../../rules/address.ts';
import { policiesFor } from '../../rules/applicability.ts';
import { assess } from '../../rules/assess.ts';
import { questionsElsewhere } from '../../rules/elsewhere.ts';
import { identitiesOf } from '../../rules/identity.ts';
import { questionsFor, type Question } from '../../rules/questions.ts';
import type { Rulebook, Unit } from '../../rules/rulebook.ts';
import { levelNames } from '../../rules/wording.ts';
import { CalculatorForm } from '../calculator/CalculatorForm.tsx';
import { AsOfField, asOfFrom } from '../calculator/AsOfField.tsx';
import { CalculatorBar, EditionNotice, resultAddress } from '../calculator/CalculatorBar.tsx';
import { neededHere, renameFacts, type Fields } from '../calculator/fields.ts';
import { PapersRead } from '../calculator/PapersRead.tsx';
import { chosenCode, otherUnit, PlacePicker } from '../calculator/PlacePicker.tsx';
import { placePath } from '../calculator/place-options.ts';
import { ReadThis } from '../calculator/ReadThis.tsx';
import { SavedDrafts } from '../calculator/SavedDrafts.tsx';
import { statusText } from '../calculator/StatusTag.tsx';
import { useDivision, type LoadedDivision } from '../calculator/use-division.ts';
import { useFields, type ChangeFields } from '../calculator/use-fields.ts';
import { useRulebook, type CalculatorData } from '../calculator/use-rulebook.ts';
import { ReadFailed } from '../reading.tsx';
import { Later } from '../later.tsx';
import { answersIn, factsFrom } from './answers.ts';
import { ExportPaper } from './ExportPaper.tsx';
import { Findings } from './Findings.tsx';
import { IdentityFields } from './IdentityFields.tsx';
import { QuestionField, wordQuestion } from './QuestionField.tsx';
import { sortRows } from './rows.ts';
import { inputsOf, SelfCheckSheet } from './SelfCheckSheet.tsx';
import { levelFrom, unitFrom } from './unit-from.ts';

/** The self-check of any unit: what and where, what is there, and what follows. */
export function SelfCheck({ cutOff }: { readonly cutOff: string }) {
  const [fields, change] = useFields();
  const { data, failure } = useRulebook(neededHere(fields));
  const loaded = useDivision(fields['place'] ?? '');
  if (failure) return <ReadFailed {...failure} />;
  if (!data) return <p role="status">正在读取……</p>;
  const current = renameFacts(fields, data.rulebook.facts);
  return <LoadedSelfCheck {...{ data, loaded, change, cutOff }} fields={current} />;
}

interface Props {
  readonly data: CalculatorData;
  readonly loaded: LoadedDivision;
  readonly fields: Fields;
  readonly change: ChangeFields;
  readonly cutOff: string;
}

function LoadedSelfCheck({ data, loaded, fields, change, cutOff }: Props) {
  const { rulebook, jurisdictions, pending } = data;
  const level = levelFrom(fields);
  const unit = useMemo(
    () => (pending ? undefined : unitFrom(rulebook, loaded, fields)),
    [rulebook, pending, loaded, fields],
  );
  const chosen = chosenCode(level, loaded, fields);
  // Answers are of one unit: another one starts with none.
  const onMove = () =>
    Object.fromEntries(Object.keys(answersIn(fields)).map((key) => [key, undefined]));
  const lost =
    loaded.failure ??
    (fields['unit'] !== undefined && loaded.division && chosen === undefined
      ? '链接中的单位不在名单内，请重新选择。'
      : undefined);
  return (
    <>
      <CalculatorForm lost={lost}>
        <div class="choosers">
          <div class="field">
            <label for="level">自查单位</label>
            <p class="hint">不同的单位，写给它的要求不同。</p>
            <select
              id="level"
              value={level}
              onChange={(event) =>
                change({
                  ...onMove(),
                  level: event.currentTarget.value,
                  unit: undefined,
                  name: undefined,
                  office: undefined,
                  classes: undefined,
                })
              }
            >
              {unitLevels.map((id) => (
                <option key={id} value={id}>
                  {levelNames[id]}
                </option>
              ))}
            </select>
          </div>
          <PlacePicker
            kind={level}
            {...{ jurisdictions, loaded, fields, change, cutOff, onMove }}
          />
          {chosen !== undefined && !pending && (
            <IdentityFields
              code={chosen === otherUnit ? (loaded.division?.code ?? '') : chosen}
              {...{ rulebook, level, fields, change, onMove }}
            />
          )}
          {unit && <AsOfField fields={fields} change={change} />}
        </div>
        <PapersRead data={data} />
        {unit && <Questions {...{ rulebook, unit, fields, change }} />}
      </CalculatorForm>
      {unit ? (
        <Later>
          <Result {...{ rulebook, unit, loaded, fields, change, onMove }} />
        </Later>
      ) : (
        <SavedDrafts tool="self-check" {...{ fields, change, loaded }} />
      )}
    </>
  );
}

interface UnitProps {
  readonly rulebook: Rulebook;
  readonly unit: Unit;
  readonly fields: Fields;
  readonly change: ChangeFields;
}

/** The questions of a unit: what is written for it, what is written for all, what others ask. */
function askedOf(rulebook: Rulebook, unit: Unit) {
  const questions = questionsFor(rulebook, unit);
  const isOwn = isWrittenFor(rulebook, unit);
  const own = questions.filter(({ obligations }) => obligations.some(isOwn));
  const general = questions.filter((question) => !own.includes(question));
  const held = policiesFor(rulebook, unit).length > 0;
  return { own, general, elsewhere: held ? [] : questionsElsewhere(rulebook, unit) };
}

function Questions({ rulebook, unit, fields, change }: UnitProps) {
  const { own, general, elsewhere } = useMemo(() => askedOf(rulebook, unit), [rulebook, unit]);
  const papers = useMemo(
    () => new Map(rulebook.policies.map((p) => [p.id, p.documentNumber ?? `《${p.title}》`])),
    [rulebook],
  );
  const show = (asked: readonly Question[]) =>
    asked.map((question) => (
      <div key={question.fact.id} class="readable" data-readable>
        <QuestionField
          question={question}
          raw={fields[question.fact.id] ?? ''}
          papers={papers}
          onChange={(raw) => change({ [question.fact.id]: raw })}
        />
        <ReadThis name={wordQuestion(question)} />
      </div>
    ));
  return (
    <>
      {own.length > 0 && (
        <>
          <h2>填报</h2>
          {show(own)}
        </>
      )}
      {elsewhere.length > 0 && (
        <>
          <h2>填报（按其他地方的要求，仅供参考）</h2>
          {show(elsewhere)}
        </>
      )}
      {general.length > 0 && (
        <details class="folded">
          <summary>各级政府、党委和各单位的一般规定（选填，{general.length} 项）</summary>
          {show(general)}
        </details>
      )}
    </>
  );
}

interface ResultProps extends UnitProps {
  readonly loaded: LoadedDivision;
  readonly onMove: () => Readonly<Record<string, undefined>>;
}

function Result({ rulebook, unit, loaded, fields, change, onMove }: ResultProps) {
  const asOf = asOfFrom(fields);
  const { own, general, elsewhere } = useMemo(() => askedOf(rulebook, unit), [rulebook, unit]);
  // What does not count is printed where somebody answered it.
  const isAnswered = ({ fact }: Question) => fields[fact.id] !== undefined;
  const questions = [...own, ...[...general, ...elsewhere].filter(isAnswered)];
  const facts = useMemo(() => {
    const asked = [...own, ...general, ...elsewhere];
    const items = new Map(asked.map((question) => [question.fact.id, question.items]));
    return factsFrom(rulebook.facts, answersIn(fields), items);
  }, [rulebook, fields, own, general, elsewhere]);
  const findings = assess(rulebook, unit, facts, asOf);
  const rows = sortRows(rulebook, unit, findings);
  const title = unitPath(placePath(loaded.tree, unit.code), unit.name);
  const { edition } = rulebook;
  return (
    <>
      <section class="calculator-result" aria-labelledby="findings-heading">
        <h2 id="findings-heading">自查结果</h2>
        <EditionNotice fields={fields} edition={edition} />
        <Unclassed {...{ rulebook, unit, fields }} />
        <Findings {...{ rulebook, unit, facts, findings, rows, asOf }}>
          <CalculatorBar
            tool="self-check"
            onReset={() => change(onMove())}
            {...{ title, fields, change, edition, asOf }}
          >
            <ExportPaper
              report={() => ({
                unit: title,
                asOf,
                edition,
                address: resultAddress(fields, asOf, edition),
                duties: rows.measured.map(({ finding, obligation, policy }) => ({
                  obligation,
                  policy,
                  status: `${statusText({ finding, obligation })}${finding.strictest ? ' 就高' : ''}`,
                  because: finding.because,
                })),
                inputs: inputsOf(questions, fields),
              })}
            />
          </CalculatorBar>
        </Findings>
      </section>
      <Later>
        <SelfCheckSheet
          unit={title}
          measured={rows.measured}
          questions={questions}
          {...{ asOf, edition, fields }}
        />
      </Later>
    </>
  );
}

/** 山西省 晋城市 + 晋城市应急管理部门 -> 山西省 晋城市应急管理部门. */
function unitPath(place: string, name: string): string {
  const above = place.split(' ');
  const last = above[above.length - 1] ?? '';
  return [...(name.startsWith(last) ? above.slice(0, -1) : above), name].join(' ');
}

/** Before its classes are told, what is written for them is not counted, and nobody may think it is. */
function Unclassed({ rulebook, unit, fields }: Omit<UnitProps, 'change'>) {
  const { classes } = identitiesOf(rulebook, unit.level, unit.code);
  if (classes.length === 0 || fields['classes'] !== undefined) return null;
  return (
    <p class="notice" role="status" data-unclassed>
      {`还没有勾选所属类别，写给${classes.map(({ prefLabel }) => prefLabel).join('、')}的要求没有算进来；属于其中一类的，请先在上面勾选。`}
    </p>
  );
}
