import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { buildSearchIndex } from '../../src/indexing/build-search-index.ts';
import type { Bench, Table } from '../bench.ts';
import type { Engine } from './engines/engine.ts';
import { miniSearch } from './engines/minisearch.ts';
import { ours } from './engines/ours.ts';
import { withPagefind } from './engines/pagefind.ts';
import { readJudgements, type Judgement } from './judgements.ts';
import { mean, ndcgAt10, recallAt10 } from './relevance.ts';

interface Judged {
  readonly judgement: Judgement;
  readonly ndcg: number;
  readonly recall: number;
}

/** How well the judged queries are answered, against Pagefind and MiniSearch. */
export const searchBench: Bench = {
  name: 'search',
  run: async () => {
    const corpus = readCorpus('content');
    const judgements = readJudgements();
    const index = await buildSearchIndex(corpus);
    const results = await withPagefind(corpus, async (pagefind) => {
      const engines = [await ours(index), miniSearch(corpus), pagefind];
      const found = new Map<string, Judged[]>();
      for (const engine of engines) found.set(engine.name, await judge(engine, judgements));
      return found;
    });
    return {
      tables: [summary(results), byForm(results)],
      data: Object.fromEntries(
        [...results].map(([name, judged]) => [
          name,
          judged.map(({ judgement: { query, held = false }, ndcg, recall }) => ({
            query,
            held,
            ndcg,
            recall,
          })),
        ]),
      ),
    };
  },
};

async function judge(engine: Engine, judgements: readonly Judgement[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const judgement of judgements) {
    const found = [...new Set(await engine.search(judgement.query))];
    judged.push({
      judgement,
      ndcg: ndcgAt10(found, judgement),
      recall: recallAt10(found, judgement),
    });
  }
  return judged;
}

const share = (values: readonly number[]) => mean(values).toFixed(3);

function summary(results: ReadonlyMap<string, readonly Judged[]>): Table {
  const row = (name: string, judged: readonly Judged[]) => {
    const held = judged.filter((one) => one.judgement.held);
    const tuned = judged.filter((one) => !one.judgement.held);
    return [
      name,
      ...[judged, tuned, held].flatMap((set) => [
        share(set.map(({ ndcg }) => ndcg)),
        share(set.map(({ recall }) => recall)),
      ]),
    ];
  };
  const [first = []] = results.values();
  const held = first.filter((one) => one.judgement.held).length;
  return {
    title: `Relevance of ${first.length} judged queries, ${held} of them held out`,
    head: [
      'engine',
      'nDCG@10',
      'recall@10',
      'tuned on: nDCG',
      'recall',
      'held out: nDCG',
      'recall',
    ],
    rows: [...results].map(([name, judged]) => row(name, judged)),
    notes: [
      'judged by reading the papers, before any engine was asked (bench/search/judgements.yaml)',
      'the held-out queries were not looked at while the search was tuned',
    ],
  };
}

function byForm(results: ReadonlyMap<string, readonly Judged[]>): Table {
  const [first = []] = results.values();
  const forms = [...new Set(first.map((one) => one.judgement.form))];
  return {
    title: 'nDCG@10 by the form of the query',
    head: ['form', 'queries', ...results.keys()],
    rows: forms.map((form) => [
      form,
      String(first.filter((one) => one.judgement.form === form).length),
      ...[...results.values()].map((judged) =>
        share(judged.filter((one) => one.judgement.form === form).map(({ ndcg }) => ndcg)),
      ),
    ]),
    notes: [],
  };
}
