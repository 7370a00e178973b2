import type { UnitLevel } from '../model/concept.schema.ts';
import type { Edition } from '../rules/rulebook.ts';
import type { CitedPaper } from './citation.ts';

/** A paper as lists of duties name and cite it. */
export interface PaperLabel extends CitedPaper {
  /** Code of the place in which it binds. */
  readonly place: string;
}

/** Names behind the ids of the duties, and what an export of them must say: `/data/labels.json`. */
export interface DutyLabels {
  readonly bearers: Readonly<
    Record<string, { readonly name: string; readonly levels: readonly UnitLevel[] }>
  >;
  readonly topics: Readonly<Record<string, string>>;
  /** Names of places by code, short: 弥勒市. */
  readonly places: Readonly<Record<string, string>>;
  readonly policies: Readonly<Record<string, PaperLabel>>;
  readonly edition: Edition;
}

/** How a paper is called in lists: its number; a report by its title, and that it is one. */
export function shortPaperName({ title, documentNumber, official }: CitedPaper): string {
  const name = documentNumber ?? `《${title}》`;
  return official ? name : `${name}（新闻报道）`;
}
