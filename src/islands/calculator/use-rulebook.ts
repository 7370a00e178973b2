import { useEffect, useState } from 'preact/hooks';
import type { Jurisdiction } from '../../model/jurisdiction.schema.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import { readData, tellError } from '../site-data.ts';

/** What every calculator needs of the site. */
export interface CalculatorData {
  readonly rulebook: Rulebook;
  /** Places for which papers are held. */
  readonly jurisdictions: readonly Jurisdiction[];
}

/** Reads the rulebook; until it is there both are undefined, and `failure` is Chinese. */
export function useRulebook(): { data?: CalculatorData; failure?: string } {
  const [state, setState] = useState<{ data?: CalculatorData; failure?: string }>({});
  useEffect(() => {
    Promise.all([
      readData<Rulebook>('/data/rulebook.json'),
      readData<Jurisdiction[]>('/data/jurisdictions.json'),
    ]).then(
      ([rulebook, jurisdictions]) => setState({ data: { rulebook, jurisdictions } }),
      (error: unknown) => setState({ failure: tellError(error) }),
    );
  }, []);
  return state;
}
