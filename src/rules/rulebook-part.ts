import type { Rulebook, RuleObligation, RulePolicy } from './rulebook.ts';

/**
 * What one paper adds to a rulebook: `/data/rulebook/<policy>.json`. A country's rulebook is too much
 * for a browser; it gets the head and the papers that its place needs.
 */
export interface RulebookPart {
  /** Content hash of the edition that it is of: parts of two editions do not go together. */
  readonly edition: string;
  /** Its place in the order of the papers. */
  readonly order: number;
  readonly policy: RulePolicy;
  readonly obligations: readonly RuleObligation[];
}

/** The rulebook of some papers: what rules find in it for their places, they find in the whole. */
export function joinParts(head: Rulebook, parts: readonly RulebookPart[]): Rulebook {
  const sorted = [...parts].sort((a, b) => a.order - b.order);
  return {
    ...head,
    policies: sorted.map(({ policy }) => policy),
    obligations: sorted.flatMap(({ obligations }) => obligations),
  };
}

/** Whether a rulebook holds only some of the papers of its edition. */
export function isPartial({ heldPapers }: Rulebook): boolean {
  return heldPapers !== undefined;
}
