/**
 * node scripts/make-corpus.ts 3000 ../content-3000
 *
 * A content folder of many papers, to see what the site costs a whole country. The papers are made of
 * the sentences of the real ones and were never issued: build them with CONTENT_DIR, never publish them.
 */
import { makeCorpus } from '../bench/corpus/made-corpus.ts';
import { writeContent } from '../bench/corpus/write-content.ts';
import { readCorpus } from '../src/corpus/read-corpus.ts';

const [size, dir] = process.argv.slice(2);
if (!/^[1-9]\d*$/u.test(size ?? '') || dir === undefined) {
  console.error('usage: node scripts/make-corpus.ts <number of papers> <new folder>');
  process.exit(2);
}
const { papers, clauses, duties } = writeContent(
  makeCorpus(readCorpus('content'), Number(size)),
  'content',
  dir,
);
console.log(`${dir}: ${papers} made papers, ${clauses} clauses, ${duties} duties`);
