import { parentPort } from 'node:worker_threads';
import { inspectContent } from '../../../src/corpus/inspect-content.ts';
import { renderProblem, type Problem } from '../../../src/corpus/problem.ts';

/** What came of a content folder. */
export interface Inspected {
  readonly problems: readonly (Problem & { readonly rendered: string })[];
  /** Text of each clause by `policy#clause`. */
  readonly texts: Readonly<Record<string, string>>;
  /** Measure of each obligation by `policy#obligation`. */
  readonly measures: Readonly<Record<string, string>>;
  /** Seconds of processor time. */
  readonly seconds: number;
  /** What was thrown, with its stack. */
  readonly thrown?: string;
}

async function inspect(dir: string): Promise<Inspected> {
  const before = process.threadCpuUsage();
  try {
    const { corpus, problems } = await inspectContent(dir, 'content');
    const { user, system } = process.threadCpuUsage(before);
    return {
      problems: problems.map((problem) => ({ ...problem, rendered: renderProblem(problem) })),
      texts: Object.fromEntries(corpus.clauses.map((clause) => [clause.url, clause.text])),
      measures: Object.fromEntries(
        corpus.obligations.map(({ policy, id, measure }) => [
          `${policy}#${id}`,
          JSON.stringify(measure ?? null),
        ]),
      ),
      seconds: (user + system) / 1e6,
    };
  } catch (error) {
    const thrown = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { problems: [], texts: {}, measures: {}, seconds: 0, thrown };
  }
}

parentPort?.on('message', (dir: string) => {
  void inspect(dir).then((inspected) => parentPort?.postMessage(inspected));
});
