import { expect, test } from 'vitest';
import { WordComparer } from '../../src/corpus/word-likeness.ts';
import { corpus } from '../support/real-corpus.ts';

/** The definition, word by word: vectors as maps, and the product over the pairs of both. */
function byDefinition(texts: readonly string[]) {
  const letters = texts.map((text) => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, ''));
  const pairsOf = (word: string) =>
    Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));
  const all = letters.map(pairsOf);
  const counts = new Map<string, number>();
  for (const pairs of all)
    for (const pair of new Set(pairs)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const codeOf = (pair: string) => (pair.charCodeAt(0) << 16) | pair.charCodeAt(1);
  const vectors = all.map((pairs) => {
    const times = new Map<string, number>();
    for (const pair of pairs) times.set(pair, (times.get(pair) ?? 0) + 1);
    const weights = [...times]
      .sort(([a], [b]) => codeOf(a) - codeOf(b))
      .map(([pair, count]) => {
        const rarity = Math.log((texts.length + 1) / ((counts.get(pair) ?? 0) + 1));
        return [pair, count * rarity] as const;
      });
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight ** 2, 0)) || 1;
    return new Map(weights.map(([pair, weight]) => [pair, Math.fround(weight / length)]));
  });
  return (one: number, other: number) =>
    [...(vectors[other] ?? [])].reduce(
      (sum, [pair, weight]) => sum + weight * (vectors[one]?.get(pair) ?? 0),
      0,
    );
}

/** Texts that are compared with each other alone. */
function compareWords(texts: readonly string[]) {
  const words = new WordComparer();
  return words.compare([words.read(texts)]);
}

/** Every text with every other, and back: what was compared before leaves no trace. */
function expectAsDefined(texts: readonly string[]) {
  const [likeness, defined] = [compareWords(texts), byDefinition(texts)];
  for (const one of texts.keys())
    for (const other of texts.keys()) {
      // To the bit: whichever way it is computed, no clause may change its place.
      expect(likeness(one, other), `${texts[one]} / ${texts[other]}`).toBe(defined(one, other));
      expect(likeness(other, one)).toBe(likeness(one, other));
    }
}

test('likeness is the cosine of weighed pairs', () => {
  expectAsDefined(
    corpus.obligations.map(({ quote }) => quote).filter((_, index) => index % 8 === 0),
  );
});

test('pairs that repeat, texts without a pair, and characters of two units', () => {
  expectAsDefined([
    '逐级落实责任，逐级落实任务，逐级落实',
    '落实责任',
    '责',
    '',
    '……，。',
    '𠮷野家的责任',
    '吉野家的责任',
    '落实𠮷',
  ]);
});

test('a text is as like itself as can be; one that shares no pair is not like it at all', () => {
  const likeness = compareWords(['建立值班制度', '开展消防演练', '', '配备专职人员']);
  expect(likeness(0, 0)).toBeCloseTo(1);
  expect(likeness(0, 1)).toBe(0);
  expect(likeness(2, 2)).toBe(0);
});

test('punctuation and the width of digits make no difference', () => {
  const likeness = compareWords(['２４小时值班、值守。', '24小时值班值守', '开展演练']);
  expect(likeness(0, 1)).toBeCloseTo(1);
});

test('a rare pair says more than one that stands everywhere', () => {
  const likeness = compareWords(['安全巡查', '安全宣传', '巡查道路', '安全培训', '安全投入']);
  expect(likeness(0, 2)).toBeGreaterThan(likeness(0, 1));
});

test('a text is the same in every company that it is read for', () => {
  const words = new WordComparer();
  const [first, second, third] = [
    ['建立值班制度', '开展消防演练'],
    ['建立巡查制度', '配备专职人员'],
    ['值班值守制度', '２４小时值班'],
  ] as const;
  const read = [first, second, third].map((texts) => words.read(texts));
  const [one, two, three] = read as [(typeof read)[0], (typeof read)[0], (typeof read)[0]];
  const small = words.compare([one, two]);
  const large = words.compare([one, three, two]);
  // In turn: neither leaves a trace in the other.
  for (const [a, b] of [
    [0, 2],
    [1, 3],
    [0, 3],
  ] as const) {
    expect(small(a, b)).toBe(compareWords([...first, ...second])(a, b));
    expect(large(a, b)).toBe(compareWords([...first, ...third, ...second])(a, b));
  }
});
