import { useMemo } from 'preact/hooks';
import { findDivision } from '../../jurisdictions/find-division.ts';
import { budgetFor } from '../../rules/budget/budget-for.ts';
import type { Budget as BudgetData, EstimatedLine } from '../../rules/budget/budget-line.ts';
import { readInputs } from '../../rules/budget/read-inputs.ts';
import { summarise } from '../../rules/budget/summary.ts';
import { mostYears } from '../../rules/budget/years.ts';
import { prepare } from '../../rules/prepare.ts';
import type { Rulebook, Unit } from '../../rules/rulebook.ts';
import { dateName } from '../../rules/wording.ts';
import { CalculatorForm } from '../calculator/CalculatorForm.tsx';
import { AsOfField, asOfFrom } from '../calculator/AsOfField.tsx';
import { CalculatorBar, EditionNotice } from '../calculator/CalculatorBar.tsx';
import { neededHere, renameFacts, type Fields } from '../calculator/fields.ts';
import { NumberField } from '../calculator/NumberField.tsx';
import { PapersRead } from '../calculator/PapersRead.tsx';
import { chosenCode, PlacePicker } from '../calculator/PlacePicker.tsx';
import { placePath } from '../calculator/place-options.ts';
import { PolicyCautions } from '../calculator/PolicyCautions.tsx';
import { SavedDrafts } from '../calculator/SavedDrafts.tsx';
import { useDivision, type LoadedDivision } from '../calculator/use-division.ts';
import { useFields, type ChangeFields } from '../calculator/use-fields.ts';
import { useRulebook, type CalculatorData } from '../calculator/use-rulebook.ts';
import { ReadFailed } from '../reading.tsx';
import { Later } from '../later.tsx';
import { emptyLines, firstYearError, yearCount, yearsIn } from './budget-fields.ts';
import { ElsewhereFigures, ExcludedLines, Unpriced } from './BudgetLists.tsx';
import { BudgetSheet } from './BudgetSheet.tsx';
import { ExportButton } from './ExportButton.tsx';
import { KindSection } from './KindSection.tsx';
import { PurchasePicker } from './PurchasePicker.tsx';
import { dropSamples } from './drop-samples.ts';

/** The budget of a city or county: which place and years, what the papers ask, and the sums. */
export function Budget({ cutOff }: { readonly cutOff: string }) {
  const [fields, change] = useFields();
  const { data, failure } = useRulebook(neededHere(fields));
  const loaded = useDivision(fields['place'] ?? '');
  if (failure) return <ReadFailed {...failure} />;
  if (!data) return <p role="status">正在读取……</p>;
  const current = renameFacts(fields, data.rulebook.facts);
  return <LoadedBudget {...{ data, loaded, change, cutOff }} fields={current} />;
}

interface Props {
  readonly data: CalculatorData;
  readonly loaded: LoadedDivision;
  readonly fields: Fields;
  readonly change: ChangeFields;
  readonly cutOff: string;
}

function LoadedBudget({ data, loaded, fields, change, cutOff }: Props) {
  const { rulebook, jurisdictions, pending } = data;
  const place = useMemo(() => placeFrom(loaded, fields), [loaded, fields]);
  const onMove = () => emptyLines(fields);
  const lost =
    loaded.failure ??
    (loaded.division && loaded.division.level !== 'province' && !place
      ? '链接中的地区不在名单内，请重新选择。'
      : undefined);
  return (
    <>
      <CalculatorForm lost={lost}>
        <div class="choosers">
          <PlacePicker
            kind="government"
            {...{ jurisdictions, loaded, fields, change, cutOff, onMove }}
          />
          {place && <AsOfField fields={fields} change={change} />}
          {place && <YearFields {...{ fields, change }} />}
        </div>
        <PapersRead data={data} />
      </CalculatorForm>
      {place && !pending ? (
        <Later>
          <Result {...{ rulebook, place, loaded, fields, change, onMove }} />
        </Later>
      ) : (
        <SavedDrafts tool="budget" {...{ fields, change, loaded }} />
      )}
    </>
  );
}

/** The chosen city or county. */
function placeFrom(loaded: LoadedDivision, fields: Fields): Unit | undefined {
  const code = chosenCode('government', loaded, fields);
  const found = code === undefined || !loaded.tree ? undefined : findDivision(loaded.tree, code);
  if (found?.level !== 'city' && found?.level !== 'county') return undefined;
  return { code: found.code, level: found.level, name: found.name };
}

function YearFields({ fields, change }: Pick<Props, 'fields' | 'change'>) {
  const years = yearsIn(fields, asOfFrom(fields));
  const error = firstYearError(fields);
  return (
    <>
      <div>
        <NumberField
          id="first"
          label="首个预算年度"
          hint={`不填按计算日期的下一年度（${years[0]}年）。`}
          fact={{ type: 'integer', unit: '年' }}
          raw={fields['first'] ?? ''}
          onChange={(first) => change({ first })}
        />
        {error !== undefined && (
          <p class="error-beside" role="alert">
            {error}
          </p>
        )}
      </div>
      <div class="field">
        <label for="years">连续几年</label>
        <p class="hint">从首个年度起，逐年列出。</p>
        <select
          id="years"
          value={String(yearCount(fields))}
          onChange={(event) => change({ years: event.currentTarget.value })}
        >
          {Array.from({ length: mostYears }, (_, at) => (
            <option key={at} value={String(at + 1)}>
              {at + 1} 年
            </option>
          ))}
        </select>
      </div>
    </>
  );
}

interface ResultProps {
  readonly rulebook: Rulebook;
  readonly place: Unit;
  readonly loaded: LoadedDivision;
  readonly fields: Fields;
  readonly change: ChangeFields;
  readonly onMove: () => Readonly<Record<string, undefined>>;
}

function Result({ rulebook, place, loaded, fields, change, onMove }: ResultProps) {
  const asOf = asOfFrom(fields);
  const years = yearsIn(fields, asOf);
  const inputs = useMemo(() => readInputs(fields, rulebook.facts), [rulebook, fields]);
  const budget = budgetFor(rulebook, place, inputs, asOf, years);
  const { policies } = budget;
  const title = placePath(loaded.tree, place.code);
  const { edition } = rulebook;
  const isHeld = policies.length > 0;
  const isOpen = budget.totals.mandated.open + budget.totals.derived.open > 0;
  return (
    <>
      <section class="calculator-result" aria-labelledby="budget-heading">
        <h2 id="budget-heading">测算结果</h2>
        <EditionNotice fields={fields} edition={edition} />
        <p
          class="summary-line"
          role="status"
          data-summary
          data-state={!isHeld || isOpen ? 'unknown' : undefined}
        >
          {summarise(budget, place.name)}
        </p>
        <CalculatorBar
          tool="budget"
          onReset={() => change(onMove())}
          {...{ title, fields, change, edition, asOf }}
        >
          {isHeld && <ExportButton {...{ rulebook, budget, asOf }} place={title} />}
        </CalculatorBar>
        {isHeld && (
          <p class="soft">
            {`按${dateName(asOf)}有效的规定，列${place.name}本级政府和部门的义务，不含下级。`}
          </p>
        )}
        <PolicyCautions policies={policies} asOf={asOf} />
        {isHeld && <Sections {...{ rulebook, budget, fields, change }} />}
        <Later>
          <ElsewhereFigures {...{ rulebook, place, asOf }} open={!isHeld} />
        </Later>
      </section>
      <Later>
        <BudgetSheet place={title} {...{ asOf, edition, fields, budget }} />
      </Later>
    </>
  );
}

interface SectionsProps extends Pick<ResultProps, 'rulebook' | 'fields' | 'change'> {
  readonly budget: BudgetData;
}

function Sections({ rulebook, budget, fields, change }: SectionsProps) {
  const { bearers } = prepare(rulebook);
  const section = { budget, bearers, fields, change };
  const estimated = budget.lines.filter((line): line is EstimatedLine => line.kind === 'estimated');
  const hasSamples = Object.keys(fields).some((key) => key.endsWith('.price-sample'));
  return (
    <>
      <KindSection kind="mandated" ordinal="一" {...section} />
      <Later>
        <KindSection kind="derived" ordinal="二" {...section} />
      </Later>
      <Later>
        <KindSection kind="estimated" ordinal="三" {...section}>
          <PurchasePicker options={budget.options} topics={rulebook.topics} change={change} />
          {estimated.length > 0 && (
            <p class="result-tools">
              <button
                type="button"
                class="tool"
                onClick={() =>
                  void import('./sample-prices.ts').then(({ fillSamples }) =>
                    change(fillSamples(estimated, fields)),
                  )
                }
              >
                填入示例单价（仅供演示）
              </button>
              {hasSamples && (
                <button type="button" class="tool" onClick={() => change(dropSamples(fields))}>
                  去掉示例单价
                </button>
              )}
            </p>
          )}
        </KindSection>
      </Later>
      <Later>
        <Unpriced
          lines={budget.lines.flatMap((line) => (line.kind === 'unpriced' ? [line] : []))}
        />
        <ExcludedLines excluded={budget.excluded} {...{ rulebook, fields, change }} />
      </Later>
    </>
  );
}
