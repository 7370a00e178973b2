import { findDivision } from '../../jurisdictions/find-division.ts';
import { CalculatorForm } from '../calculator/CalculatorForm.tsx';
import { AsOfField, asOfFrom } from '../calculator/AsOfField.tsx';
import { neededHere, renameFacts } from '../calculator/fields.ts';
import { PapersRead } from '../calculator/PapersRead.tsx';
import { chosenCode, PlacePicker } from '../calculator/PlacePicker.tsx';
import { placePath } from '../calculator/place-options.ts';
import { SavedDrafts } from '../calculator/SavedDrafts.tsx';
import { useDivision } from '../calculator/use-division.ts';
import { useFields } from '../calculator/use-fields.ts';
import { useRulebook } from '../calculator/use-rulebook.ts';
import { ReadFailed } from '../reading.tsx';
import { Later } from '../later.tsx';
import { PlanView } from './PlanView.tsx';
import { emptied } from './state.ts';
import { placeOf } from './units.ts';

/** The staffing calculator: where, what is there, and what is missing. */
export function Staffing({ cutOff }: { readonly cutOff: string }) {
  const [typed, change] = useFields();
  const { data, failure } = useRulebook(neededHere(typed, { below: true }));
  const loaded = useDivision(typed['place'] ?? '');
  if (failure) return <ReadFailed {...failure} />;
  if (!data) return <p role="status">正在读取……</p>;
  const { rulebook, jurisdictions, pending } = data;
  const fields = renameFacts(typed, rulebook.facts);
  const code = chosenCode('government', loaded, fields);
  const division = code && loaded.tree ? findDivision(loaded.tree, code) : undefined;
  const place = division && !pending ? placeOf(division) : undefined;
  const lost =
    loaded.failure ??
    (fields['unit'] !== undefined && loaded.division && code === undefined
      ? '链接中的单位不在名单内，请重新选择。'
      : undefined);
  return (
    <>
      <CalculatorForm lost={lost}>
        <div class="choosers">
          <PlacePicker
            kind="government"
            {...{ jurisdictions, loaded, fields, change, cutOff }}
            onMove={() => emptied(fields)}
          />
          <AsOfField fields={fields} change={change} />
        </div>
        <PapersRead data={data} />
      </CalculatorForm>
      {place && division ? (
        <Later>
          <PlanView
            key={place.code}
            {...{ rulebook, place, division, fields, change, cutOff }}
            title={placePath(loaded.tree, place.code)}
            asOf={asOfFrom(fields)}
          />
        </Later>
      ) : (
        <SavedDrafts tool="staffing" {...{ fields, change, loaded }} />
      )}
    </>
  );
}
