/** A piece of running text; `label` is set in 黑体, `href` makes it a link. */
export interface Run {
  readonly text: string;
  readonly label?: true;
  readonly href?: string;
}

export type Cell = string | Run | readonly Run[];

/** What an official paper is made of, as data: rendered by `writeOfficial`, measured by `pagesOfHeadings`. */
export type Part =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'body' | 'quote'; readonly runs: readonly Run[] }
  /** Smaller type, for what is said about the paper: its sources, its limits. */
  | { readonly kind: 'caution'; readonly runs: readonly Run[] }
  /** Words for programs, in the smallest type that can be read. */
  | { readonly kind: 'machine'; readonly text: string }
  /** Empty lines to write on. */
  | { readonly kind: 'lines'; readonly count: number }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
      /** Widths of the columns by their share of the type area. */
      readonly widths: readonly number[];
      /** Column whose text is for programs, in the smallest type. */
      readonly machineColumn?: number;
    }
  | { readonly kind: 'page-break' };

/** A paragraph of plain text. */
export function body(text: string): Part {
  return { kind: 'body', runs: [{ text }] };
}

/** A paragraph that begins with a label: 依据：…. */
export function labelled(label: string, ...runs: readonly (string | Run)[]): Part {
  return {
    kind: 'body',
    runs: [
      { text: label, label: true },
      ...runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
    ],
  };
}

/** Text of a part without its set-up. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
