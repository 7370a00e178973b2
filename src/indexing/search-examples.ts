import { buildSearchIndex } from './build-search-index.ts';
import { prepareCorpus, searchClauses } from '../search/search-clauses.ts';
import type { Corpus } from '../corpus/corpus.ts';

/** Questions of the three people this site is for; those are shown that the papers answer. */
const questions = [
  '乡镇要配几个安监员',
  '村里要明确几个人',
  '部门要配几名专职监管人员',
  '多久轮训一次',
  '网格员一年培训几次',
  '演练多久一次',
  '常委会一年开几次会',
  '每年要安排多少执法经费',
];
/** Words of theirs that no paper uses. */
const talk = ['考证', '安责险', '一把手', '下基层', '执法车', '意外险', '安监员', '注安师'];
const amounts = ['20万元', '75%', '两周', '每季度', '每月'];

const mostSearched = 20;

/** Queries to begin with, each of which finds something in this corpus. */
export async function readExamples(
  corpus: Corpus,
): Promise<{ title: string; queries: string[] }[]> {
  // Of thousands of papers the first are enough to find examples in.
  const policies = corpus.policies.slice(0, mostSearched);
  const searched = prepareCorpus(await buildSearchIndex({ ...corpus, policies }));
  const isFound = (query: string) => searchClauses(query, searched).hits.length > 0;
  const isAnswered = (query: string) =>
    searchClauses(query, searched).answer.some(({ figures }) => figures.length > 0);
  const numbers = corpus.policies.flatMap(({ documentNumber }) => documentNumber ?? []);
  return [
    { title: '问数量', queries: questions.filter(isAnswered) },
    { title: '用平时的说法', queries: talk.filter(isFound) },
    { title: '找数字', queries: amounts.filter(isFound) },
    {
      title: '找文号',
      // As it is typed where the keyboard has no 〔〕.
      queries: numbers.slice(0, 4).map((number) => number.replace(/[〔〕]/gu, ' ').trim()),
    },
  ].filter(({ queries }) => queries.length > 0);
}
