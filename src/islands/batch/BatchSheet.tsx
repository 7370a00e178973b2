import { useMemo } from 'preact/hooks';
import { prepare } from '../../rules/prepare.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import { findingsOf, type UnitResult } from '../../sheets/assess-units.ts';
import { cautionsOf, policiesOfUnits } from '../../sheets/cautions.ts';
import {
  describeGaps,
  describeSummary,
  statusNames,
  unitLabel,
} from '../../sheets/describe-units.ts';
import { describeWhere } from '../../sheets/table.ts';
import type { Fields } from '../calculator/fields.ts';
import { numberClauses, NumberedClauses } from '../calculator/NumberedClauses.tsx';
import { PrintSheet } from '../calculator/PrintSheet.tsx';
import { statusText } from '../calculator/StatusTag.tsx';
import type { BatchResult } from './protocol.ts';
import { filterUnits, orderFrom, sortUnits } from './unit-rows.ts';

interface Props {
  readonly rulebook: Rulebook;
  readonly result: BatchResult;
  readonly fileName: string;
  readonly asOf: string;
  readonly fields: Fields;
  readonly gapUnit: string | undefined;
}

/** More make a sheet that nobody signs, and an old computer wait; the workbook has them all. */
const mostUnits = 200;
const mostProblems = 20;

/** The results of many units as they are printed, signed and filed. */
export function BatchSheet({ rulebook, result, fileName, asOf, fields, gapUnit }: Props) {
  const { units, problems, summary } = result;
  const status = fields['status'] ?? '';
  const wanted = useMemo(
    () => filterUnits(sortUnits(units, orderFrom(fields['sort']), gapUnit), status, ''),
    [units, fields['sort'], gapUnit, status],
  );
  const shown = wanted.slice(0, mostUnits);
  const rows = useMemo(
    () => shown.map((unit) => ({ unit, duties: openDuties(rulebook, unit, asOf) })),
    [rulebook, wanted, asOf],
  );
  const numbers = numberClauses(rows.flatMap(({ duties }) => duties));
  const inputs = [
    ['填报文件', fileName],
    ['填报单位', `${units.length} 个${summary.noun}`],
    ...(problems.length > 0
      ? [['填报有误', `${problems.length} 处，读不出的按“待填”处理，不算 0`] as const]
      : []),
  ] as const;
  return (
    <PrintSheet
      title="安全生产监管能力批量自查表"
      unit={placesOf(units)}
      signers={['汇总人', '审核人', '单位负责人']}
      edition={rulebook.edition}
      {...{ asOf, inputs }}
    >
      <p>{`${describeSummary(summary)}。`}</p>
      {wanted.length < units.length && (
        <p>{`只印结果为“${statusNames[status as keyof typeof statusNames]}”的 ${wanted.length} 个单位。`}</p>
      )}
      {wanted.length > mostUnits && (
        <p>{`单位较多，只印前 ${mostUnits} 个；全部结果见“下载结果”的表格。`}</p>
      )}
      {cautionsOf(policiesOfUnits(rulebook, units), asOf).map((caution) => (
        <p key={caution}>{caution}</p>
      ))}
      <table data-sheet-units>
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col" class="status">
              结果
            </th>
            <th scope="col">缺人员、经费</th>
            <th scope="col">不达标和待填的要求</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unit, duties }) => (
            <tr key={`${unit.sheet ?? ''} ${unit.row}`}>
              <th scope="row" class="short">
                {unit.unit.name}
              </th>
              <td class="status">
                {unitLabel(unit)}
                {unit.faults > 0 && `，填报有误 ${unit.faults} 处`}
              </td>
              <td class="gaps">{describeGaps(unit.gaps)}</td>
              <td>
                {duties
                  .map(
                    (duty) =>
                      `${duty.obligation.action}${numbers.markOf(duty)}：${duties.length > 1 ? `${statusText(duty)}。` : ''}${duty.finding.because}`,
                  )
                  .join('')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <NumberedClauses numbers={numbers} />
      {problems.length > 0 && (
        <table>
          <caption>
            {problems.length > mostProblems
              ? `填报问题（共 ${problems.length} 处，印前 ${mostProblems} 处）`
              : '填报问题'}
          </caption>
          <tbody>
            {problems.slice(0, mostProblems).map((problem, at) => (
              <tr key={at}>
                <th scope="row">{describeWhere(problem)}</th>
                <td>{problem.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </PrintSheet>
  );
}

/** What is missing or open of a unit, with the paper that asks for it. */
function openDuties(rulebook: Rulebook, result: UnitResult, asOf: string) {
  const { policies } = prepare(rulebook);
  return findingsOf(rulebook, result, asOf).scored.flatMap((duty) => {
    const policy = policies.get(duty.obligation.policy);
    const { status } = duty.finding;
    return policy && (status === 'not-met' || status === 'unknown') ? [{ ...duty, policy }] : [];
  });
}

const mostPlaces = 3;

/** 弥勒市; 忻府区、定襄县、五台县等 14 地. */
function placesOf(units: readonly UnitResult[]): string {
  const places = [...new Set(units.map(({ parent, unit }) => parent ?? unit.name))];
  const named = places.slice(0, mostPlaces).join('、');
  return places.length > mostPlaces ? `${named}等 ${places.length} 地` : named;
}
