/** Lines of a received file, counted from 1, both included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** Lines that are no part of the paper, with what they are, in Chinese. */
export interface Drop extends LineRange {
  readonly what: string;
}

/** What a file says of the paper beside its text: the meta tags of a portal's page. */
export interface Hints {
  readonly title?: string;
  /** yyyy-mm-dd */
  readonly publishedOn?: string;
  readonly publisher?: string;
}

/** A received file as text, before anything is made of it. */
export interface Received {
  /** Content of source.txt: one line for each line or paragraph received. */
  readonly text: string;
  /** `provenance.receivedAs`, in Chinese. */
  readonly receivedAs: string;
  /** How the file was read, in English, for the person at the command line. */
  readonly readAs: string;
  readonly hints: Hints;
  /** Lines that the form of the file shows to be no part of the paper: page numbers, running heads. */
  readonly drops: readonly Drop[];
  /** Width of each line as it is set, in full-width characters; absent: it is that of its characters. */
  readonly widths?: readonly number[];
  /** Lines in which the text of the paper stands, the title aside; absent: anywhere. */
  readonly main?: LineRange;
  /** What the editor must look at, in English. */
  readonly cautions: readonly string[];
}
