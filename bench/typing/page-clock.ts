/** When a form was usable and how long a typed answer took, in milliseconds of the page's clock. */
export interface PageClock {
  /** Resolves when an element is there and painted: with the time since navigation. */
  readonly whenPainted: (selector: string) => Promise<number>;
  /**
   * Starts to listen for an input event and for what follows from it.
   * @param selector what is to appear
   */
  readonly awaitInput: (selector: string) => void;
  /** What was listened for: from the event to the change of the page, and to the frame with it. */
  readonly heard: () => Promise<{ changed: number; painted: number }>;
}

declare global {
  var pageClock: PageClock;
}

/** Runs in the page, before its scripts. Self-contained: it is sent as text. */
export function installPageClock(): void {
  const appears = (selector: string) =>
    new Promise<void>((resolve) => {
      if (document.querySelector(selector)) {
        resolve();
        return;
      }
      const observer = new MutationObserver(() => {
        if (!document.querySelector(selector)) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true });
    });
  // The second frame begins when the first has been painted.
  const painted = () =>
    new Promise<void>((resolve) =>
      requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
    );
  let hearing: ReturnType<PageClock['heard']>;
  globalThis.pageClock = {
    whenPainted: async (selector) => {
      await appears(selector);
      await painted();
      return performance.now();
    },
    awaitInput: (selector) => {
      hearing = new Promise((resolve) => {
        const onInput = async ({ timeStamp }: Event) => {
          await appears(selector);
          const changed = performance.now() - timeStamp;
          await painted();
          resolve({ changed, painted: performance.now() - timeStamp });
        };
        addEventListener('input', (event) => void onInput(event), { capture: true, once: true });
      });
    },
    heard: () => hearing,
  };
}
