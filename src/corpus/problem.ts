import { showText } from './invisible.ts';

/** Something wrong in `content/`, told so that the author can mend it. */
export interface Problem {
  /** Path of the file as the author knows it, e.g. content/policies/mile-2020-3/obligations.yaml */
  readonly file: string;
  /** Line, counted from 1. */
  readonly line: number;
  /** What is wrong, in one line. */
  readonly message: string;
  /** Labelled lines below it: quote, nearest, hint … */
  readonly details?: Readonly<Record<string, string>>;
}

/** Renders one problem as `file:line  message` with its details indented below. */
export function renderProblem({ file, line, message, details = {} }: Problem): string {
  const width = Math.max(0, ...Object.keys(details).map((key) => key.length)) + 1;
  const below = Object.entries(details).map(
    ([key, value]) => `  ${`${key}:`.padEnd(width)} ${showText(value)}`,
  );
  return [`${file}:${line}  ${showText(message)}`, ...below].join('\n');
}

/** Thrown when `content/` does not pass its gates; the message lists every problem. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`${count} in the content\n\n${problems.map(renderProblem).join('\n\n')}`);
    this.problems = problems;
  }
}
