import type { Corpus, CorpusClause, CorpusPolicy } from '../../corpus/corpus.ts';
import { byPaper, paperCells } from './paper-cells.ts';
import { tableOf, type DataTable, type TableWords } from './table.ts';

export function policyTable({ policies }: Corpus, words: TableWords): DataTable {
  return tableOf(
    'policies',
    '文件：标题、文号、日期、发文机关',
    byPaper(policies, (policy) => [policy]),
    [
      ...paperCells<CorpusPolicy>(policies, ({ id }) => id),
      ['发文机关', '报道的，是所述文件的发文机关', ({ issuers }) => issuers.join('、')],
      ['文种', '意见、通知、方案等', ({ genre }) => words.genres[genre]],
      ['发文日期', '文本未载明的留空', ({ issuedOn }) => issuedOn],
      ['发布日期', '收到的文本发布的日期', ({ publishedOn }) => publishedOn],
      ['效力状态', '查明的才写', ({ status }) => words.statuses[status]],
      ['最近核对', '与来源核对的日期', ({ lastChecked }) => lastChecked.on],
      ['条数', '条（段）数', ({ clauses }) => String(clauses.length)],
      ['义务数', '标注的义务数', ({ obligations }) => String(obligations.length)],
      ['网址', '本站网址', ({ url }) => words.address(url)],
    ],
  );
}

export function clauseTable({ policies }: Corpus, { address }: TableWords): DataTable {
  return tableOf(
    'clauses',
    '条款：逐条原文',
    byPaper(policies, ({ clauses }) => clauses),
    [
      ...paperCells<CorpusClause>(policies, ({ policy }) => policy),
      ['条款编号', '本库编号，网址的 # 后', ({ id }) => id],
      ['条款', '引用时的写法', ({ reference }) => reference],
      ['标题', '原文未编号的，是编者所加', ({ title }) => title],
      ['标题来源', '原文，或编者所加', ({ printed }) => (printed ? '原文' : '编者所加')],
      ['上级标题', '由外到内', ({ path }) => path.join(' / ')],
      ['原文', '逐字；段落之间换行', ({ text }) => text],
      ['未列义务的原因', '编者说明', ({ noDuty }) => noDuty],
      ['网址', '本站网址', ({ url }) => address(url)],
    ],
  );
}
