import '../../components/trusted-scripts.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import { isPartial } from '../../rules/rulebook-part.ts';
import { SheetError } from '../../sheets/sheet-error.ts';
import type { TellProgress } from '../rulebook-data.ts';
import type { BatchResult, Failure, Request, Response, Setting } from './protocol.ts';

type Unnumbered = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never;

/** Why the worker gave no result. */
export class BatchError extends SheetError {
  constructor({ message, mayPass }: Failure) {
    super(message);
    this.mayPass = mayPass;
  }
  readonly mayPass: boolean;
}

/** Speaks with the worker. One client holds one open file; a new file gets a new client. */
export interface BatchClient {
  /** @throws SheetError in Chinese when the file cannot be read */
  readonly open: (bytes: ArrayBuffer, rulebook: Rulebook, readFor: ReadFor) => Promise<void>;
  /**
   * Assesses the open file, anew for another day or place.
   * @throws SheetError or DataError, both in Chinese; the file stays open
   */
  readonly assess: (setting: Setting, tell: TellProgress) => Promise<AssessedBatch>;
  /** The results as an .xlsx file. */
  readonly exportWorkbook: (source: string, origin: string) => Promise<Blob>;
  /** Stops whatever is under way. */
  readonly close: () => void;
}

/** The rulebook of the papers that bind in some places. */
export type ReadFor = (places: readonly string[], tell: TellProgress) => Promise<Rulebook>;

/** A result with the rulebook that it was worked out by. */
export interface AssessedBatch {
  readonly result: BatchResult;
  readonly rulebook: Rulebook;
}

const noWorker = '浏览器不能在后台读取表格，请换用较新的浏览器（Chrome、Edge、360、奇安信等）。';

/** Duties that are copied to the worker at once: some milliseconds on an old computer. */
const piece = 2_000;

export function createBatchClient(): BatchClient {
  const worker = new Worker(new URL('./batch-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<
    number,
    { readonly resolve: (response: Response) => void; readonly reject: (error: Error) => void }
  >();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Response>) => {
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'failure') asker?.reject(new BatchError(data));
    else asker?.resolve(data);
  });
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new SheetError(noWorker));
    waiting.clear();
  });
  const ask = (request: Unnumbered, transfer: Transferable[] = []) =>
    new Promise<Response>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ ...request, id: last }, transfer);
    });
  const resultOf = (response: Response): BatchResult => {
    if (response.kind !== 'assessed') throw new SheetError(noWorker);
    const { units, problems, notes, summary } = response;
    return { units, problems, notes, summary };
  };
  let head: { readonly rulebook: Rulebook; readonly readFor: ReadFor } | undefined;
  /** In pieces: a country's duties in one would stop the page for as long as they are copied. */
  const lend = async (rulebook: Rulebook) => {
    await ask({ kind: 'rulebook', rulebook: { ...rulebook, obligations: [] } });
    for (let at = 0; at < rulebook.obligations.length; at += piece)
      await ask({ kind: 'duties', duties: rulebook.obligations.slice(at, at + piece) });
  };
  /** One at a time: pieces of two rulebooks must not mingle. */
  let before: Promise<unknown> = Promise.resolve();
  const assessBy = (rulebook: Rulebook, setting: Setting): Promise<AssessedBatch> => {
    const own = before.then(async () => {
      await lend(rulebook);
      return { result: resultOf(await ask({ kind: 'assess', setting })), rulebook };
    });
    before = own.catch(() => undefined);
    return own;
  };
  return {
    open: async (bytes, rulebook, readFor) => {
      await ask({ kind: 'open', bytes, rulebook }, [bytes]);
      head = { rulebook, readFor };
    },
    // Of thousands of papers, first asks which places the file names, and reads their papers.
    assess: async (setting, tell) => {
      if (!head) throw new SheetError(noWorker);
      if (!isPartial(head.rulebook))
        return {
          result: resultOf(await ask({ kind: 'assess', setting })),
          rulebook: head.rulebook,
        };
      const placed = await ask({ kind: 'place', setting });
      if (placed.kind !== 'placed') throw new SheetError(noWorker);
      return assessBy(await head.readFor(placed.places, tell), setting);
    },
    exportWorkbook: async (source, origin) => {
      const response = await ask({ kind: 'export', source, origin });
      if (response.kind !== 'workbook') throw new SheetError(noWorker);
      return response.blob;
    },
    close: () => worker.terminate(),
  };
}
