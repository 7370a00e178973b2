import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Jurisdiction } from '../../model/jurisdiction.schema.ts';
import { papersNeeded, type PaperNeed } from '../../rules/needed-papers.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import { papersIn, readJurisdictions, readPapers, readRulebook } from '../paper-parts.ts';
import { tellError } from '../site-data.ts';

/** Papers that are needed and not there yet. */
export type PendingPapers =
  | { readonly kind: 'reading'; readonly count: number }
  /** The message is Chinese. */
  | { readonly kind: 'failed'; readonly message: string; readonly retry: () => void };

/** What every calculator needs of the site. */
export interface CalculatorData {
  /** Of the papers that are needed; while `pending` says that they are not there, of none. */
  readonly rulebook: Rulebook;
  /** Places for which papers are held. */
  readonly jurisdictions: readonly Jurisdiction[];
  /** Of thousands of papers those of neighbours are read as well, to be held against. */
  readonly hasNeighbours: boolean;
  /** No result may be shown before it is gone: it would say that nothing is held. */
  readonly pending?: PendingPapers;
}

type Opened = Omit<CalculatorData, 'pending' | 'hasNeighbours'>;

/**
 * Reads the rulebook; until it is there both are undefined, and `failure` is Chinese. Where thousands
 * of papers are held it reads the head, then the papers that are needed, anew whenever others are.
 */
export function useRulebook(need: PaperNeed): { data?: CalculatorData; failure?: string } {
  const [state, setState] = useState<{ data?: Opened; failure?: string }>({});
  useEffect(() => {
    Promise.all([readRulebook(), readJurisdictions()]).then(
      ([rulebook, jurisdictions]) => setState({ data: { rulebook, jurisdictions } }),
      (error: unknown) => setState({ failure: tellError(error) }),
    );
  }, []);
  const data = usePapers(state.data, need);
  return { ...(data && { data }), ...(state.failure !== undefined && { failure: state.failure }) };
}

/** Puts the needed papers into the head. Of few papers there is no head: they are all there. */
function usePapers(opened: Opened | undefined, need: PaperNeed): CalculatorData | undefined {
  const isPartial = opened?.rulebook.heldPapers !== undefined;
  const hasNeighbours = need.neighbours === true;
  const key = JSON.stringify(need);
  const ids = useMemo(
    () => (opened && isPartial ? papersNeeded(papersIn(opened.jurisdictions), need) : []),
    [opened, isPartial, key],
  );
  const wanted = ids.join(',');
  const [read, setRead] = useState<{ wanted: string; rulebook: Rulebook }>();
  const [failed, setFailed] = useState<{ wanted: string; message: string }>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!opened || !isPartial) return;
    let current = true;
    setFailed(undefined);
    readPapers(opened.rulebook, opened.jurisdictions, { papers: wanted.split(',') }).then(
      (rulebook) => current && setRead({ wanted, rulebook }),
      (error: unknown) => current && setFailed({ wanted, message: tellError(error) }),
    );
    return () => {
      current = false;
    };
  }, [opened, isPartial, wanted, attempt]);
  return useMemo(() => {
    if (!opened) return undefined;
    const shared = { ...opened, hasNeighbours };
    if (!isPartial) return shared;
    if (read?.wanted === wanted) return { ...shared, rulebook: read.rulebook };
    const pending: PendingPapers =
      failed?.wanted === wanted
        ? {
            kind: 'failed',
            message: failed.message,
            retry: () => setAttempt((before) => before + 1),
          }
        : { kind: 'reading', count: ids.length };
    return wanted === '' ? shared : { ...shared, pending };
  }, [opened, isPartial, hasNeighbours, read, failed, wanted]);
}
