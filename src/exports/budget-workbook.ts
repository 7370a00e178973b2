import { siteNameOf } from '../model/site-name.ts';
import { obligationUrl } from '../model/anchor.ts';
import type { Interval } from '../rules/interval.ts';
import { prepare } from '../rules/prepare.ts';
import type { Rulebook, RuleObligation, RulePolicy } from '../rules/rulebook.ts';
import { dateName } from '../rules/wording.ts';
import {
  countedKinds,
  type Budget,
  type CountedKind,
  type CountedLine,
} from '../rules/budget/budget-line.ts';
import { recurrenceName } from '../rules/budget/recurrence.ts';
import { kindNames, summarise } from '../rules/budget/summary.ts';
import { isCounted } from '../rules/budget/totals.ts';
import type { SheetCell, SheetContent } from './write-workbook.ts';

/** What a workbook of a budget is made from. */
export interface BudgetReport {
  readonly rulebook: Rulebook;
  readonly budget: Budget;
  /** Name of the place with those above it. */
  readonly place: string;
  readonly asOf: string;
  /** Address of the site, put before the addresses of clauses; empty where it is not known. */
  readonly origin: string;
}

/** Names of sheets hold 31 characters and no `×`-like surprises: short ones. */
const sheetNames: Readonly<Record<CountedKind, string>> = {
  mandated: '文件规定数额',
  derived: '外部标准或增幅',
  estimated: '数量单价测算',
};

/**
 * The budget as a workbook: a sheet for each kind, so that no sum can be drawn across kinds, one for
 * what has no amount, and what it all rests on. Figures are numbers in 万元; what is not known is an
 * empty cell, never 0.
 */
export function budgetWorkbook(report: BudgetReport): SheetContent[] {
  const { budget } = report;
  return [
    ...countedKinds.flatMap((kind) => {
      const lines = budget.lines.filter((line): line is CountedLine => line.kind === kind);
      return lines.length === 0
        ? []
        : [
            {
              name: sheetNames[kind],
              ...kindSheet(report, kind, lines),
              headRows: 1,
              headColumns: 1,
            },
          ];
    }),
    { name: '未规定数额', ...unpricedSheet(report), headRows: 1 },
    { name: '说明', ...aboutSheet(report) },
  ];
}

type Content = Pick<SheetContent, 'rows' | 'widths'>;
const clauseHeads = ['主体', '文件', '条款', '原文', '网址', '说明'];
const clauseWidths = [18, 30, 12, 50, 40, 40];

function kindSheet(
  report: BudgetReport,
  kind: CountedKind,
  lines: readonly CountedLine[],
): Content {
  const { budget } = report;
  const total = budget.totals[kind];
  const head = [
    '事项',
    '要求',
    '测算过程',
    '是否每年',
    ...budget.years.flatMap((year) => [`${year}年至少（万元）`, `${year}年至多（万元）`]),
    '待填',
    '示例单价',
    '本年缺额至少（万元）',
    '本年缺额至多（万元）',
    ...clauseHeads,
  ];
  const rows = lines.map((line): SheetCell[] => [
    line.name,
    'demand' in line ? line.demand : line.obligation.action,
    line.how,
    recurrenceName(line.recurs),
    ...line.amounts.flatMap(cellsOf),
    line.open.join('、'),
    line.kind === 'estimated' && line.sample ? '示例' : undefined,
    ...('gap' in line && line.gap?.amount ? cellsOf(line.gap.amount) : [undefined, undefined]),
    ...clauseCells(report, line),
    [...line.remarks, ...(isCounted(line) ? [] : ['不计入小计。'])].join(''),
  ]);
  const sum: SheetCell[] = [
    `小计（只含${kindNames[kind]}）`,
    undefined,
    undefined,
    undefined,
    ...total.amounts.flatMap(cellsOf),
    total.open === 0 ? undefined : `待填 ${total.open} 项`,
    total.samples === 0 ? undefined : `含示例单价 ${total.samples} 项`,
  ];
  return {
    rows: [head, ...rows, sum],
    widths: [
      28,
      28,
      44,
      16,
      ...budget.years.flatMap(() => [14, 14]),
      24,
      10,
      14,
      14,
      ...clauseWidths,
    ],
  };
}

/** Least and most; nothing where nothing is known, so that an open amount is not read as 0. */
function cellsOf({ min, max }: Interval): SheetCell[] {
  if (max !== Number.POSITIVE_INFINITY) return [min, max];
  return [min === 0 ? undefined : min, undefined];
}

/** 主体, 文件, 条款, 原文, 网址. */
function clauseCells(
  { rulebook, origin }: BudgetReport,
  { obligation, policy }: { readonly obligation: RuleObligation; readonly policy: RulePolicy },
): SheetCell[] {
  const { bearers } = prepare(rulebook);
  const names = obligation.bearers.map((id) => bearers.get(id)?.prefLabel ?? id);
  return [
    names.join('、'),
    policyName(policy),
    obligation.reference,
    obligation.quote,
    `${origin}${obligationUrl(obligation)}`,
  ];
}

function policyName({ documentNumber, title, official }: RulePolicy): string {
  const name = documentNumber === undefined ? `《${title}》` : `《${title}》（${documentNumber}）`;
  return official ? name : `${name}（新闻报道，不是文件原文）`;
}

function unpricedSheet(report: BudgetReport): Content {
  const rows = report.budget.lines.flatMap((line): SheetCell[][] =>
    line.kind === 'unpriced'
      ? [[line.name, ...clauseCells(report, line), line.remarks.join('')]]
      : [],
  );
  return { rows: [['事项', ...clauseHeads], ...rows], widths: [40, ...clauseWidths] };
}

function aboutSheet({ rulebook, budget, place, asOf }: BudgetReport): Content {
  return {
    rows: [
      ['结果', summarise(budget, place)],
      ['计算日期', dateName(asOf)],
      ['站点版本', rulebook.edition.site],
      ['内容版本', rulebook.edition.content],
      [
        '提醒',
        '各表口径不同，不能相加：文件规定的数额、按外部标准或增幅推算的下限、按数量和单价测算的支出，分表列出。',
      ],
      ['提醒', '空格是待填，不是 0：至少、至多两栏之间是待填项留下的余地。'],
      ['提醒', '注明“示例”的单价是虚构的演示数，不能用于编制预算。'],
      ['提醒', '未规定数额的义务应列入预算或予以保障，但原文没有数额，不在任何合计之内。'],
      [
        '提醒',
        `本表由${siteNameOf(rulebook.edition)}在本机算出，供编制预算参考，引文以发文机关公布的正式文本为准。`,
      ],
    ],
    widths: [14, 100],
  };
}
