import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Jurisdiction } from '../../model/jurisdiction.schema.ts';
import type { PaperNeed } from '../../rules/needed-papers.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import { loadParts, readJurisdictions, readRulebook } from '../rulebook-data.ts';
import { useReading, type ReadFailure } from '../reading.tsx';

/** Papers that are needed and not there yet. */
export type PendingPapers =
  | { readonly kind: 'reading'; readonly count: number }
  | ({ readonly kind: 'failed' } & ReadFailure);

/** What every calculator needs of the site. */
export interface CalculatorData {
  /** Of the papers that are needed; while `pending` says that they are not there, of none. */
  readonly rulebook: Rulebook;
  /** Places for which papers are held. */
  readonly jurisdictions: readonly Jurisdiction[];
  /** What reads single papers, where thousands are held. */
  readonly parts?: Awaited<ReturnType<typeof loadParts>>;
  /** Of thousands of papers those of neighbours are read as well, to be held against. */
  readonly hasNeighbours: boolean;
  /** No result may be shown before it is gone: it would say that nothing is held. */
  readonly pending?: PendingPapers;
}

/** Where the reading of some papers stands. */
export interface FollowedPapers {
  /** Their ids, joined by commas. */
  readonly wanted: string;
  readonly data: Partial<Pick<CalculatorData, 'rulebook' | 'pending'>>;
}

type Opened = Omit<CalculatorData, 'pending' | 'hasNeighbours'>;

/**
 * Reads the rulebook; until it is there both are undefined. Where thousands of papers are held it reads
 * the head, then the papers that are needed, anew whenever others are.
 */
export function useRulebook(need: PaperNeed): { data?: CalculatorData; failure?: ReadFailure } {
  const { value, failure } = useReading('', open);
  const data = usePapers(value, need);
  return { ...(data && { data }), ...(failure && { failure }) };
}

async function open(): Promise<Opened> {
  const [rulebook, jurisdictions] = await Promise.all([readRulebook(), readJurisdictions()]);
  const parts = rulebook.heldPapers === undefined ? undefined : await loadParts();
  return { rulebook, jurisdictions, ...(parts && { parts }) };
}

/** Puts the needed papers into the head. Of few papers there is no head: they are all there. */
function usePapers(opened: Opened | undefined, need: PaperNeed): CalculatorData | undefined {
  const key = JSON.stringify(need);
  const wanted = useMemo(
    () => opened?.parts?.idsNeeded(opened.jurisdictions, need).join(',') ?? '',
    [opened, key],
  );
  const [read, setRead] = useState<FollowedPapers>();
  useEffect(
    () => opened?.parts?.followPapers(opened.rulebook, opened.jurisdictions, wanted, setRead),
    [opened, wanted],
  );
  return useMemo(() => {
    if (!opened) return undefined;
    const shared = { ...opened, hasNeighbours: need.neighbours === true };
    if (wanted === '') return shared;
    return read?.wanted === wanted
      ? { ...shared, ...read.data }
      : { ...shared, pending: { kind: 'reading', count: wanted.split(',').length } };
  }, [opened, need.neighbours, read, wanted]);
}
