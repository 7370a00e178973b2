import type { ServiceDate } from './service-date.ts';

/** When somebody was last trained. Not knowing is neither never nor long ago. */
export type LastTraining =
  | { readonly kind: 'on'; readonly date: ServiceDate }
  | { readonly kind: 'never' }
  | { readonly kind: 'unknown' };

/** Somebody who is to be trained in turn. */
export interface Officer {
  readonly name: string;
  /** Entered service; absent: not known. */
  readonly entered?: ServiceDate;
  readonly trained: LastTraining;
}
