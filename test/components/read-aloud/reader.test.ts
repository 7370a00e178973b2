import { beforeEach, expect, test } from 'vitest';
import {
  createReader,
  type Reader,
  type Reading,
  type Sentence,
} from '../../../src/components/read-aloud/reader.ts';

let said: string[];
let rates: number[];
let hushed: number;
let done: (outcome: 'said' | 'failed') => void;
let states: Reading<Sentence>[];
let gone: Set<string>;
let reader: Reader<Sentence>;

beforeEach(() => {
  said = [];
  rates = [];
  hushed = 0;
  states = [];
  gone = new Set();
  const speaker = {
    say: (text: string, rate: number, end: typeof done) => {
      said.push(text);
      rates.push(rate);
      done = end;
    },
    hush: () => {
      hushed += 1;
    },
  };
  const isStill = ({ text }: Sentence) => !gone.has(text);
  reader = createReader(speaker, 1, isStill, (state) => states.push(state));
});

const sentences = [
  { text: '甲一', passage: 0 },
  { text: '甲二', passage: 0 },
  { text: '乙一', passage: 1 },
  { text: '丙一', passage: 2 },
];
const last = () => states[states.length - 1];

test('reads to the end, then is idle', () => {
  reader.read(sentences);
  expect(last()).toEqual({ kind: 'reading', sentence: sentences[0], passages: 3 });
  for (let n = 0; n < 4; n++) done('said');
  expect(said).toEqual(['甲一', '甲二', '乙一', '丙一']);
  expect(last()).toEqual({ kind: 'idle' });
});

test('goes on, after a pause, from the start of its sentence', () => {
  reader.read(sentences);
  done('said');
  reader.pause();
  expect(last()).toMatchObject({ kind: 'paused', sentence: { text: '甲二' } });
  reader.resume();
  expect(said).toEqual(['甲一', '甲二', '甲二']);
  expect(last()).toMatchObject({ kind: 'reading' });
});

test('goes by passages: on to the next, back to its own start, then to the one before', () => {
  reader.read(sentences);
  reader.move(1);
  expect(said[said.length - 1]).toBe('乙一');
  reader.move(-1);
  done('said');
  reader.move(-1);
  reader.move(-1);
  expect(said).toEqual(['甲一', '乙一', '甲一', '甲二', '甲一']);
});

test('moves while paused without a word', () => {
  reader.read(sentences);
  reader.pause();
  reader.move(1);
  expect(said).toEqual(['甲一']);
  expect(last()).toMatchObject({ kind: 'paused', sentence: { text: '乙一' } });
});

test('another speed begins the sentence anew', () => {
  reader.read(sentences);
  reader.setRate(1.4);
  expect(said).toEqual(['甲一', '甲一']);
  expect(rates).toEqual([1, 1.4]);
});

test('stops: hushed, and what is read next begins at its own start', () => {
  reader.read(sentences);
  done('said');
  const before = hushed;
  reader.stop();
  expect(hushed).toBeGreaterThan(before);
  expect(last()).toEqual({ kind: 'idle' });
  reader.read(sentences.slice(2));
  expect(said[said.length - 1]).toBe('乙一');
});

test('a sentence that has changed meanwhile is not read: a wrong number is worse than none', () => {
  reader.read(sentences);
  gone.add('甲二');
  done('said');
  expect(said).toEqual(['甲一']);
  expect(last()).toEqual({ kind: 'idle' });
});

test('says that the voice failed', () => {
  reader.read(sentences);
  done('failed');
  expect(last()).toEqual({ kind: 'failed' });
});

test('nothing to read is idle', () => {
  reader.read([]);
  expect(last()).toEqual({ kind: 'idle' });
  reader.move(1);
  reader.resume();
  expect(said).toEqual([]);
});
