import { describe, expect, test } from 'vitest';
import type { Concept } from '../../src/model/concept.schema.ts';
import type { CorpusClause, TermDefinition } from '../../src/corpus/corpus.ts';
import { segmentParagraph } from '../../src/corpus/segments.ts';
import {
  buildLexicon,
  definitionFor,
  findMentions,
  findNames,
} from '../../src/corpus/term-mentions.ts';
import { corpus } from '../support/real-corpus.ts';

const terms: Concept[] = [
  {
    id: 'standardisation',
    prefLabel: '安全生产标准化',
    altLabel: ['标准化', '企业安全生产标准化达标'],
  },
  { id: 'double-random', prefLabel: '双随机、一公开', altLabel: ['双随机', '双随机执法'] },
  { id: 'hazard', prefLabel: '隐患', altLabel: ['隐患双随机排查'] },
];
const definitions: TermDefinition[] = [
  { kind: 'editor', term: 'standardisation', text: '达标并持续改进。' },
  { kind: 'editor', term: 'double-random', words: ['双随机'], text: '两个随机。' },
];
const lexicon = buildLexicon(terms, definitions);
const wordsOf = (text: string) => mentionsOf(text).map(({ start, end }) => text.slice(start, end));

function mentionsOf(text: string, annotations: Partial<CorpusClause> = {}) {
  return findMentions(
    {
      text,
      paragraphs: [],
      obligations: [],
      citations: [],
      doubts: [],
      definitions: [],
      ...annotations,
    },
    lexicon,
  );
}

describe('words with a definition', () => {
  test('are found once, at their first place', () => {
    expect(wordsOf('采取双随机，再双随机')).toEqual(['双随机']);
    expect(mentionsOf('采取双随机，再双随机')[0]?.start).toBe(2);
  });

  test('are not found inside a longer term, which is not defined', () => {
    expect(wordsOf('开展隐患双随机排查')).toEqual([]);
    expect(wordsOf('提高标准化水平')).toEqual([]);
  });

  test('a longer name of the same term leads to the same definition', () => {
    expect(wordsOf('加强双随机执法')).toEqual(['双随机执法']);
    expect(wordsOf('企业安全生产标准化达标')).toEqual(['企业安全生产标准化达标']);
  });

  test('are not found where a citation is a link already: the next place is taken', () => {
    const text = '《双随机办法》之外的双随机';
    const citation = { clause: 'c1', quote: text.slice(0, 7), instrument: 'x' } as const;
    const citations = [{ ...citation, relation: 'cites' as const, start: 0, end: 7 }];
    expect(mentionsOf(text, { citations })).toEqual([
      { term: 'double-random', start: 10, end: 13 },
    ]);
  });

  test('are not found where the edge of an annotation would cut the link in two', () => {
    const doubts = [{ clause: 'c1', quote: '随机', remark: '？', start: 3, end: 5 }];
    expect(mentionsOf('采取双随机', { doubts })).toEqual([]);
  });

  test('are not found in the words that define them', () => {
    const clause = corpus.clauses.find(({ id }) => id === 'p5');
    const mine = buildLexicon(corpus.terms, corpus.definitions);
    expect(clause && findMentions(clause, mine).map(({ term }) => term)).not.toContain(
      'eight-haves',
    );
  });
});

test('the longest of the names that begin at a place is taken', () => {
  expect(findNames('推行安全生产标准化', lexicon).map(({ name }) => name)).toEqual([
    '安全生产标准化',
  ]);
});

test('names are found from left to right, one right after another too, and none overlaps', () => {
  const concepts = ['安全生产', '生产', '全员', '𠮷林'].map((prefLabel) => ({
    id: prefLabel,
    prefLabel,
    altLabel: [],
  }));
  const found = findNames('全员安全生产生产𠮷林𠮶林全', buildLexicon(concepts, []));
  expect(found).toEqual([
    { name: '全员', start: 0, end: 2 },
    { name: '安全生产', start: 2, end: 6 },
    { name: '生产', start: 6, end: 8 },
    { name: '𠮷林', start: 8, end: 11 },
  ]);
});

test('links change no character of any paper', () => {
  const mine = buildLexicon(corpus.terms, corpus.definitions);
  for (const clause of corpus.clauses) {
    const mentions = findMentions(clause, mine);
    for (const paragraph of clause.paragraphs) {
      const segments = segmentParagraph(paragraph, clause, mentions);
      expect(segments.map(({ text }) => text).join('')).toBe(paragraph.text);
    }
    // One link a mention, never two.
    const runs = clause.paragraphs.flatMap((paragraph) =>
      segmentParagraph(paragraph, clause, mentions).filter(({ mention }) => mention),
    );
    expect(runs, `${clause.policy} ${clause.id}`).toHaveLength(mentions.length);
  }
});

test('弥勒’s 双随机、一公开 and 忻州’s 三管三必须 have a definition', () => {
  const mine = buildLexicon(corpus.terms, corpus.definitions);
  const found = (policy: string, id: string) => {
    const clause = corpus.clauses.find((c) => c.policy === policy && c.id === id);
    return (
      clause && findMentions(clause, mine).map(({ start, end }) => clause.text.slice(start, end))
    );
  };
  expect(found('mile-2020-3', 'c5')).toContain('双随机、一公开');
  expect(found('xinzhou-2022-campaign', 'p4')).toContain('三管三必须');
});

describe('of several definitions of 三管三必须', () => {
  test('a paper’s own goes before the editor’s', () => {
    expect(definitionFor('three-musts', 'jincheng-2021-10', corpus.definitions)).toMatchObject({
      kind: 'quoted',
      clause: 'c2',
    });
  });
  test('the editor’s goes before another paper’s', () => {
    expect(definitionFor('three-musts', 'baofeng-2020-28', corpus.definitions)).toMatchObject({
      kind: 'editor',
      basis: 'work-safety-law',
    });
  });
  test('another paper’s goes before none', () => {
    const quoted = corpus.definitions.filter(({ kind }) => kind === 'quoted');
    expect(definitionFor('eight-haves', 'mile-2020-3', quoted)).toMatchObject({
      policy: 'xinzhou-2022-campaign',
    });
  });
});
