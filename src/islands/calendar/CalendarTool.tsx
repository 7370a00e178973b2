import { useMemo } from 'preact/hooks';
import { CalculatorForm } from '../calculator/CalculatorForm.tsx';
import { asOfFrom } from '../calculator/AsOfField.tsx';
import { neededHere, renameFacts, type Fields } from '../calculator/fields.ts';
import { PapersRead } from '../calculator/PapersRead.tsx';
import { chosenCode, PlacePicker } from '../calculator/PlacePicker.tsx';
import { SavedDrafts } from '../calculator/SavedDrafts.tsx';
import { useDivision, type LoadedDivision } from '../calculator/use-division.ts';
import { useFields, type ChangeFields } from '../calculator/use-fields.ts';
import { useRulebook, type CalculatorData } from '../calculator/use-rulebook.ts';
import { ReadFailed } from '../reading.tsx';
import { Later } from '../later.tsx';
import { BearerField } from './BearerField.tsx';
import { unitKeys, yearFrom } from './calendar-fields.ts';
import { CalendarResult } from './CalendarResult.tsx';
import { DayFields } from './DayFields.tsx';
import { calendarKinds, kindFrom, kindName, unitFrom } from './unit-from.ts';
import type { LocalDeadlines } from '../../model/local-deadline.ts';
import { viewOf } from './view.ts';
import { YearField } from './YearField.tsx';

/** The duty calendar: whose, of which year, and what is due when. */
export function CalendarTool({ cutOff, local }: Pick<Props, 'cutOff' | 'local'>) {
  const [fields, change] = useFields();
  const { data, failure } = useRulebook(neededHere(fields, { neighbours: false }));
  const loaded = useDivision(fields['place'] ?? '');
  if (failure) return <ReadFailed {...failure} />;
  if (!data) return <p role="status">正在读取……</p>;
  const current = renameFacts(fields, data.rulebook.facts);
  return <LoadedTool {...{ data, loaded, change, cutOff, local }} fields={current} />;
}

interface Props {
  readonly data: CalculatorData;
  readonly loaded: LoadedDivision;
  readonly fields: Fields;
  readonly change: ChangeFields;
  readonly cutOff: string;
  /** What the deployer has added; undefined: nothing. */
  readonly local: LocalDeadlines | undefined;
}

function LoadedTool({ data, loaded, fields, change, cutOff, local }: Props) {
  const { rulebook, jurisdictions, pending } = data;
  const kind = kindFrom(fields);
  const asOf = asOfFrom(fields);
  const year = yearFrom(fields, asOf);
  const unit = pending ? undefined : unitFrom(loaded, fields);
  const view = useMemo(
    () => (unit && year !== undefined ? viewOf(rulebook, unit, year, fields, asOf) : undefined),
    [rulebook, unit?.code, unit?.level, unit?.name, year, fields, asOf],
  );
  const onMove = () => unitKeys(fields);
  const lost =
    loaded.failure ??
    (fields['unit'] !== undefined &&
    loaded.division &&
    chosenCode(kind, loaded, fields) === undefined
      ? '链接中的单位不在名单内，请重新选择。'
      : undefined);
  return (
    <>
      <CalculatorForm lost={lost}>
        <div class="choosers">
          <div class="field">
            <label for="level">单位</label>
            <p class="hint">不同的单位，写给它的要求不同。</p>
            <select
              id="level"
              value={kind}
              onChange={(event) =>
                change({
                  ...onMove(),
                  level: event.currentTarget.value,
                  unit: undefined,
                  name: undefined,
                })
              }
            >
              {calendarKinds.map((id) => (
                <option key={id} value={id}>
                  {kindName(id)}
                </option>
              ))}
            </select>
          </div>
          <PlacePicker {...{ kind, jurisdictions, loaded, fields, change, cutOff, onMove }} />
          {unit && <YearField {...{ fields, change, year }} />}
          {view && <BearerField {...{ view, change }} />}
        </div>
        <PapersRead data={data} />
        {view && (
          <DayFields
            questions={view.calendar.questions}
            conditions={view.conditions}
            {...{ fields, change }}
          />
        )}
      </CalculatorForm>
      {view ? (
        <Later>
          <CalendarResult {...{ rulebook, view, loaded, fields, change, local }} />
        </Later>
      ) : (
        <SavedDrafts tool="calendar" {...{ fields, change, loaded }} />
      )}
    </>
  );
}
