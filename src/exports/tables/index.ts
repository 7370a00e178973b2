import type { Corpus } from '../../corpus/corpus.ts';
import { citationTable, instrumentTable } from './citations.ts';
import { obligationTable } from './obligations.ts';
import { clauseTable, policyTable } from './papers.ts';
import type { DataTable, TableWords } from './table.ts';
import { conceptTable, factTable, termTable } from './vocabulary.ts';

/** The tables of the whole corpus, for Excel and WPS. An empty cell says that the paper says nothing. */
export function buildTables(corpus: Corpus, words: TableWords): DataTable[] {
  return [
    policyTable(corpus, words),
    clauseTable(corpus, words),
    obligationTable(corpus, words),
    citationTable(corpus, words),
    instrumentTable(corpus, words),
    factTable(corpus),
    termTable(corpus, words),
    conceptTable('bearers', '义务主体词表', corpus.bearers),
    conceptTable('topics', '事项词表', corpus.topics),
  ];
}
