import type { Fields } from '../calculator/fields.ts';
import type { ChangeFields } from '../calculator/use-fields.ts';
import { countTerm, type TrainingForm } from './form.ts';
import { PasteBox } from './PasteBox.tsx';
import { joinRoster } from './roster-fields.ts';
import { RosterTable } from './RosterTable.tsx';
import { TermField } from './TermField.tsx';

interface Props {
  readonly form: TrainingForm;
  readonly fields: Fields;
  readonly change: ChangeFields;
}

/** For whom the plan is made: how many, or who. */
export function StaffForm({ form, fields, change }: Props) {
  const { isRoster, rows, readings } = form;
  return (
    <>
      <h2>执法人员</h2>
      <div class="field">
        <fieldset>
          <legend>怎样填写</legend>
          <div class="choices">
            <label>
              <input
                type="radio"
                name="mode"
                checked={!isRoster}
                onChange={() => change({ mode: undefined })}
              />
              只填人数
            </label>
            <label>
              <input
                type="radio"
                name="mode"
                checked={isRoster}
                onChange={() => change({ mode: 'list' })}
              />
              按名单安排到人
            </label>
          </div>
        </fieldset>
      </div>
      {isRoster ? (
        <>
          <p class="soft">
            姓名只用来在本机排表，不会上传；也可以只写编号。名单写在网址的 #
            后面，复制链接给别人就等于给了名单。
          </p>
          <RosterTable
            rows={rows}
            readings={readings}
            onChange={(next) => change({ list: joinRoster(next) })}
          />
          <PasteBox onPaste={(pasted) => change({ list: joinRoster([...rows, ...pasted]) })} />
        </>
      ) : (
        <TermField
          term={countTerm}
          label="参加轮训的执法人员有几人？"
          hint="在岗、要参加轮训的人数。只填人数时，按每年尽量一样多来分。"
          fields={fields}
          change={change}
        />
      )}
    </>
  );
}
