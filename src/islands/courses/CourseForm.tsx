import type { Audience } from '../../model/audience.schema.ts';
import type { Fields } from '../calculator/fields.ts';
import { Later } from '../later.tsx';
import { PapersRead } from '../calculator/PapersRead.tsx';
import { PlacePicker } from '../calculator/PlacePicker.tsx';
import type { LoadedDivision } from '../calculator/use-division.ts';
import type { ChangeFields } from '../calculator/use-fields.ts';
import type { CalculatorData } from '../calculator/use-rulebook.ts';
import { placeKeys, topicsFrom, totalMinutes, writeTopics } from './course-fields.ts';
import type { CourseView } from './view.ts';

interface Props {
  readonly data: CalculatorData;
  readonly audiences: readonly Audience[];
  readonly loaded: LoadedDivision;
  readonly fields: Fields;
  readonly change: ChangeFields;
  readonly cutOff: string;
  readonly view: CourseView | undefined;
}

/** Where, for whom, about what, how long. Changing them changes what is proposed, never what was taken. */
export function CourseForm({ data, audiences, loaded, fields, change, cutOff, view }: Props) {
  const { rulebook, jurisdictions } = data;
  const audience = audiences.find(({ id }) => id === fields['audience']);
  const badHours = totalMinutes(fields) === null;
  const isLost = fields['audience'] !== undefined && !audience;
  return (
    <form class="calculator-form" onSubmit={(event) => event.preventDefault()}>
      {loaded.failure !== undefined && (
        <p class="notice" role="alert">
          {loaded.failure}
        </p>
      )}
      {isLost && (
        <p class="notice" role="alert">
          链接中的培训对象不在名单内，请重新选择；已选入的内容没有改动。
        </p>
      )}
      <div class="choosers">
        <PlacePicker
          kind="government"
          {...{ jurisdictions, loaded, fields, change, cutOff }}
          onMove={() => placeKeys}
        />
        <div class="field">
          <label for="audience">培训对象</label>
          <p class="hint">对象不同，提出来的义务不同。</p>
          <select
            id="audience"
            value={audience?.id ?? ''}
            onChange={(event) => change({ audience: event.currentTarget.value, office: undefined })}
          >
            <option value="">不限（列出当地全部义务）</option>
            {audiences.map(({ id, prefLabel }) => (
              <option key={id} value={id}>
                {prefLabel}
              </option>
            ))}
          </select>
        </div>
        {audience?.chooseOffice && <OfficeField {...{ rulebook, fields, change }} />}
        {view && !view.hasPapers && <LenderField {...{ data, fields, change }} />}
        <div class="field">
          <label for="hours">课程总时长（小时）</label>
          <p class="hint" id="hint-hours">
            可不填；填了就按它核对各讲用时，例如 3 或 1.5。
          </p>
          <input
            id="hours"
            type="text"
            inputMode="decimal"
            autocomplete="off"
            value={fields['hours'] ?? ''}
            aria-invalid={badHours}
            aria-describedby={badHours ? 'hint-hours error-hours' : 'hint-hours'}
            onInput={(event) => change({ hours: event.currentTarget.value })}
          />
          {badHours && (
            <p class="error" id="error-hours" role="alert">
              请填大于 0、不超过 2000 的数，例如 3 或 1.5；暂时不按总时长核对。
            </p>
          )}
        </div>
      </div>
      <PapersRead data={data} />
      <TopicChoices {...{ rulebook, fields, change }} />
    </form>
  );
}

/** Whose papers are taught where the place has none. */
function LenderField({ data, fields, change }: Pick<Props, 'data' | 'fields' | 'change'>) {
  const { jurisdictions, parts } = data;
  const hint = '本库未收录当地文件。可以选一个地区的文件来讲，导出时逐项注明是外地文件。';
  if (parts)
    return (
      <div class="field">
        <p class="hint">{hint}</p>
        <parts.HeldPlacePicker
          id="lender"
          label="借鉴哪里的文件"
          jurisdictions={jurisdictions}
          chosen={fields['lender'] ?? ''}
          onChoose={(lender) => change({ lender })}
        />
      </div>
    );
  return (
    <div class="field">
      <label for="lender">借鉴哪里的文件</label>
      <p class="hint">{hint}</p>
      <select
        id="lender"
        value={fields['lender'] ?? ''}
        onChange={(event) => change({ lender: event.currentTarget.value })}
      >
        <option value="">请选择</option>
        {jurisdictions.map(({ code, path }) => (
          <option key={code} value={code}>
            {path}
          </option>
        ))}
      </select>
    </div>
  );
}

function OfficeField({
  rulebook,
  fields,
  change,
}: Pick<Props, 'fields' | 'change'> & Pick<CalculatorData, 'rulebook'>) {
  const offices = rulebook.bearers.filter(
    ({ levels, collective }) => levels.includes('department') && !collective,
  );
  return (
    <div class="field">
      <label for="office">所在部门</label>
      <p class="hint">可不选；选了，写给该部门的义务排在前面。</p>
      <select
        id="office"
        value={fields['office'] ?? ''}
        onChange={(event) => change({ office: event.currentTarget.value })}
      >
        <option value="">不限部门</option>
        {offices.map(({ id, prefLabel }) => (
          <option key={id} value={id}>
            {prefLabel}
          </option>
        ))}
      </select>
    </div>
  );
}

function TopicChoices(props: TopicProps) {
  const chosen = topicsFrom(props.fields);
  return (
    <details class="folded" open={chosen.length > 0}>
      <summary>
        {chosen.length === 0 ? '只讲部分事项（可不选）' : `只讲 ${chosen.length} 个事项`}
      </summary>
      <Later>
        <TopicBoxes {...props} chosen={chosen} />
      </Later>
    </details>
  );
}

type TopicProps = Pick<Props, 'fields' | 'change'> & Pick<CalculatorData, 'rulebook'>;

function TopicBoxes({
  rulebook,
  change,
  chosen,
}: TopicProps & { readonly chosen: readonly string[] }) {
  const toggle = (id: string, on: boolean) =>
    change({ topics: writeTopics(on ? [...chosen, id] : chosen.filter((one) => one !== id)) });
  return (
    <fieldset class="topic-choices">
      <legend class="visually-hidden">事项</legend>
      {rulebook.topics.map(({ id, prefLabel }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) => toggle(id, event.currentTarget.checked)}
          />
          {prefLabel}
        </label>
      ))}
    </fieldset>
  );
}
