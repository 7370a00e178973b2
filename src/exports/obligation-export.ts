import { obligationUrl } from '../model/anchor.ts';
import type { PublishedObligation } from '../model/published.schema.ts';
import { describeMeasure, modalityNames } from '../rules/describe-measure.ts';
import { describeTiming } from '../rules/duty-order.ts';
import { writeCsv } from '../sheets/write-csv.ts';
import { citeOfficial } from './citation.ts';
import type { DutyLabels } from './duty-labels.ts';
import type { SheetContent } from './write-workbook.ts';

/** A list of duties that leaves the site, with all that it rests on. */
export interface ObligationExport {
  readonly obligations: readonly PublishedObligation[];
  readonly labels: DutyLabels;
  /** What the list was narrowed to, in words: 晋城市，乡镇（街道）. */
  readonly choice: string;
  /** Day of the export, yyyy-mm-dd. */
  readonly on: string;
  /** Address of the page that shows the same list. */
  readonly address: string;
  /** Host of the site, put before the addresses of clauses. */
  readonly origin: string;
}

type Row = readonly [name: string, width: number, value: (row: Context) => string];
interface Context {
  readonly duty: PublishedObligation;
  readonly report: ObligationExport;
}

const columns: readonly Row[] = [
  ['地区', 12, ({ duty, report: { labels } }) => labels.places[paperOf(duty, labels).place] ?? ''],
  ['文件', 34, ({ duty, report: { labels } }) => paperOf(duty, labels).title],
  ['文号', 20, ({ duty, report: { labels } }) => paperOf(duty, labels).documentNumber ?? ''],
  [
    '来源',
    12,
    ({ duty, report: { labels } }) => (paperOf(duty, labels).official ? '文件' : '据新闻报道'),
  ],
  ['条款', 12, ({ duty }) => duty.reference],
  [
    '责任主体',
    20,
    ({ duty, report: { labels } }) =>
      duty.bearers.map((id) => labels.bearers[id]?.name ?? id).join('、'),
  ],
  ['主体原文', 18, ({ duty }) => duty.bearerNamed ?? '（据上下文推定）'],
  ['性质', 8, ({ duty }) => modalityNames[duty.modality]],
  ['主题', 16, ({ duty, report: { labels } }) => labels.topics[duty.topic] ?? duty.topic],
  ['要求', 36, ({ duty }) => duty.action],
  ['数量', 20, ({ duty }) => figureOf(duty)],
  ['期限或频次', 18, ({ duty }) => describeTiming(duty) ?? ''],
  ['条件', 24, ({ duty }) => conditionsOf(duty)],
  ['原文', 60, ({ duty }) => duty.quote],
  ['编者解读（不是原文）', 44, ({ duty }) => duty.plain ?? ''],
  ['佐证材料（编者建议）', 30, ({ duty }) => duty.evidence ?? ''],
  ['引用', 60, ({ duty, report: { labels } }) => citeDuty(duty, labels)],
  ['网址', 44, ({ duty, report: { origin } }) => `${origin}${obligationUrl(duty)}`],
];

function paperOf({ policy }: PublishedObligation, { policies }: DutyLabels) {
  const paper = policies[policy];
  if (!paper) throw new RangeError(`no policy ${policy}`);
  return paper;
}

/** The figure in words; a duty that names none says so, for an empty cell would read as zero. */
export function figureOf(duty: PublishedObligation): string {
  return duty.measure ? describeMeasure({ ...duty, measure: duty.measure }) : '未规定数量';
}

function conditionsOf({ when = [], measure }: PublishedObligation): string {
  return [...when, ...(measure?.when ?? [])].map(({ text }) => text).join('；');
}

/** A duty cited as official papers cite, with its quote. */
export function citeDuty(duty: PublishedObligation, labels: DutyLabels): string {
  return citeOfficial({
    paper: paperOf(duty, labels),
    reference: duty.reference,
    quote: duty.quote,
  });
}

/** Citations of several duties to be pasted into a paper, each with its address below. */
export function citationsOf({ obligations, labels, origin }: ObligationExport): string {
  return obligations
    .map((duty) => `${citeDuty(duty, labels)}\n${origin}${obligationUrl(duty)}`)
    .join('\n\n');
}

function rowsOf(report: ObligationExport): string[][] {
  return report.obligations.map((duty) => columns.map(([, , value]) => value({ duty, report })));
}

function editionName({ labels: { edition } }: ObligationExport): string {
  return `站点 ${edition.site}，内容 ${edition.content}`;
}

/** The list as a workbook: the duties, and what they rest on. */
export function obligationWorkbook(report: ObligationExport): SheetContent[] {
  const { choice, on, address, obligations, labels } = report;
  return [
    {
      name: '义务清单',
      rows: [columns.map(([name]) => name), ...rowsOf(report)],
      widths: columns.map(([, width]) => width),
      headRows: 1,
      headColumns: 1,
      landscape: true,
    },
    {
      name: '说明',
      rows: [
        ['内容', `${choice}，共 ${obligations.length} 项`],
        ['导出日期', on],
        ['站点版本', labels.edition.site],
        ['内容版本', labels.edition.content],
        ['网址', address],
        ['提醒', '“未规定数量”是原文没有写数量，不是 0。'],
        ['提醒', '“要求”“编者解读”“佐证材料”由编者所写，不是文件原文；引用请用“原文”栏。'],
        ['提醒', '来源为“据新闻报道”的，本库未收录文件原文，引用时请写明据新闻报道。'],
        ['提醒', '引文以发文机关公布的正式文本为准。'],
      ],
      widths: [14, 100],
    },
  ];
}

/** The list as CSV for Excel and WPS; the edition stands in a column, for a file has no second sheet. */
export function obligationCsv(report: ObligationExport): string {
  const edition = editionName(report);
  return writeCsv([
    [...columns.map(([name]) => name), '版本'],
    ...rowsOf(report).map((row) => [...row, edition]),
  ]);
}

/** The list as published data, with its edition: the same shape as `/data/obligations.json`. */
export function obligationJson(report: ObligationExport): string {
  const { labels, on, address, choice, obligations } = report;
  const cited = obligations.map((duty) => ({ ...duty, citation: citeDuty(duty, labels) }));
  return `${JSON.stringify({ edition: labels.edition, on, address, choice, obligations: cited }, null, 1)}\n`;
}
