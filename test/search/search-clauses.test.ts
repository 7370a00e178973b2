import { describe, expect, it } from 'vitest';
import { searchClauses, shownFirst } from '../../src/search/search-clauses.ts';
import { find, placeOf, searched } from './real-index.ts';

describe('finds what was typed', () => {
  it.each([
    ['专职监管人员不少于2名', 'mile-2020-3 c12'],
    ['在职执法人员的75%', 'jincheng-2021-10 c6'],
    ['每3年轮训一次', 'jincheng-2021-10 c7'],
    ['３-５名', 'jincheng-2021-10 c5'],
    ['B类公用经费', 'mile-2020-3 c11'],
    ['晋城 20万元', 'jincheng-2021-10 c10'],
    ['"八有"', 'xinzhou-2022-campaign p5'],
    ['“凡进必考必训” 晋城', 'jincheng-2021-10 c7'],
    ['做到“八有', 'xinzhou-2022-campaign p5'],
    ['十二）落实', 'mile-2020-3 c12'],
  ])('%s: %s', (query, place) => {
    expect(find(query)[0]).toBe(place);
  });

  it.each(['', '  ', '　'])('an empty query %j finds nothing', (query) => {
    expect(searchClauses(query, searched)).toMatchObject({ hits: [], partial: [], answer: [] });
  });

  it('keeps a phrase in one piece', () => {
    expect(find('"执法经费 保障"')).toEqual(['jincheng-2021-10 c10', 'huludao-2018-15 c19']);
    expect(find('执法 经费 保障').length).toBeGreaterThan(find('"执法经费保障"').length);
  });
});

describe('finds the same by another way of writing', () => {
  it.each([
    ['雙隨機', '双随机'],
    ['安全生產責任保險', '安全生产责任保险'],
    ['兩周', '两周'],
    ['2周', '两周'],
    ['2个星期', '两周'],
    ['二十万元', '20万元'],
    ['２０万元', '20万元'],
    ['百分之七十五', '75%'],
    ['不少于兩名', '不少于2名'],
  ])('%s as %s', (query, other) => {
    expect(find(query).sort()).toEqual(find(other).sort());
    expect(find(query)).not.toEqual([]);
  });

  it.each([
    ['弥安发2020 3号', 'mile-2020-3 preamble'],
    ['弥安发[2020]3号', 'mile-2020-3 preamble'],
    ['弥安发【2020】3号', 'mile-2020-3 preamble'],
    ['2020年3号 弥安发', 'mile-2020-3 preamble'],
    ['弥安发2020年第3号', 'mile-2020-3 preamble'],
    ['弥安发3号', 'mile-2020-3 preamble'],
    ['晋市政办 10号', 'jincheng-2021-10 preamble'],
    ['宝政文2020', 'baofeng-2020-28 preamble'],
    ['葫委发', 'huludao-2018-15 preamble'],
    ['国办发2015 20号', 'baofeng-2020-28 preamble'],
  ])('the number %s', (query, place) => {
    expect(find(query)[0]).toBe(place);
  });

  it.each(['弥勒 第十二条', '弥勒 12条', '弥勒市 第12条'])(
    'the clause by its number: %s',
    (query) => {
      expect(find(query)).toEqual(['mile-2020-3 c12']);
    },
  );

  it('no number inside a longer one', () => {
    expect(find('五名')).toEqual(find('5名'));
    // 15至30名 holds 0名, and no 十名.
    expect(find('十名')).toEqual([]);
  });
});

describe('finds it by what people call it', () => {
  it.each([
    ['考证', 'jincheng-2021-10 c7'],
    ['安责险', 'huludao-2018-15 c30'],
    ['一把手', 'huludao-2018-15 c1'],
    ['意外险', 'mile-2020-3 c11'],
    ['开会', 'huludao-2018-15 c4'],
    ['注安师', 'huludao-2018-15 c29'],
    ['明查暗访', 'xinzhou-2022-campaign p3'],
    ['awh', 'xinzhou-2022-campaign p4'],
    ['mls 专职', 'mile-2020-3 c12'],
  ])('%s: %s', (query, place) => {
    expect(find(query)).toContain(place);
  });

  it('says what else is looked for, and can leave it', () => {
    const { query } = searchClauses('考证', searched);
    expect(query.alsoSearched).toEqual([{ typed: '考证', also: ['持证上岗'] }]);
    expect(find('考证', { synonyms: false })).toEqual([]);
    expect(searchClauses('考证', searched, { synonyms: false }).query.alsoSearched).toEqual([]);
  });

  it('tells only of words that stand in a paper', () => {
    for (const typed of ['安监员', '一把手', '执法车'])
      for (const { also } of searchClauses(typed, searched).query.alsoSearched)
        for (const word of also) expect(find(`"${word}"`), word).not.toEqual([]);
  });

  it('a word for a wider thing finds the narrower, not the other way', () => {
    expect(find('执法经费')).toContain('mile-2020-3 c11');
    expect(find('B类经费', { synonyms: true })).toEqual(['mile-2020-3 c11']);
  });
});

describe('what is shown first', () => {
  const shown = (query: string) => shownFirst(searchClauses(query, searched));

  it('is all that holds it, where it stands somewhere as typed', () => {
    expect(shown('专职监管人员不少于2名').map(placeOf)).toEqual(['mile-2020-3 c12']);
  });

  it('is also what holds part of it, where its words are found apart', () => {
    const extents = shown('乡镇专职监管人员').map(({ extent }) => extent);
    expect(extents[0]).toBe('all');
    expect(extents).toContain('part');
    expect(extents.lastIndexOf('all')).toBeLessThan(extents.indexOf('part'));
  });

  it('is nothing of another place than the one that is named', () => {
    for (const { clause } of shown('弥勒 乡镇 轮训 津贴'))
      expect(clause.paper.id).toBe('mile-2020-3');
  });

  it('puts duties with a figure of the kind that is asked for first', () => {
    expect(shown('乡镇要配几个安监员').map(placeOf)[0]).toBe('mile-2020-3 c12');
  });
});
