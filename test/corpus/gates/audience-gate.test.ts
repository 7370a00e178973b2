import { expect, test } from 'vitest';
import { findBrokenAudience } from '../../../src/corpus/gates/audience-gate.ts';
import { audienceSchema } from '../../../src/model/audience.schema.ts';
import { corpus } from '../../support/real-corpus.ts';

const ids = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));
const known = {
  bearers: ids(corpus.bearers),
  topics: ids(corpus.topics),
  facts: ids(corpus.facts),
};
const check = (audience: object) =>
  findBrokenAudience(
    {
      data: audienceSchema.parse({ id: 'grid-worker', prefLabel: '网格员', ...audience }),
      file: 'content/vocabulary/audiences.yaml',
      lineOf: () => 3,
    },
    known,
  );

test('an audience of the real vocabularies is silent', () => {
  expect(
    check({ self: ['grid-worker'], organ: ['village'], topics: ['grid'], level: 'village' }),
  ).toEqual([]);
});

test('an unknown bearer is told with the nearest', () => {
  expect(check({ organ: ['vilage'] })).toMatchInlineSnapshot(`
    [
      {
        "details": {
          "hint": "use the id of an entry there, or add one",
          "nearest": "village",
        },
        "file": "content/vocabulary/audiences.yaml",
        "line": 3,
        "message": "grid-worker: organ: vilage is not in vocabulary/bearers.yaml",
      },
    ]
  `);
});

test('unknown topics and facts, and an id that is taken', () => {
  const half = { id: 'half-day', prefLabel: '半天', minutes: 180, facts: ['trainings'] };
  expect(
    check({ topics: ['gird'], occasions: [half, half] }).map(({ message }) => message),
  ).toEqual([
    'grid-worker: topics: gird is not in vocabulary/topics.yaml',
    'grid-worker: occasions: trainings is not in vocabulary/facts.yaml',
    'grid-worker: occasions: trainings is not in vocabulary/facts.yaml',
    'grid-worker: two occasions have the id half-day',
  ]);
});
