import { formNames, questionForms } from '../../courses/questions/question.ts';
import type { Jurisdiction } from '../../model/jurisdiction.schema.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import { longestTitle, type Fields } from '../calculator/fields.ts';
import type { ChangeFields } from '../calculator/use-fields.ts';
import {
  countOf,
  counts,
  dutiesOfPlaces,
  formsOf,
  handedOver,
  listKeys,
  readList,
  toggled,
  writeList,
} from './practice-fields.ts';

interface Props {
  readonly rulebook: Rulebook;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly fields: Fields;
  readonly change: ChangeFields;
  readonly usualTitle: string;
}

/** Longer names are cut in file names only. */
const longTitle = 100;

/** Which duties, which forms, how many questions. */
export function ChoiceForm({ rulebook, jurisdictions, fields, change, usualTitle }: Props) {
  const given = handedOver(fields);
  return (
    <>
      {given.length > 0 ? (
        <p class="notice" role="status">
          {`题目出自链接带来的 ${given.length} 项义务。`}
          <button
            type="button"
            class="tool"
            onClick={() => change({ [listKeys.duties]: undefined })}
          >
            改按地区和事项选择
          </button>
        </p>
      ) : (
        <PlacesAndTopics {...{ rulebook, jurisdictions, fields, change }} />
      )}
      <fieldset class="field plain-fieldset">
        <legend>题型</legend>
        <div class="choices">
          {questionForms.map((form) => (
            <label key={form}>
              <input
                type="checkbox"
                checked={formsOf(fields).includes(form)}
                onChange={() => {
                  const forms = toggled(formsOf(fields), form);
                  // The last one stays: no form at all would be no question.
                  if (forms.length > 0) change({ [listKeys.forms]: writeList(forms) });
                  else change({});
                }}
              />
              {formNames[form]}
            </label>
          ))}
        </div>
      </fieldset>
      <div class="choosers">
        <p class="field">
          <label for="practice-count">题数</label>
          <br />
          <select
            id="practice-count"
            value={countOf(fields)}
            onChange={(event) => change({ n: event.currentTarget.value })}
          >
            {[...new Set([...counts, countOf(fields)])].map((count) => (
              <option key={count} value={count}>
                {count === 'all' ? '全部' : `${count} 题`}
              </option>
            ))}
          </select>
        </p>
        <p class="field">
          <label for="practice-title">名称</label>
          <br />
          <input
            id="practice-title"
            type="text"
            maxLength={longestTitle}
            autocomplete="off"
            placeholder={usualTitle}
            value={fields['title'] ?? ''}
            onInput={(event) => change({ title: event.currentTarget.value })}
          />
          {(fields['title'] ?? '').length > longTitle && (
            <span class="hint" role="status">
              名称较长：文件名只取开头，全文写在文件里。
            </span>
          )}
        </p>
      </div>
    </>
  );
}

function PlacesAndTopics({ rulebook, jurisdictions, fields, change }: Omit<Props, 'usualTitle'>) {
  const places = readList(fields, listKeys.places);
  const topics = readList(fields, listKeys.topics);
  const duties = dutiesOfPlaces(rulebook, fields);
  const offered = rulebook.topics.flatMap(({ id, prefLabel }) => {
    const count = duties.filter(({ topic }) => topic === id).length;
    return count > 0 || topics.includes(id) ? [{ id, prefLabel, count }] : [];
  });
  return (
    <>
      <fieldset class="field plain-fieldset">
        <legend>考哪里的文件</legend>
        <div class="choices">
          {jurisdictions.map(({ code, name }) => (
            <label key={code}>
              <input
                type="checkbox"
                checked={places.includes(code)}
                onChange={() => change({ [listKeys.places]: writeList(toggled(places, code)) })}
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      {offered.length > 0 && (
        <fieldset class="field plain-fieldset">
          <legend>哪些事项</legend>
          <p class="hint">不选就是全部；括号里是义务的项数。</p>
          <div class="choices topic-choices">
            {offered.map(({ id, prefLabel, count }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={topics.includes(id)}
                  onChange={() => change({ [listKeys.topics]: writeList(toggled(topics, id)) })}
                />
                {`${prefLabel}（${count}）`}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
