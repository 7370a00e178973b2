import { siteNameOf } from '../model/site-name.ts';
import { obligationUrl } from '../model/anchor.ts';
import { findingLabel, softnessOf } from '../rules/finding-label.ts';
import { gapOf } from '../rules/gap.ts';
import { formatInterval } from '../rules/interval.ts';
import { prepare } from '../rules/prepare.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { dateName, levelNames } from '../rules/wording.ts';
import { findingsOf, type Assessment, type UnitResult } from '../sheets/assess-units.ts';
import { cautionsOf, policiesOfUnits } from '../sheets/cautions.ts';
import {
  describeGaps,
  describeSummary,
  describeUnit,
  softName,
  unitLabel,
} from '../sheets/describe-units.ts';
import { resultSheet } from '../sheets/header.ts';
import type { Note } from '../sheets/table.ts';
import type { SheetCell, SheetContent } from './write-workbook.ts';

/** What a workbook of results is made from. */
export interface AssessmentReport {
  readonly rulebook: Rulebook;
  readonly assessment: Assessment;
  readonly notes: readonly Note[];
  readonly asOf: string;
  /** Name of the file that was read. */
  readonly source: string;
  /** Address of the site, put before the addresses of clauses; empty where it is not known. */
  readonly origin: string;
}

/** Excel holds 1,048,576 rows in a sheet. */
const mostRows = 1_000_000;

/**
 * The results as a workbook: one row for each unit, one for each finding with its clause and quote,
 * what is wrong in the sheet, and what the results rest on.
 */
export function assessmentWorkbook(report: AssessmentReport): SheetContent[] {
  return [
    { name: '汇总', ...unitSheet(report), headRows: 1, headColumns: 4, landscape: true },
    { name: '明细', ...findingSheet(report), headRows: 1, headColumns: 3, landscape: true },
    { name: resultSheet, ...problemSheet(report), headRows: 1, landscape: true },
    { name: '说明', ...aboutSheet(report) },
  ];
}

type Content = Pick<SheetContent, 'rows' | 'widths'>;

function whereHeads({ units }: Assessment): {
  heads: string[];
  of: (unit: UnitResult) => SheetCell[];
} {
  return units.some(({ sheet }) => sheet !== undefined)
    ? { heads: ['工作表', '行'], of: ({ sheet, row }) => [sheet, row] }
    : { heads: ['行'], of: ({ row }) => [row] };
}

function unitSheet({ assessment }: AssessmentReport): Content {
  const where = whereHeads(assessment);
  const head = [
    '区划代码',
    '所在地',
    '单位',
    '结果',
    '不达标（项）',
    `其中${softName}（项）`,
    '待填（项）',
    '需判断（项）',
    '达标（项）',
    '未到期（项）',
    '不适用（项）',
    '缺人员、经费（区间表示有待填项）',
    '填报有误（处）',
    '层级',
    ...where.heads,
    '一句话',
  ];
  const rows = assessment.units.map((result): SheetCell[] => {
    const { unit, parent, counts, soft, pending, gaps, faults } = result;
    return [
      unit.code,
      parent,
      unit.name,
      unitLabel(result),
      counts['not-met'],
      soft,
      counts.unknown,
      counts.judgement,
      counts.met,
      pending,
      counts['not-applicable'] - pending,
      describeGaps(gaps),
      faults,
      levelNames[unit.level],
      ...where.of(result),
      describeUnit(result),
    ];
  });
  return {
    rows: [head, ...rows],
    widths: [
      14,
      14,
      20,
      14,
      10,
      12,
      10,
      10,
      10,
      10,
      10,
      20,
      10,
      14,
      ...where.heads.map(() => 8),
      60,
    ],
  };
}

function findingSheet({ assessment, rulebook, asOf, origin }: AssessmentReport): Content {
  const { policies } = prepare(rulebook);
  const head = [
    '区划代码',
    '所在地',
    '单位',
    '结果',
    '用语',
    '义务',
    '要求',
    '填报',
    '差额（区间表示待填）',
    '单位（差额）',
    '说明',
    '就高',
    '文件',
    '条款',
    '原文',
    '网址',
    '可作佐证',
  ];
  const rows: SheetCell[][] = [];
  for (const result of assessment.units) {
    const { unit, parent, facts } = result;
    if (rows.length >= mostRows) break;
    for (const duty of findingsOf(rulebook, result, asOf).scored) {
      const { finding, obligation } = duty;
      const policy = policies.get(obligation.policy);
      const gap = gapOf(rulebook, duty, facts);
      const overdue = finding.gap !== undefined && gap === undefined;
      rows.push([
        unit.code,
        parent,
        unit.name,
        findingLabel(finding),
        softnessOf(finding, obligation),
        obligation.action,
        finding.required,
        finding.given,
        overdue ? finding.gap : gap && gap.gap.max > 0 ? intervalCell(gap.gap) : undefined,
        overdue ? finding.unit : gap && gap.gap.max > 0 ? gap.unit : undefined,
        finding.because,
        finding.strictest ? '是' : undefined,
        policy && `${policyName(policy)}${policy.official ? '' : '（新闻报道，不是文件原文）'}`,
        obligation.reference,
        obligation.quote,
        `${origin}${obligationUrl(obligation)}`,
        obligation.evidence,
      ]);
    }
  }
  return {
    rows: [head, ...rows],
    widths: [14, 14, 20, 10, 12, 32, 24, 14, 14, 10, 44, 6, 30, 12, 50, 40, 24],
  };
}

function policyName({ documentNumber, title }: { documentNumber?: string; title: string }): string {
  return documentNumber === undefined ? `《${title}》` : `《${title}》（${documentNumber}）`;
}

/** A figure stays a figure, so that it can be added up; an interval is text. */
function intervalCell(gap: { readonly min: number; readonly max: number }): SheetCell {
  return gap.min === gap.max ? gap.min : formatInterval(gap);
}

function problemSheet({ assessment, notes }: AssessmentReport): Content {
  const head = ['工作表', '行', '列', '表头', '填的内容', '问题'];
  return {
    rows: [
      head,
      ...assessment.problems.map(({ sheet, row, column, label, value, message }): SheetCell[] => [
        sheet,
        row,
        column,
        label,
        value,
        message,
      ]),
      ...notes.map(({ sheet, row, message }): SheetCell[] => [
        sheet,
        row,
        undefined,
        undefined,
        undefined,
        `提示：${message}`,
      ]),
    ].slice(0, mostRows),
    widths: [14, 8, 8, 30, 24, 80],
  };
}

function aboutSheet({ assessment, rulebook, asOf, source }: AssessmentReport): Content {
  const policies = policiesOfUnits(rulebook, assessment.units);
  return {
    rows: [
      ['汇总', describeSummary(assessment.summary)],
      ['填报文件', source],
      ['计算日期', dateName(asOf)],
      ['站点版本', rulebook.edition.site],
      ['内容版本', rulebook.edition.content],
      ...policies.map((policy, at): SheetCell[] => [
        at === 0 ? '依据的文件' : undefined,
        `${policyName(policy)}${policy.official ? '' : '（新闻报道，不是文件原文）'}`,
      ]),
      ...cautionsOf(policies, asOf).map((caution): SheetCell[] => ['提醒', caution]),
      ['提醒', '待填的项目不算不达标：差额写成区间，从“肯定缺的”到“待填项都为 0 时缺的”。'],
      ['提醒', '没有规定数量的义务不在本表内，请到各单位的自查页对照原文判断。'],
      [
        '提醒',
        `本表由${siteNameOf(rulebook.edition)}在本机算出，供自查参考，不是监督检查结论；引文以发文机关公布的正式文本为准。`,
      ],
    ],
    widths: [14, 100],
  };
}
