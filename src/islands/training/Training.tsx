import { useMemo } from 'preact/hooks';
import { findDivision } from '../../jurisdictions/find-division.ts';
import { describePlan } from '../../rules/training/describe-plan.ts';
import { trainingElsewhere, trainingNorms } from '../../rules/training/norms.ts';
import { planTraining } from '../../rules/training/training-plan.ts';
import { AsOfField, asOfFrom } from '../calculator/AsOfField.tsx';
import { EditionNotice } from '../calculator/CalculatorBar.tsx';
import { chosenCode, PlacePicker } from '../calculator/PlacePicker.tsx';
import { useDivision } from '../calculator/use-division.ts';
import { useFields } from '../calculator/use-fields.ts';
import { useRulebook } from '../calculator/use-rulebook.ts';
import { readForm, requestOf } from './form.ts';
import { StaffForm } from './StaffForm.tsx';
import { TermsForm } from './TermsForm.tsx';
import { TrainingResult } from './TrainingResult.tsx';

/** Terms that are held against the clauses of one place: another place has others. */
const ofOnePlace = { cycle: undefined, length: undefined, rotation: undefined };

/** The rotation of a place: what its papers demand, who there is, and who is trained when. */
export function Training({ cutOff }: { readonly cutOff: string }) {
  const [fields, change] = useFields();
  const { data, failure } = useRulebook();
  const loaded = useDivision(fields['place'] ?? '');
  const asOf = asOfFrom(fields);
  const code = chosenCode('government', loaded, fields);
  const place = code === undefined || !loaded.tree ? undefined : findDivision(loaded.tree, code);
  const norms = useMemo(
    () => data && trainingNorms(data.rulebook, place?.code ?? '', asOf),
    [data, place, asOf],
  );
  const elsewhere = useMemo(
    () => (data && place ? trainingElsewhere(data.rulebook, place.code, asOf) : []),
    [data, place, asOf],
  );
  const form = useMemo(() => norms && readForm(fields, norms, asOf), [fields, norms, asOf]);
  const plan = useMemo(() => {
    const request = form && norms && requestOf(form, fields, norms, asOf);
    return request && planTraining(request);
  }, [form, fields, norms, asOf]);

  if (failure !== undefined) return <p role="alert">{failure}</p>;
  if (!data || !norms || !form) return <p role="status">正在读取……</p>;
  const { rulebook, jurisdictions } = data;
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
        <StaffForm {...{ form, fields, change }} />
        <TermsForm {...{ form, fields, change, norms, asOf, rulebook }} />
      </form>
      {place && (
        <TrainingResult
          {...{ rulebook, norms, elsewhere, form, fields, change, asOf }}
          place={place.name}
          {...(plan && { plan, summary: describePlan(place.name, plan) })}
        />
      )}
    </>
  );
}
