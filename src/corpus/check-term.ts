import { mostAlike } from './gates/link-gate.ts';
import type { Problem } from './problem.ts';

/** Gate of the definitions: each is of a term that is there. */
export function checkTerm(
  id: string,
  file: string,
  lineOf: () => number,
  terms: ReadonlySet<string>,
): Problem[] {
  // A vocabulary that could not be read is told once, not with every definition.
  if (terms.has(id) || terms.size === 0) return [];
  const nearest = mostAlike(id, terms);
  return [
    {
      file,
      line: lineOf(),
      message: `there is no term ${id} in vocabulary/terms.yaml`,
      details: {
        ...(nearest !== undefined && { nearest }),
        hint: 'add it to terms.yaml or correct the id',
      },
    },
  ];
}
