import type { Response } from '../../courses/questions/grade.ts';
import type { Store } from '../calculator/drafts.ts';

/** An answer that was given and judged. */
export interface Given {
  readonly response: Response;
  readonly isRight: boolean;
}

/** A practice under way: the questions of this round in order, and what was answered. */
export interface Run {
  readonly ids: readonly string[];
  readonly at: number;
  readonly answers: Readonly<Record<string, Given>>;
  /** 1, then one more for each time the wrong ones are practised again. */
  readonly round: number;
}

export function startRun(ids: readonly string[]): Run {
  return { ids, at: 0, answers: {}, round: 1 };
}

export function giveAnswer(run: Run, id: string, given: Given): Run {
  return { ...run, answers: { ...run.answers, [id]: given } };
}

/** The next question; behind the last one is the score. */
export function goOn(run: Run): Run {
  return { ...run, at: Math.min(run.at + 1, run.ids.length) };
}

export const isOver = ({ ids, at }: Run) => at >= ids.length;

export function wrongOnes({ ids, answers }: Run): string[] {
  return ids.filter((id) => answers[id]?.isRight !== true);
}

export function rightCount(run: Run): number {
  return run.ids.length - wrongOnes(run).length;
}

/** The wrong ones again, and nothing else. */
export function repeatWrong(run: Run): Run {
  return { ...startRun(wrongOnes(run)), round: run.round + 1 };
}

const storeKey = 'anjian-practice';

/** Keeps a practice on this device; whoever has no storage loses it with the window. */
export function keepRun(store: Store | undefined, signature: string, run: Run): void {
  try {
    store?.setItem(storeKey, JSON.stringify({ signature, run }));
  } catch {
    // Full or forbidden: the practice goes on without.
  }
}

/**
 * The practice that was left, where it is one of the same questions.
 * @param known ids of the questions that there are now
 */
export function keptRun(
  store: Store | undefined,
  signature: string,
  known: readonly string[],
): Run | undefined {
  let kept: unknown;
  try {
    kept = JSON.parse(store?.getItem(storeKey) ?? 'null');
  } catch {
    return undefined;
  }
  if (!isRecord(kept) || kept['signature'] !== signature || !isRun(kept['run'])) return undefined;
  const { run } = kept;
  return run.ids.length > 0 && run.ids.every((id) => known.includes(id)) ? run : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isResponse = (value: unknown): value is Response => {
  if (!isRecord(value)) return false;
  switch (value['kind']) {
    case 'options':
      return Array.isArray(value['chosen']) && value['chosen'].every(Number.isInteger);
    case 'verdict':
      return typeof value['isTrue'] === 'boolean';
    case 'words':
      return typeof value['words'] === 'string';
    case 'own':
      return typeof value['isRight'] === 'boolean';
    default:
      return false;
  }
};

function isRun(value: unknown): value is Run {
  if (!isRecord(value)) return false;
  const { ids, at, answers, round } = value;
  return (
    Array.isArray(ids) &&
    ids.every((id) => typeof id === 'string') &&
    typeof at === 'number' &&
    Number.isInteger(at) &&
    at >= 0 &&
    typeof round === 'number' &&
    isRecord(answers) &&
    Object.values(answers).every(
      (given) =>
        isRecord(given) && typeof given['isRight'] === 'boolean' && isResponse(given['response']),
    )
  );
}
