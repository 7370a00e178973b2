import { useMemo } from 'preact/hooks';
import { findDivision } from '../../jurisdictions/find-division.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import { trainingElsewhere, trainingNorms } from '../../rules/training/norms.ts';
import { AsOfField, asOfFrom } from '../calculator/AsOfField.tsx';
import { EditionNotice } from '../calculator/CalculatorBar.tsx';
import { neededHere, type Fields } from '../calculator/fields.ts';
import { PapersRead } from '../calculator/PapersRead.tsx';
import { chosenCode, PlacePicker } from '../calculator/PlacePicker.tsx';
import { SavedDrafts } from '../calculator/SavedDrafts.tsx';
import { useDivision } from '../calculator/use-division.ts';
import { useFields, type ChangeFields } from '../calculator/use-fields.ts';
import { useRulebook, type CalculatorData } from '../calculator/use-rulebook.ts';
import { ReadFailed } from '../reading.tsx';
import { Later } from '../later.tsx';
import { readForm } from './form.ts';
import { StaffForm } from './StaffForm.tsx';
import { TermsForm } from './TermsForm.tsx';
import { TrainingResult } from './TrainingResult.tsx';
import { useSettled } from './use-settled.ts';

/** Terms that are held against the clauses of one place: another place has others. */
const ofOnePlace = { cycle: undefined, length: undefined, rotation: undefined };

/** With more rows the plan is drawn when typing rests: an old computer draws them for half a second. */
const rowsDrawnAtOnce = 100;
const rest = 400;

/** The rotation of a place: what its papers demand, who there is, and who is trained when. */
export function Training({ cutOff }: { readonly cutOff: string }) {
  const [fields, change] = useFields();
  const { data, failure } = useRulebook(neededHere(fields));
  if (failure) return <ReadFailed {...failure} />;
  if (!data) return <p role="status">正在读取……</p>;
  return <Calculator {...{ data, fields, change, cutOff }} />;
}

interface Props {
  readonly data: CalculatorData;
  readonly fields: Fields;
  readonly change: ChangeFields;
  readonly cutOff: string;
}

function Calculator({ data, fields, change, cutOff }: Props) {
  const { rulebook, jurisdictions, pending } = data;
  const loaded = useDivision(fields['place'] ?? '');
  const asOf = asOfFrom(fields);
  const code = pending ? undefined : chosenCode('government', loaded, fields);
  const place = code === undefined || !loaded.tree ? undefined : findDivision(loaded.tree, code);
  const norms = useNorms(rulebook, place?.code, asOf);
  const form = useMemo(() => readForm(fields, norms, asOf), [fields, norms, asOf]);
  const settled = useSettled(fields, form.rows.length > rowsDrawnAtOnce ? rest : 0);
  // The same element is not drawn again: the form can change without the result.
  const result = useMemo(
    () =>
      place && (
        <TrainingResult
          {...{ rulebook, norms, change, asOf }}
          fields={settled}
          place={place.name}
          elsewhere={trainingElsewhere(rulebook, place.code, asOf)}
        />
      ),
    [rulebook, norms, settled, change, asOf, place],
  );
  return (
    <>
      <form class="calculator-form" onSubmit={(event) => event.preventDefault()}>
        <EditionNotice fields={fields} edition={rulebook.edition} />
        {loaded.failure !== undefined && (
          <p class="notice" role="alert">
            {loaded.failure}
          </p>
        )}
        <div class="choosers">
          <PlacePicker
            kind="government"
            {...{ jurisdictions, loaded, fields, change, cutOff }}
            onMove={() => ofOnePlace}
          />
          <AsOfField fields={fields} change={change} />
        </div>
        <PapersRead data={data} />
        <StaffForm {...{ form, fields, change }} />
        <Later>
          <TermsForm {...{ form, fields, change, norms, asOf, rulebook }} />
        </Later>
      </form>
      {!place && <SavedDrafts tool="training" {...{ fields, change, loaded }} />}
      {result}
    </>
  );
}

function useNorms(rulebook: Rulebook, code: string | undefined, asOf: string) {
  return useMemo(() => trainingNorms(rulebook, code, asOf), [rulebook, code, asOf]);
}
