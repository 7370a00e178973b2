import { useState } from 'preact/hooks';
import type { Division } from '../../jurisdictions/division.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import { levelNames } from '../../rules/wording.ts';
import { buildTemplate, templateLevels, type TemplateLevel } from '../../sheets/template.ts';
import type { Fields } from '../calculator/fields.ts';
import { PapersRead } from '../calculator/PapersRead.tsx';
import { chosenCode, PlacePicker } from '../calculator/PlacePicker.tsx';
import type { LoadedDivision } from '../calculator/use-division.ts';
import type { CalculatorData } from '../calculator/use-rulebook.ts';
import type { ChangeFields } from '../calculator/use-fields.ts';
import { download } from '../download.ts';
import { levelFrom } from './level.ts';

interface Props {
  readonly data: CalculatorData;
  readonly loaded: LoadedDivision;
  readonly fields: Fields;
  readonly change: ChangeFields;
  readonly cutOff: string;
}

/** Where, which units, and the sheet for them. */
export function TemplateStep({ data, loaded, fields, change, cutOff }: Props) {
  const { rulebook, jurisdictions, pending } = data;
  const level = levelFrom(fields);
  const code = chosenCode('government', loaded, fields);
  return (
    <>
      <div class="choosers">
        <div>
          <PlacePicker kind="government" {...{ jurisdictions, loaded, fields, change, cutOff }} />
        </div>
        <div class="field">
          <label for="level">填报单位</label>
          <p class="hint">表中每个单位一行。</p>
          <select
            id="level"
            value={level}
            onChange={(event) => change({ level: event.currentTarget.value })}
          >
            {templateLevels.map((id) => (
              <option key={id} value={id}>
                {levelNames[id]}
              </option>
            ))}
          </select>
        </div>
      </div>
      {loaded.failure !== undefined && (
        <p class="notice" role="alert">
          {loaded.failure}
        </p>
      )}
      <PapersRead data={data} />
      {code !== undefined && loaded.tree && !pending && (
        <Downloads key={`${code} ${level}`} {...{ rulebook, code, level }} tree={loaded.tree} />
      )}
    </>
  );
}

function Downloads({
  rulebook,
  tree,
  code,
  level,
}: {
  readonly rulebook: Rulebook;
  readonly tree: Division;
  readonly code: string;
  readonly level: TemplateLevel;
}) {
  const [failure, setFailure] = useState('');
  const template = buildTemplate(rulebook, tree, code, level);
  const units = template.rows.length - 1;
  if (units === 0)
    return <p class="notice">{`所选地区没有${levelNames[level]}，请改选填报单位或地区。`}</p>;
  const name = `填报表-${template.place}-${levelNames[level].replace(/（.*/, '')}`;
  const save = (ending: string, make: () => Promise<Blob>) => {
    setFailure('');
    make().then(
      (blob) => download(`${name}.${ending}`, blob),
      () => setFailure('没有生成文件，请刷新页面重试。'),
    );
  };
  const workbook = async () => {
    const [{ writeWorkbook }, { templateWorkbook }] = await Promise.all([
      import('../../exports/write-workbook.ts'),
      import('../../exports/template-workbook.ts'),
    ]);
    return writeWorkbook(templateWorkbook(template));
  };
  const csv = async () => {
    const { writeCsv } = await import('../../sheets/write-csv.ts');
    return new Blob([writeCsv(template.rows)], { type: 'text/csv' });
  };
  return (
    <>
      {template.questions === 0 && (
        <p class="notice">
          {`本库收录的当地文件没有对${levelNames[level]}提出可对照数量的要求，不等于没有其他规定；填报表里只有单位名单。`}
        </p>
      )}
      <p class="result-tools">
        <button type="button" class="button" onClick={() => save('xlsx', workbook)}>
          下载填报表（.xlsx）
        </button>
        <button type="button" class="button secondary" onClick={() => save('csv', csv)}>
          下载填报表（.csv）
        </button>
        <span class="soft" data-template>
          {template.named
            ? `${units} 个单位，每个单位填 ${template.questions} 项`
            : `名称自行填写，每个单位填 ${template.questions} 项`}
        </span>
      </p>
      {failure !== '' && <p role="alert">{failure}</p>}
    </>
  );
}
