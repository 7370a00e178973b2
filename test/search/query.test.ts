import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findHighlights,
  fold,
  matchClause,
  parseQuery,
  squeeze,
  type SearchableClause,
} from '../../src/search/query.ts';

const clause = (text: string, rest: Partial<SearchableClause> = {}): SearchableClause => ({
  label: '（十二）',
  title: '加强队伍建设',
  path: ['三、健全保障机制'],
  text,
  ...rest,
});
const match = (query: string, text: string, rest?: Partial<SearchableClause>) =>
  matchClause(clause(text, rest), parseQuery(query));
const marked = (sentence: string, ...parts: string[]) =>
  findHighlights(sentence, parts).map(([start, end]) => sentence.slice(start, end));

describe('fold', () => {
  it.each([
    ['２０万元', '20万元'],
    ['Ｂ类', 'b类'],
    ['（十二）', '(十二)'],
    ['弥安发〔2020〕3号', '弥安发(2020)3号'],
    ['弥安发[2020]3号', '弥安发(2020)3号'],
    ['弥安发【2020】3号', '弥安发(2020)3号'],
    ['3—5名', '3-5名'],
    ['3–5名', '3-5名'],
    ['“双随机”', '"双随机"'],
    ['GDP', 'gdp'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('folds the signs of a paper and of a keyboard alike', () => {
    expect(fold('弥安发〔2020〕3号')).toBe(fold('弥安发[2020]3号'));
    expect(fold('3—5名')).toBe(fold('3-5名'));
  });
});

it('squeeze leaves no white space', () => {
  expect(squeeze(' 不低于 的\n７５　% ')).toBe('不低于的75%');
});

describe('parseQuery', () => {
  it.each([
    ['', [], ''],
    ['  　 ', [], ''],
    ['乡镇', ['乡镇'], '乡镇'],
    ['员', ['员'], '员'],
    ['专职监管人员', ['专职监管人员'], '专职 职监 监管 管人 人员'],
    ['监管　人员', ['监管', '人员'], '监管 人员'],
    [' 每季度  乡镇 ', ['每季度', '乡镇'], '每季 季度 乡镇'],
    ['２０万元', ['20万元'], '20 万元'],
    ['B类公用经费', ['b类公用经费'], 'b 类公 公用 用经 经费'],
    ['弥安发〔2020〕3号', ['弥安发(2020)3号'], '弥安 安发 2020 3 号'],
    ['监管监管', ['监管监管'], '监管 管监'],
    ['“八有”', ['"八有"'], '八有'],
    ['—', ['-'], ''],
  ])('%j', (input, parts, indexWords) => {
    const query = parseQuery(input);
    expect(query.parts).toEqual(parts);
    expect(query.indexWords).toBe(indexWords);
  });

  it('takes characters outside the first plane whole', () => {
    expect(parseQuery('𠮷野家').indexWords).toBe('𠮷野 野家');
  });

  it('reads what it has folded as the same query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (input) => {
        const { folded, parts } = parseQuery(input);
        expect(parseQuery(folded).parts).toEqual(parts);
      }),
    );
  });
});

describe('matchClause', () => {
  const text = '每个乡镇(街道)配备监管人员不少于2名。市级应配备15至30名;\n落实经费每年20 万元。';

  it.each([
    '乡镇',
    '监管人员不少于2名',
    '（街道）',
    '２名',
    '20万元',
    '经费每年 20',
    '30名;落实经费',
  ])('finds %j', (query) => {
    expect(match(query, text)).toBeDefined();
  });

  it.each(['村镇', '监管人员不少于3名', '乡镇 村庄', '', '   '])('does not find %j', (query) => {
    expect(match(query, text)).toBeUndefined();
  });

  it('finds a part in the title, the label or a heading', () => {
    expect(match('队伍建设', '其他')).toBeDefined();
    expect(match('(十二)', '其他')).toBeDefined();
    expect(match('保障机制', '其他')).toBeDefined();
    expect(match('队伍建设 其他', '其他')).toBeDefined();
  });

  it('does not find what begins in one field and ends in another', () => {
    expect(match('（十二）加强', '其他')).toBeUndefined();
    expect(match('队伍建设三', '其他')).toBeUndefined();
  });

  it('shows the sentence that holds most of the query', () => {
    const found = match('配备 30名', text);
    expect(found?.sentence).toBe('市级应配备15至30名;');
    expect(found?.highlights.map(([a, b]) => found.sentence.slice(a, b))).toEqual(['配备', '30名']);
  });

  it('shows the first of equals, and the first sentence where only the title answers', () => {
    expect(match('配备', text)?.sentence).toBe('每个乡镇(街道)配备监管人员不少于2名。');
    const found = match('队伍建设', text);
    expect(found?.sentence).toBe('每个乡镇(街道)配备监管人员不少于2名。');
    expect(found?.highlights).toEqual([]);
  });

  it('puts a title above a text, and many places above one', () => {
    const score = (one: SearchableClause) =>
      matchClause(one, parseQuery('经费'))?.score ?? Number.NaN;
    const plain = score(clause('落实经费。'));
    expect(score(clause('落实经费。', { title: '经费保障' }))).toBeGreaterThan(plain);
    expect(score(clause('落实经费。经费。'))).toBeGreaterThan(plain);
  });

  it('stands an empty clause', () => {
    expect(match('队伍', '')).toMatchObject({ sentence: '', highlights: [] });
    expect(match('经费', '')).toBeUndefined();
  });
});

describe('findHighlights', () => {
  it.each([
    ['监管人员，监管机构', ['监管'], ['监管', '监管']],
    ['安全生产监管', ['安全', '安全生产'], ['安全生产']],
    ['安全生产监管', ['安全生产', '生产监管'], ['安全生产']],
    ['安全生产监管', ['监管', '安全'], ['安全', '监管']],
    ['每年２０万元', ['20万元'], ['２０万元']],
    ['不低于 75%', ['不低于75%'], ['不低于 75%']],
    ['占地20㎡以上', ['20m2'], ['20㎡']],
    ['占地20㎡以上', ['以上'], ['以上']],
    ['配备3—5名', ['3-5名'], ['3—5名']],
    ['𠮷野家安全', ['安全'], ['安全']],
    ['监管', ['经费'], []],
    ['监管', [''], []],
    ['监管', [], []],
  ])('of %s for %j', (sentence, parts, expected) => {
    expect(marked(sentence, ...parts)).toEqual(expected);
  });

  it('are in order, apart, and each reads as a part of the query', () => {
    const words = fc.string({ unit: fc.constantFrom(...'安全生产监管 ２2—-(（'), maxLength: 20 });
    fc.assert(
      fc.property(words, words, (sentence, input) => {
        const { parts } = parseQuery(input);
        let before = 0;
        for (const [start, end] of findHighlights(sentence, parts)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(parts).toContain(squeeze(sentence.slice(start, end)));
          before = end;
        }
      }),
    );
  });
});
