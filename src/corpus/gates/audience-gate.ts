import type { Audience } from '../../model/audience.schema.ts';
import type { Problem } from '../problem.ts';
import type { Located } from '../read-list.ts';
import { mostAlike } from './link-gate.ts';

/** The vocabularies that an audience points to, by the ids they hold. */
export interface AudienceVocabulary {
  readonly bearers: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
}

/** Audience gate: every bearer, topic and fact that an audience names is held, and so is no occasion twice. */
export function findBrokenAudience(
  { data, file, lineOf }: Located<Audience>,
  known: AudienceVocabulary,
): Problem[] {
  const { id, self, organ, supervises, topics, occasions } = data;
  const wanted: [key: PropertyKey[], vocabulary: keyof AudienceVocabulary, ids: string[]][] = [
    [['self'], 'bearers', self],
    [['organ'], 'bearers', organ],
    [['supervises'], 'bearers', supervises],
    [['topics'], 'topics', topics],
    ...occasions.map(({ facts }, at): (typeof wanted)[number] => [
      ['occasions', at, 'facts'],
      'facts',
      facts,
    ]),
  ];
  const broken = wanted.flatMap(([key, vocabulary, ids]) =>
    ids
      .filter((name) => !known[vocabulary].has(name))
      .map((name): Problem => {
        const nearest = mostAlike(name, known[vocabulary]);
        return {
          file,
          line: lineOf(...key),
          message: `${id}: ${String(key[0])}: ${name} is not in vocabulary/${vocabulary}.yaml`,
          details: {
            ...(nearest !== undefined && { nearest }),
            hint: 'use the id of an entry there, or add one',
          },
        };
      }),
  );
  const names = occasions.map((occasion) => occasion.id);
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  return [
    ...broken,
    ...twice.map((name) => ({
      file,
      line: lineOf('occasions'),
      message: `${id}: two occasions have the id ${name}`,
      details: { hint: 'links to a course name its occasion by the id' },
    })),
  ];
}
