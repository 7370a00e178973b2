import { describe, expect, test } from 'vitest';
import { splitSentences, spoken } from '../../../src/components/read-aloud/sentences.ts';
import { corpus } from '../../support/real-corpus.ts';

const cut = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test('end at their full stops, closing quotes and brackets included', () => {
    expect(cut('健全制度。“谁主管、谁负责。”按规定配备；不少于2名')).toEqual([
      '健全制度。',
      '“谁主管、谁负责。”',
      '按规定配备；',
      '不少于2名',
    ]);
  });
  test('of more than sixty characters are cut at a comma', () => {
    const clause = '市级根据行政区域内人口总量、经济水平、企业规模和数量，';
    const parts = cut(`${clause.repeat(4)}配备执法人员。`);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(60);
    expect(parts.join('')).toBe(`${clause.repeat(4)}配备执法人员。`);
  });
  test('are not cut within a figure', () => {
    const parts = cut(`${'各乡镇'.repeat(19)},每年投入1,000元,${'各街道'.repeat(12)}`);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.filter((part) => part.includes('1,000元'))).toHaveLength(1);
  });
  test('without a word are not read', () => expect(cut('……。 （ ） ')).toEqual([]));
  test('of every paper lose no word', () => {
    for (const { clauses } of corpus.policies)
      for (const { text } of clauses) {
        const kept = cut(text).join('');
        expect(kept.replace(/[^\p{L}\p{N}]/gu, '')).toBe(text.replace(/[^\p{L}\p{N}]/gu, ''));
      }
  });
});

describe('what the voice is told', () => {
  test.each([
    ['配备3—5名专职人员', '配备3至5名专职人员'],
    ['10%—20%', '10%至20%'],
    ['2020年—2022年', '2020年至2022年'],
    ['2026-11-22', '2026-11-22'],
    ['——落实责任', '——落实责任'],
    ['一  是\n落实', '一 是 落实'],
  ])('%s: %s', (written, said) => expect(spoken(written)).toBe(said));
});
