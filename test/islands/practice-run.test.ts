import { describe, expect, test } from 'vitest';
import {
  giveAnswer,
  goOn,
  isOver,
  keepRun,
  keptRun,
  repeatWrong,
  rightCount,
  startRun,
  wrongOnes,
  type Run,
} from '../../src/islands/practice/run.ts';

const answer = (run: Run, id: string, isRight: boolean) =>
  goOn(giveAnswer(run, id, { response: { kind: 'own', isRight }, isRight }));
const ids = ['a', 'b', 'c'];
const after = answer(answer(answer(startRun(ids), 'a', true), 'b', false), 'c', true);

/** A storage as browsers have it. */
function memory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('a practice', () => {
  test('three questions, one wrong; then the wrong one again', () => {
    expect(isOver(after)).toBe(true);
    expect([rightCount(after), wrongOnes(after)]).toEqual([2, ['b']]);
    const again = repeatWrong(after);
    expect([again.ids, again.at, again.round]).toEqual([['b'], 0, 2]);
    expect(rightCount(answer(again, 'b', true))).toBe(1);
  });

  test('what was left unanswered is not right', () => {
    expect(wrongOnes(goOn(startRun(ids)))).toEqual(ids);
  });
});

describe('on this device', () => {
  test('is gone on with where the questions are the same', () => {
    const store = memory();
    keepRun(store, 'jincheng 1', after);
    expect(keptRun(store, 'jincheng 1', ids)).toEqual(after);
    expect(keptRun(store, 'jincheng 2', ids)).toBeUndefined();
    expect(keptRun(store, 'jincheng 1', ['a', 'b'])).toBeUndefined();
  });

  test('nothing kept, nothing readable, no storage', () => {
    const store = memory();
    expect(keptRun(store, 'x', ids)).toBeUndefined();
    for (const text of ['', '{', '[]', '{"signature":"x","run":{"ids":["a"],"at":-1}}']) {
      store.setItem('anjian-practice', text);
      expect(keptRun(store, 'x', ids)).toBeUndefined();
    }
    expect(keptRun(undefined, 'x', ids)).toBeUndefined();
    const full = {
      ...store,
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => keepRun(full, 'x', after)).not.toThrow();
  });
});

test.each([
  { kind: 'options' },
  { kind: 'options', chosen: ['a'] },
  { kind: 'verdict', isTrue: 'yes' },
  { kind: 'words', words: {} },
  { kind: 'own' },
  { kind: 'constructor' },
  null,
])('a practice with an answer of no kind is begun anew: %j', (response) => {
  const store = memory();
  const run = { ...startRun(ids), answers: { a: { isRight: true, response } } };
  keepRun(store, 'x', run as unknown as Run);
  expect(keptRun(store, 'x', ids)).toBeUndefined();
});
