import type { Corpus, CorpusObligation } from '../../corpus/corpus.ts';
import { obligationUrl } from '../../model/anchor.ts';
import { byPaper, paperCells } from './paper-cells.ts';
import { tableOf, type DataTable, type TableWords } from './table.ts';

export function obligationTable({ policies }: Corpus, words: TableWords): DataTable {
  const bound = (value: number | undefined) => (value === undefined ? undefined : String(value));
  return tableOf(
    'obligations',
    '义务：谁、必须做什么、多少、依据哪一条',
    byPaper(policies, ({ obligations }) => obligations),
    [
      ...paperCells<CorpusObligation>(policies, ({ policy }) => policy),
      ['义务编号', '条款编号加序号，不重复使用', ({ id }) => id],
      ['条款', '引用时的写法', ({ reference }) => reference],
      [
        '主体',
        '谁负有义务',
        ({ bearers }) => bearers.map((id) => words.labelOf('bearers', id)).join('、'),
      ],
      ['原文主体', '条文里的写法；空：据上下文推定', ({ bearerNamed }) => bearerNamed],
      ['性质', '应当、禁止、可以、鼓励、目标', ({ modality }) => words.modalities[modality]],
      ['事项', '分类', ({ topic }) => words.labelOf('topics', topic)],
      ['义务', '编者摘要，尽量用原文的词', ({ action }) => action],
      ['原文', '逐字引用，可在条款中查到', ({ quote }) => quote],
      ['用语', '决定强弱的词：不少于、一般、原则上', ({ wording }) => wording],
      [
        '数量',
        '原文的数量要求；空：未规定数量',
        (item) => (item.measure ? words.measure(item) : ''),
      ],
      ['下限', '数字，便于计算', ({ measure }) => bound(lowerOf(measure))],
      ['上限', '数字；区间的上限是建议值', ({ measure }) => bound(upperOf(measure))],
      [
        '单位',
        '按原文',
        ({ measure }) => (measure && 'unit' in measure ? measure.unit : undefined),
      ],
      [
        '填报项',
        '与哪一项填报数比较',
        ({ measure }) => measure && words.labelOf('facts', measure.fact),
      ],
      ['条件', '满足时才适用', (item) => conditionsOf(item)],
      ['期限', '应完成的日期', ({ by, measure }) => by ?? measure?.by],
      ['编者解读', '编者的话，不是原文', ({ plain }) => plain],
      ['可作佐证', '编者建议', ({ evidence }) => evidence],
      ['网址', '本站网址', (item) => words.address(obligationUrl(item))],
    ],
  );
}

function lowerOf(measure: CorpusObligation['measure']): number | undefined {
  if (!measure) return undefined;
  if (measure.kind === 'frequency') return measure.atMost ? undefined : measure.times;
  if (measure.kind === 'kit') return measure.count;
  return 'min' in measure ? measure.min : undefined;
}

function upperOf(measure: CorpusObligation['measure']): number | undefined {
  if (!measure) return undefined;
  if (measure.kind === 'frequency') return measure.atMost ? measure.times : undefined;
  return 'max' in measure ? measure.max : undefined;
}

function conditionsOf({ when = [], measure }: CorpusObligation): string {
  return [...when, ...(measure?.when ?? [])].map(({ text }) => text).join('；');
}
