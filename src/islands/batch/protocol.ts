import type { Rulebook, RuleObligation } from '../../rules/rulebook.ts';
import type { Summary, UnitResult } from '../../sheets/assess-units.ts';
import type { Note, Problem } from '../../sheets/table.ts';

/** What the page asks of its worker. A file stays open in the worker for the next request. */
export type Request =
  | {
      readonly kind: 'open';
      readonly id: number;
      readonly rulebook: Rulebook;
      readonly bytes: ArrayBuffer;
    }
  | {
      readonly kind: 'assess';
      readonly id: number;
      readonly setting: Setting;
    }
  /** What the open file is assessed by from now on, without its duties; they follow. */
  | { readonly kind: 'rulebook'; readonly id: number; readonly rulebook: Rulebook }
  | { readonly kind: 'duties'; readonly id: number; readonly duties: readonly RuleObligation[] }
  /** Where the units of the open file lie: which papers it needs, where not all are at hand. */
  | { readonly kind: 'place'; readonly id: number; readonly setting: Setting }
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
  /** The file is open, or what was sent for it is there. */
  | { readonly kind: 'taken'; readonly id: number }
  | { readonly kind: 'placed'; readonly id: number; readonly places: readonly string[] }
  | { readonly kind: 'workbook'; readonly id: number; readonly blob: Blob }
  | ({ readonly kind: 'failure'; readonly id: number } & Failure);

/** Why there is no result. */
export interface Failure {
  /** Chinese, and says how to mend it. */
  readonly message: string;
  /** Whether it may come right when the same is asked again: what was not read may be there by then. */
  readonly mayPass: boolean;
}

export interface BatchResult {
  readonly units: readonly UnitResult[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
  readonly summary: Summary;
}
