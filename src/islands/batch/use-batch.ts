import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { isPartial } from '../../rules/rulebook-part.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import { SheetError } from '../../sheets/sheet-error.ts';
import type { CalculatorData } from '../calculator/use-rulebook.ts';
import { readPapers, readRulebook } from '../rulebook-data.ts';
import { tellError } from '../site-data.ts';
import { createBatchClient, type AssessedBatch, type BatchClient } from './batch-client.ts';
import type { BatchResult, Setting } from './protocol.ts';

/** Where a file stands. A result stays on screen while another file is read. */
export interface BatchState {
  readonly fileName?: string;
  readonly isReading: boolean;
  readonly result?: BatchResult;
  /** What the result was worked out by. */
  readonly rulebook?: Rulebook;
  /** Why the file could not be read; Chinese, with what to do. */
  readonly failure?: string;
}

/** Reading a larger file into memory would stop an old computer. */
const greatestFile = 60 * 1024 * 1024;

/** Opens files, and assesses the open one anew whenever the setting changes. */
export function useBatch(
  { rulebook, jurisdictions }: Pick<CalculatorData, 'rulebook' | 'jurisdictions'>,
  setting: Setting,
) {
  const [state, setState] = useState<BatchState>({ isReading: false });
  const client = useRef<BatchClient>();
  const { asOf, home, divisions } = setting;
  useEffect(() => () => client.current?.close(), []);

  const settle = (own: BatchClient, fileName: string, reading: Promise<AssessedBatch>) => {
    reading.then(
      ({ result, rulebook: used }) => {
        if (client.current === own)
          setState({ fileName, isReading: false, result, rulebook: used });
      },
      (error: unknown) => {
        if (client.current === own) setState({ fileName, isReading: false, failure: tell(error) });
      },
    );
  };

  const openFile = useCallback(
    (file: File) => {
      client.current?.close();
      if (file.size > greatestFile) {
        setState({
          fileName: file.name,
          isReading: false,
          failure: '文件超过 60 MB，请拆成几份，或删去图片和多余的工作表后再选择。',
        });
        return;
      }
      const own = createBatchClient();
      client.current = own;
      setState({ fileName: file.name, isReading: true });
      settle(
        own,
        file.name,
        file.arrayBuffer().then(
          async (bytes) => {
            // The papers of the chosen place may be at hand; the file decides which are needed.
            const head = isPartial(rulebook) ? await readRulebook() : rulebook;
            return own.open(bytes, head, { asOf, home, divisions }, (places) =>
              readPapers(head, jurisdictions, { places }),
            );
          },
          () => {
            throw new SheetError(
              '文件读不出来：它可能正被其他程序占用，或已被移动。请关闭表格软件后重新选择。',
            );
          },
        ),
      );
    },
    [rulebook, jurisdictions, asOf, home, divisions],
  );

  const previous = useRef({ asOf, home });
  useEffect(() => {
    const changed = previous.current.asOf !== asOf || previous.current.home !== home;
    previous.current = { asOf, home };
    const own = client.current;
    if (!changed || !own || state.fileName === undefined || state.result === undefined) return;
    setState((now) => ({ ...now, isReading: true }));
    settle(own, state.fileName, own.assess({ asOf, home, divisions }));
  }, [asOf, home, divisions]);

  const exportWorkbook = (source: string): Promise<Blob> => {
    if (!client.current) throw new SheetError('请先选择文件。');
    return client.current.exportWorkbook(source, location.origin);
  };
  return { state, openFile, exportWorkbook };
}

export function tell(error: unknown): string {
  return error instanceof SheetError ? error.message : tellError(error);
}
