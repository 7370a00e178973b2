import type { UnitLevel } from '../model/concept.schema.ts';
import type { Matter } from '../model/matter.schema.ts';
import type { PublishedObligation } from '../model/published.schema.ts';
import type { StandKind } from '../rules/compare-matter.ts';
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

/**
 * `/data/labels.json` where the papers are read one by one: no paper, no place, but the matters, for
 * the whole table of stands is as long as the papers are many.
 */
export interface DutyHead extends DutyLabels {
  readonly heldPapers: number;
  readonly matters: readonly Matter[];
}

/** What one paper says of a matter, as the parts give it. */
export interface PartStand {
  readonly matter: string;
  readonly kind: StandKind;
  readonly text: string;
  readonly duty?: string;
}

/** The duties of one paper, and what lists say of it: `/data/obligations/<policy>.json`. */
export interface DutyPart {
  /** Content hash of the edition that it is of. */
  readonly edition: string;
  /** Its place in the order of the papers. */
  readonly order: number;
  readonly paper: PaperLabel;
  readonly obligations: readonly PublishedObligation[];
  readonly stands: readonly PartStand[];
}

/** How a paper is called in lists: its number; a report by its title, and that it is one. */
export function shortPaperName({ title, documentNumber, official }: CitedPaper): string {
  const name = documentNumber ?? `《${title}》`;
  return official ? name : `${name}（新闻报道）`;
}
