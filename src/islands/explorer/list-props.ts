import type { DutyIndex } from './duty-index.ts';
import type { ExplorerState } from './state.ts';

export type Change = (next: ExplorerState) => void;

/** A list, whatever it was read from. */
export interface ListProps extends DutyIndex {
  readonly state: ExplorerState;
  readonly change: Change;
  /** What is searched and counted, where it is not everything: 在已选的 2 个地区中. */
  readonly scope?: string;
}
