import type { Doubt } from '../model/normalisation.schema.ts';
import type { Definition } from '../model/definition.schema.ts';
import type { Citation } from '../model/instrument.schema.ts';
import type { NotDuty, Obligation } from '../model/obligation.schema.ts';
import type { Placed } from './corpus.ts';
import { mostAlike } from './gates/link-gate.ts';
import { placeQuote } from './gates/quote-gate.ts';
import type { Problem } from './problem.ts';
import type { Selector } from './quote-position.ts';
import type { Annotations } from './read-annotations.ts';
import type { Located } from './read-list.ts';

/** The annotations of a policy, each at its place in the text of its clause. */
export interface PlacedAnnotations {
  readonly obligations: readonly Placed<Obligation>[];
  readonly notDuties: readonly Placed<NotDuty>[];
  readonly citations: readonly Placed<Citation>[];
  readonly definitions: readonly Placed<Definition>[];
  readonly doubts: readonly Placed<Doubt>[];
}

/**
 * Places every quote in its clause.
 * @param texts text of each clause by id
 * @returns the annotations that have a place, and a problem for each that has none
 */
export function placeAnnotations(
  { obligations, notDuties, citations, definitions }: Annotations,
  doubts: readonly Located<Doubt>[],
  texts: ReadonlyMap<string, string>,
): { placed: PlacedAnnotations; problems: Problem[] } {
  const problems: Problem[] = [];
  const place =
    <T extends Selector & { clause: string }>(nameOf: (data: T) => string) =>
    (entry: Located<T>): Placed<T>[] => {
      const { data, file } = entry;
      const text = texts.get(data.clause);
      if (text === undefined) {
        const nearest = mostAlike(data.clause, texts.keys());
        problems.push({
          file,
          line: entry.lineOf('clause'),
          message: `${nameOf(data)}: there is no clause ${data.clause} in index.mdx`,
          details: {
            ...(nearest !== undefined && { nearest }),
            hint: 'clause ids are never changed; restore the clause or correct the id',
          },
        });
        return [];
      }
      const result = placeQuote({ id: data.clause, text }, data);
      if ('place' in result) return [{ ...data, ...result.place }];
      problems.push({
        file,
        line: entry.lineOf('quote'),
        message: `${nameOf(data)}: ${result.misquote.message}`,
        details: result.misquote.details,
      });
      return [];
    };
  const placed = {
    obligations: obligations.flatMap(place(({ id }) => id)),
    notDuties: notDuties.flatMap(place(() => 'not a duty')),
    citations: citations.flatMap(place(({ instrument }) => `citation of ${instrument}`)),
    definitions: definitions.flatMap(place(({ term }) => `definition of ${term}`)),
    doubts: doubts.flatMap(place(() => 'doubt')),
  };
  return { placed, problems };
}
