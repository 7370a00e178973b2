/** A task that is shorter is repeated until it lasts so long, in milliseconds. */
const leastTime = 200;

/**
 * Times a task, with garbage of others collected before.
 * @returns milliseconds for doing it once
 */
export async function timeTask(task: () => void | Promise<void>): Promise<number> {
  collectGarbage();
  const start = performance.now();
  let times = 0;
  let elapsed = 0;
  while (elapsed < leastTime) {
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
