/** How long a task is done, again and again, before and while the clock runs, in milliseconds. */
const warmUpTime = 100;
const leastTime = 200;

type Task = () => void | Promise<void>;

/**
 * Times a task, with garbage of others collected before. Collecting also throws away shapes of
 * objects that compiled code rests on, so the task is warmed up after it.
 * @returns milliseconds for doing it once
 */
export async function timeTask(task: Task): Promise<number> {
  collectGarbage();
  await repeat(task, warmUpTime);
  return repeat(task, leastTime);
}

async function repeat(task: Task, least: number): Promise<number> {
  const start = performance.now();
  let times = 0;
  let elapsed = 0;
  while (elapsed < least) {
    const done = task();
    // Awaiting nothing would cost the synchronous engines a turn.
    if (done) await done;
    times += 1;
    elapsed = performance.now() - start;
  }
  return elapsed / times;
}

/** Chromium's, opened by a flag. */
export function collectGarbage(): void {
  (globalThis as { gc?: () => void }).gc?.();
}

/** Bytes in use; Chromium's only. */
export function heapSize(): number {
  const { memory } = performance as { memory?: { usedJSHeapSize: number } };
  return memory?.usedJSHeapSize ?? Number.NaN;
}
