import { useState } from 'preact/hooks';
import type { Rulebook } from '../../rules/rulebook.ts';
import { formatGap } from '../../rules/gap.ts';
import { dateName } from '../../rules/wording.ts';
import { policiesOfUnits } from '../../sheets/cautions.ts';
import { describeSummary, statusNames } from '../../sheets/describe-units.ts';
import { BarChart } from '../calculator/BarChart.tsx';
import type { Fields } from '../calculator/fields.ts';
import { PolicyCautions } from '../calculator/PolicyCautions.tsx';
import type { ChangeFields } from '../calculator/use-fields.ts';
import { download } from '../download.ts';
import { BatchSheet } from './BatchSheet.tsx';
import { Problems } from './Problems.tsx';
import type { BatchResult } from './protocol.ts';
import { gapIn, gapUnits, sortUnits } from './unit-rows.ts';
import { UnitTable } from './UnitTable.tsx';
import { tellFailure } from './use-batch.ts';

interface Props {
  readonly rulebook: Rulebook;
  readonly result: BatchResult;
  readonly fileName: string;
  readonly asOf: string;
  readonly fields: Fields;
  readonly change: ChangeFields;
  readonly exportWorkbook: (source: string) => Promise<Blob>;
}

/** Problems first, then the sum, then the units. */
export function Results(props: Props) {
  const { rulebook, result, fileName, asOf, fields, change, exportWorkbook } = props;
  const { units, problems, notes, summary } = result;
  const [told, setTold] = useState('');
  const policies = policiesOfUnits(rulebook, units);
  const counted = gapUnits(units);
  const gapUnit = counted.find((unit) => unit === fields['counted']) ?? counted[0];
  const save = () => {
    setTold('正在生成……');
    exportWorkbook(fileName).then(
      (blob) => {
        download(`自查结果-${fileName.replace(/\.[^.]*$/, '')}-${asOf}.xlsx`, blob);
        setTold('已下载。');
      },
      (error: unknown) => setTold(tellFailure(error)),
    );
  };
  const { byStatus } = summary;
  const state = byStatus['not-met'] > 0 ? 'not-met' : byStatus.unknown > 0 ? 'unknown' : 'met';
  return (
    <>
      <div class="calculator-result">
        <Problems key={fileName} {...{ problems, notes }} leftOut={summary.leftOut} />
        {units.length > 0 && (
          <>
            <section aria-labelledby="summary-heading">
              <h2 id="summary-heading">汇总</h2>
              <p class="summary-line" role="status" data-state={state} data-summary>
                {`${describeSummary(summary)}。`}
              </p>
              <p class="result-tools no-print">
                <button type="button" class="button" onClick={save}>
                  下载结果（.xlsx）
                </button>
                <button type="button" class="button secondary" onClick={() => window.print()}>
                  打印
                </button>
                <span role="status" data-export-status>
                  {told}
                </span>
              </p>
              <p class="soft">
                {`按${dateName(asOf)}计算，内容版本 ${rulebook.edition.content}。`}
                {summary.gaps.some(({ open }) => open > 0) &&
                  '差额是区间的，前一个数是肯定缺的，后一个数是待填项都为 0 时缺的。'}
                {byStatus.none > 0 &&
                  `“${statusNames.none}”指本库收录的当地文件没有对这类单位提出可对照的数量，不等于没有其他规定。`}
                {byStatus['none-held'] > 0 &&
                  `“${statusNames['none-held']}”指本库没有收录那里的文件，不能判断，不等于没有规定。`}
              </p>
              <PolicyCautions policies={policies} asOf={asOf} />
              {gapUnit !== undefined && (
                <GapChart
                  {...{ units, gapUnit, counted }}
                  onUnit={(unit) => change({ counted: unit })}
                />
              )}
            </section>
            <UnitTable {...{ rulebook, units, gapUnit, asOf, fields, change }} />
            <p class="soft">结果由本机根据填报数算出，供自查参考，不是监督检查结论。</p>
          </>
        )}
      </div>
      {units.length > 0 && (
        <BatchSheet {...{ rulebook, result, fileName, asOf, fields, gapUnit }} />
      )}
    </>
  );
}

const mostBars = 20;

function GapChart({
  units,
  gapUnit,
  counted,
  onUnit,
}: {
  readonly units: BatchResult['units'];
  readonly gapUnit: string;
  readonly counted: readonly string[];
  readonly onUnit: (unit: string) => void;
}) {
  const missing = units.filter((unit) => gapIn(unit, gapUnit).max > 0);
  const shown = sortUnits(missing, 'gap', gapUnit).slice(0, mostBars);
  const bars = shown.map((result) => {
    const gap = gapIn(result, gapUnit);
    return {
      label: result.unit.name,
      value: gap.min > 0 ? gap.min : undefined,
      ...(gap.max > gap.min && { bound: gap }),
      tone: 'not-met' as const,
      note: gap.min > 0 ? formatGap({ unit: gapUnit, gap }) : `待填，最多缺 ${gap.max} ${gapUnit}`,
    };
  });
  const title =
    missing.length > mostBars
      ? `差额最大的 ${mostBars} 个单位，另有 ${missing.length - mostBars} 个见下表`
      : '各单位差额';
  return (
    <>
      {counted.length > 1 && (
        <div class="field no-print">
          <label for="counted">差额按哪种单位比较</label>
          <br />
          <select
            id="counted"
            value={gapUnit}
            onChange={(event) => onUnit(event.currentTarget.value)}
          >
            {counted.map((unit) => (
              <option key={unit} value={unit}>
                {unit}
              </option>
            ))}
          </select>
        </div>
      )}
      <BarChart title={title} unit={gapUnit} bars={bars} valueName="肯定缺" boundName="可能缺" />
    </>
  );
}
