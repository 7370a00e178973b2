import type { FactValue, Facts } from '../../src/model/fact.schema.ts';
import type { Question } from '../../src/rules/questions.ts';

/** One answer in four is left open. */
const openShare = 0.25;

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Made-up answers of one unit to all its questions, about as large as townships give them. Like the
 * forms they name every fact, with undefined for an open one.
 */
export function sampleFacts(questions: readonly Question[], seed: number): Facts {
  const random = seededRandom(seed);
  return Object.fromEntries(
    questions.map((question) => {
      const isOpen = random() < openShare;
      const answer = answerTo(question, random);
      return [question.fact.id, isOpen ? undefined : answer];
    }),
  );
}

function answerTo({ fact, items }: Question, random: () => number): FactValue {
  switch (fact.type) {
    case 'boolean':
      return random() < 0.5;
    case 'items':
      return items.filter(() => random() < 0.8);
    case 'integer':
      return Math.floor(random() * 9);
    case 'number':
      return Math.round(random() * 200 - (fact.negative ? 50 : 0)) / 10;
  }
}
