import { neededHere, type Fields } from '../calculator/fields.ts';
import { AsOfField, asOfFrom } from '../calculator/AsOfField.tsx';
import { chosenCode } from '../calculator/PlacePicker.tsx';
import { useDivision } from '../calculator/use-division.ts';
import { useFields, type ChangeFields } from '../calculator/use-fields.ts';
import { useRulebook, type CalculatorData } from '../calculator/use-rulebook.ts';
import { base } from '../site-data.ts';
import { ReadFailed } from '../reading.tsx';
import { FileStep } from './FileStep.tsx';
import { Results } from './Results.tsx';
import { TemplateStep } from './TemplateStep.tsx';
import { useBatch } from './use-batch.ts';

/** The self-check of many units at once, from a sheet. */
export function Batch({ cutOff }: { readonly cutOff: string }) {
  const [fields, change] = useFields();
  const { data, failure } = useRulebook(neededHere(fields, { below: true, neighbours: false }));
  if (failure) return <ReadFailed {...failure} />;
  if (!data) return <p role="status">正在读取……</p>;
  return <Loaded {...{ data, fields, change, cutOff }} />;
}

interface Props {
  readonly data: CalculatorData;
  readonly fields: Fields;
  readonly change: ChangeFields;
  readonly cutOff: string;
}

function Loaded({ data, fields, change, cutOff }: Props) {
  const { rulebook } = data;
  const loaded = useDivision(fields['place'] ?? '');
  const asOf = asOfFrom(fields);
  const { state, openFile, exportWorkbook } = useBatch(data, {
    asOf,
    home: chosenCode('government', loaded, fields),
    divisions: `${location.origin}${base}/data/divisions/`,
  });
  return (
    <>
      <section class="no-print" aria-labelledby="template-heading">
        <h2 id="template-heading">第一步　下载填报表</h2>
        <TemplateStep {...{ data, loaded, fields, change, cutOff }} />
      </section>
      <section class="no-print" aria-labelledby="file-heading">
        <h2 id="file-heading">第二步　选择填好的表格</h2>
        <FileStep state={state} onFile={openFile} />
        <details class="folded" open={fields['as-of'] !== undefined}>
          <summary>按别的日期计算</summary>
          <AsOfField fields={fields} change={change} />
        </details>
      </section>
      {state.result && (
        <Results
          rulebook={state.rulebook ?? rulebook}
          {...{ asOf, fields, change, exportWorkbook }}
          result={state.result}
          fileName={state.fileName ?? ''}
        />
      )}
    </>
  );
}
