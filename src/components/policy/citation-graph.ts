import type { CorpusPolicy } from '../../corpus/corpus.ts';
import type { Relation } from '../../model/instrument.schema.ts';
import { instrumentOf } from '../site.ts';

/** An instrument that a paper cites, and the clauses that do. */
export interface CitedInstrument {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string | undefined;
  readonly uses: readonly {
    readonly clause: string;
    readonly reference: string;
    readonly relation: Relation;
  }[];
}

/** What a paper cites, in the order of its text; a clause that says so twice is named once. */
export function citedInstruments({ clauses }: CorpusPolicy): CitedInstrument[] {
  const cited = new Map<string, CitedInstrument['uses'][number][]>();
  for (const { id: clause, reference, citations } of clauses)
    for (const { instrument, relation } of citations) {
      const uses = cited.get(instrument) ?? [];
      if (!uses.some((use) => use.clause === clause && use.relation === relation))
        cited.set(instrument, [...uses, { clause, reference, relation }]);
    }
  return [...cited].map(([id, uses]) => {
    const { title, documentNumber } = instrumentOf(id);
    return { id, title, documentNumber, uses };
  });
}

export interface GraphNode {
  readonly label: string;
  readonly x: number;
  readonly y: number;
}
export interface GraphEdge {
  readonly path: string;
  readonly relation: Relation;
}
export interface CitationGraph {
  readonly width: number;
  readonly height: number;
  readonly clauses: readonly GraphNode[];
  readonly instruments: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

const width = 860;
const row = 26;
const clauseEdge = 190;
const instrumentEdge = 420;
/** Characters that fit beside the columns; the words below have the whole title. */
const longestLeft = 13;
const longestRight = 30;

/**
 * Lays out who cites what: clauses on the left, instruments on the right, a line for each citation.
 * Clauses stand at the mean height of what they cite, in the order of the text, so that few lines cross.
 */
export function layOutCitations(cited: readonly CitedInstrument[]): CitationGraph {
  const heightOf = (index: number) => row * index + row / 2;
  const references = [
    ...new Set(cited.flatMap(({ uses }) => uses.map(({ reference }) => reference))),
  ];
  const rows = Math.max(cited.length, references.length);
  const instruments = cited.map(({ title, documentNumber }, index) => ({
    label: shorten(documentNumber ?? title, longestRight),
    x: instrumentEdge,
    y: heightOf(index) + ((rows - cited.length) * row) / 2,
  }));
  const wanted = references.map((reference) => {
    const heights = cited.flatMap(({ uses }, index) =>
      uses.some((use) => use.reference === reference) ? [instruments[index]?.y ?? 0] : [],
    );
    return heights.reduce((sum, y) => sum + y, 0) / heights.length;
  });
  const ordered = references
    .map((label, index) => ({ label, wanted: wanted[index] ?? 0 }))
    .sort((a, b) => a.wanted - b.wanted);
  let below = -row / 2;
  const last = ordered.length;
  const clauses = ordered.map(({ label, wanted: y }, index) => {
    // No label lies on another, and all that follow still find room.
    const latest = heightOf(rows - (last - index));
    below = Math.min(Math.max(y, below + row), latest);
    return { label, x: clauseEdge, y: below };
  });
  const places = new Map(clauses.map((node) => [node.label, node]));
  const edges = cited.flatMap(({ uses }, index) =>
    uses.flatMap(({ reference, relation }) => {
      const from = places.get(reference);
      const to = instruments[index];
      if (!from || !to) return [];
      const middle = (clauseEdge + instrumentEdge) / 2;
      const path = `M${clauseEdge + 6} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${instrumentEdge - 6} ${to.y}`;
      return [{ path, relation }];
    }),
  );
  const left = clauses.map((node) => ({ ...node, label: shorten(node.label, longestLeft) }));
  return { width, height: rows * row, clauses: left, instruments, edges };
}

function shorten(label: string, longest: number): string {
  return label.length > longest ? `${label.slice(0, longest - 1)}…` : label;
}
