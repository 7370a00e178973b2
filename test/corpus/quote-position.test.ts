import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote, nearestPassage } from '../../src/corpus/quote-position.ts';

describe('findQuote', () => {
  const text = '建立持证上岗制度。接受专业培训,持证上岗。';

  it.each([
    ['a quote that occurs once', { quote: '接受专业培训' }, { found: true, start: 9, end: 15 }],
    [
      'the first of two, by suffix',
      { quote: '持证上岗', suffix: '制度' },
      { found: true, start: 2, end: 6 },
    ],
    [
      'the second of two, by prefix',
      { quote: '持证上岗', prefix: ',' },
      { found: true, start: 16, end: 20 },
    ],
    ['two without context', { quote: '持证上岗' }, { found: false, occurrences: 2 }],
    ['none', { quote: '凭证上岗' }, { found: false, occurrences: 0 }],
    [
      'none before the prefix',
      { quote: '持证上岗', prefix: '无' },
      { found: false, occurrences: 0 },
    ],
  ])('%s', (_, selector, position) => {
    expect(findQuote(text, selector)).toEqual(position);
  });

  it('counts occurrences that overlap', () => {
    expect(findQuote('层层层', { quote: '层层' })).toEqual({ found: false, occurrences: 2 });
  });
});

describe('nearestPassage', () => {
  const clause = '乡镇(街道)应明确分管领导,每个乡镇(街道)配备专职监管人员不少于2名,履行监管职责。';

  it.each([
    ['a wrong figure', '配备专职监管人员不少于3名', '配备专职监管人员不少于2名'],
    ['full-width brackets', '每个乡镇（街道）配备', '每个乡镇(街道)配备'],
    ['a lost character', '配备专职监管员不少于2名', '配备专职监管人员不少于2名'],
    ['an added character', '配备专职的监管人员不少于2名', '配备专职监管人员不少于2名'],
  ])('finds what was meant in spite of %s', (_, quote, passage) => {
    expect(nearestPassage(clause, quote)).toBe(passage);
  });

  it('is the first of equals', () => {
    expect(nearestPassage('二名,三名', '一名')).toBe('二名');
  });

  it('finds nothing in nothing', () => {
    expect(nearestPassage('', '不少于2名')).toBe('');
  });

  it('is the quote itself wherever the text holds it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, quote, after) => {
        expect(nearestPassage(before + quote + after, quote)).toBe(quote);
      }),
    );
  });
});
