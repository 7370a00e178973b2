import type { DutyStore, PartStore } from '../duty-data.ts';
import type { PaperOfPlace } from './PaperOfPlace.tsx';

/** The duties, with what chooses a paper among thousands, where there are thousands. */
export type CompareStore =
  Exclude<DutyStore, PartStore> | (PartStore & { readonly Picker: typeof PaperOfPlace });
