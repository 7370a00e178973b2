import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { isPartial } from '../../rules/rulebook-part.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import { SheetError } from '../../sheets/sheet-error.ts';
import type { CalculatorData } from '../calculator/use-rulebook.ts';
import { readPapers, readRulebook, type PaperProgress } from '../rulebook-data.ts';
import { DataError, tellError } from '../site-data.ts';
import { BatchError, createBatchClient, type BatchClient } from './batch-client.ts';
import type { BatchResult, Setting } from './protocol.ts';

/** Where a file stands. A result stays on screen while another file is read. */
export interface BatchState {
  readonly fileName?: string;
  readonly isReading: boolean;
  /** Of thousands of papers, how many of those that the file needs are there. */
  readonly progress?: PaperProgress;
  readonly result?: BatchResult;
  /** What the result was worked out by. */
  readonly rulebook?: Rulebook;
  /** Why there is no result; Chinese, with what to do. */
  readonly failure?: string;
  /** Asks again for what could not be read, with the file as it is open. */
  readonly retry?: () => void;
}

/** A file that was chosen, with the worker that holds it. */
interface Job {
  readonly client: BatchClient;
  readonly fileName: string;
  /** Fails when the file cannot be read; then no setting makes a result of it. */
  readonly opened: Promise<void>;
}

/** Reading a larger file into memory would stop an old computer. */
const greatestFile = 60 * 1024 * 1024;

/** Told more often, the count would only flicker, and a screen reader never come to an end. */
const toldEvery = 1000;

/** Opens files, and assesses the open one anew whenever the setting changes. */
export function useBatch(
  { rulebook, jurisdictions }: Pick<CalculatorData, 'rulebook' | 'jurisdictions'>,
  setting: Setting,
) {
  const [state, setState] = useState<BatchState>({ isReading: false });
  const job = useRef<Job>();
  /** Counts what was asked: an answer to anything but the last question is late. */
  const asked = useRef(0);
  useEffect(() => () => job.current?.client.close(), []);

  const assess = ({ client, fileName, opened }: Job, { asOf, home, divisions }: Setting) => {
    asked.current += 1;
    const own = asked.current;
    const isLast = () => asked.current === own;
    setState(({ result, rulebook: used }) => ({
      fileName,
      isReading: true,
      ...(result && { result }),
      ...(used && { rulebook: used }),
    }));
    let told = 0;
    const tell = (progress: PaperProgress) => {
      const now = Date.now();
      if (!isLast() || (now - told < toldEvery && progress.read < progress.of)) return;
      told = now;
      setState((before) => ({ ...before, progress }));
    };
    opened
      .then(() => client.assess({ asOf, home, divisions }, tell))
      .then(
        ({ result, rulebook: used }) => {
          if (isLast()) setState({ fileName, isReading: false, result, rulebook: used });
        },
        (error: unknown) => {
          if (isLast())
            setState({
              fileName,
              isReading: false,
              failure: tellFailure(error),
              ...(mayPass(error) && { retry: () => again.current() }),
            });
        },
      );
  };
  /** Asks by the setting of then, not by that of the failure. */
  const again = useRef<() => void>(() => undefined);
  again.current = () => {
    if (job.current) assess(job.current, setting);
  };

  const openFile = useCallback(
    (file: File) => {
      job.current?.client.close();
      job.current = undefined;
      if (file.size > greatestFile) {
        asked.current += 1;
        setState({
          fileName: file.name,
          isReading: false,
          failure: '文件超过 60 MB，请拆成几份，或删去图片和多余的工作表后再选择。',
        });
        return;
      }
      const client = createBatchClient();
      const open = async (bytes: ArrayBuffer) => {
        // The papers of the chosen place may be at hand; the file decides which are needed.
        const head = isPartial(rulebook) ? await readRulebook() : rulebook;
        return client.open(bytes, head, (places, tell) =>
          readPapers(head, jurisdictions, { places }, tell),
        );
      };
      const opened = file.arrayBuffer().then(open, () => {
        throw new SheetError(
          '文件读不出来：它可能正被其他程序占用，或已被移动。请关闭表格软件后重新选择。',
        );
      });
      job.current = { client, fileName: file.name, opened };
      assess(job.current, setting);
    },
    [rulebook, jurisdictions, setting.asOf, setting.home, setting.divisions],
  );

  const { asOf, home } = setting;
  const previous = useRef({ asOf, home });
  useEffect(() => {
    const changed = previous.current.asOf !== asOf || previous.current.home !== home;
    previous.current = { asOf, home };
    if (changed) again.current();
  }, [asOf, home]);

  const exportWorkbook = (source: string): Promise<Blob> => {
    if (!job.current) throw new SheetError('请先选择文件。');
    return job.current.client.exportWorkbook(source, location.origin);
  };
  return { state, openFile, exportWorkbook };
}

/** What could not be fetched may be there the next time; what is wrong with a file stays. */
function mayPass(error: unknown): boolean {
  return error instanceof DataError || (error instanceof BatchError && error.mayPass);
}

export function tellFailure(error: unknown): string {
  return error instanceof SheetError ? error.message : tellError(error);
}
