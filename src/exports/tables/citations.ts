import type { Corpus } from '../../corpus/corpus.ts';
import { paperCells } from './paper-cells.ts';
import { tableOf, type DataTable, type TableWords } from './table.ts';

export function citationTable({ policies, instruments }: Corpus, words: TableWords): DataTable {
  const citations = instruments.map(({ id, title, documentNumber, citedBy }) => ({
    items: citedBy.map((citation) => ({ ...citation, id, title, documentNumber })),
  }));
  return tableOf('citations', '引用关系：哪一条引用哪份文件', citations, [
    ...paperCells<(typeof citations)[number]['items'][number]>(policies, ({ policy }) => policy),
    ['条款', '引用所在', ({ reference }) => reference],
    ['关系', '作为依据、贯彻落实、要求制定等', ({ relation }) => words.relations[relation]],
    ['所引文件编号', '见“引用的文件”表', ({ id }) => id],
    ['所引文件', '按引用处的写法', ({ title }) => title],
    ['所引文号', '按引用处的写法', ({ documentNumber }) => documentNumber],
    ['原文', '逐字', ({ quote }) => quote],
    ['网址', '本站网址', ({ url }) => words.address(url)],
  ]);
}

export function instrumentTable({ instruments }: Corpus, words: TableWords): DataTable {
  return tableOf(
    'instruments',
    '引用的文件：法律、法规、上级文件',
    [{ items: instruments }],
    [
      ['编号', '本库编号', ({ id }) => id],
      ['标题', '按引用处的写法', ({ title }) => title],
      ['也写作', '其他写法', ({ altTitle }) => altTitle.join('、')],
      ['文号', '引用处未写的留空', ({ documentNumber }) => documentNumber],
      ['类别', '法律、行政法规、文件等', ({ kind }) => words.instrumentKinds[kind]],
      ['发文机关', '引用处未写的留空', ({ issuer }) => issuer],
      ['本库是否收录原文', '', ({ policy }) => (policy === undefined ? '否' : '是')],
      ['引用次数', '收录文件中的引用处', ({ citedBy }) => String(citedBy.length)],
      ['网址', '本站网址', ({ id }) => words.address(`/instruments/${id}/`)],
    ],
  );
}
