import type { Rulebook } from '../../rules/rulebook.ts';
import type { Summary, UnitResult } from '../../sheets/assess-units.ts';
import type { Note, Problem } from '../../sheets/table.ts';

/** What the page asks of its worker. A file stays open in the worker for the next request. */
export type Request =
  | {
      readonly kind: 'open';
      readonly id: number;
      readonly rulebook: Rulebook;
      readonly bytes: ArrayBuffer;
      readonly setting: Setting;
    }
  | { readonly kind: 'assess'; readonly id: number; readonly setting: Setting }
  | {
      readonly kind: 'export';
      readonly id: number;
      readonly source: string;
      readonly origin: string;
    };

export interface Setting {
  /** The day for which is asked, yyyy-mm-dd. */
  readonly asOf: string;
  /** Where the units lie, for rows that have names only. */
  readonly home: string | undefined;
  /** Address below which the lists of divisions lie: https://…/data/divisions/ */
  readonly divisions: string;
}

/** What the worker answers, with the number of the request. */
export type Response =
  | ({ readonly kind: 'assessed'; readonly id: number } & BatchResult)
  | { readonly kind: 'workbook'; readonly id: number; readonly blob: Blob }
  /** The message is Chinese and says how to mend it. */
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };

export interface BatchResult {
  readonly units: readonly UnitResult[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
  readonly summary: Summary;
}
