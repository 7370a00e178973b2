import { describe, expect, it } from 'vitest';
import { searchClauses } from '../../src/search/search-clauses.ts';
import { nearestTerms } from '../../src/search/nearest-terms.ts';
import { suggest } from '../../src/search/suggest.ts';
import { find, searched } from './real-index.ts';

const has = (name: string) => searchClauses(name, searched).hits.length > 0;
const suggested = (input: string) =>
  suggest(input, searched.vocabulary, has).map(({ query }) => query);

describe('suggestions', () => {
  it.each([
    ['安责', '安全生产责任保险'],
    ['双随', '双随机、一公开'],
    ['一把', '主要负责人'],
    ['ygs', '一岗双责'],
    ['弥', '弥勒市'],
    ['弥安', '弥安发〔2020〕3号'],
    ['安全生產責', '安全生产责任保险'],
    ['乡镇 轮', '乡镇 轮训'],
  ])('%s: %s', (typed, query) => {
    expect(suggested(typed)).toContain(query);
  });

  it('lead somewhere, and are few', () => {
    for (const typed of ['安', '安全', '专', '执法', '网', 'a', 'aq', '事故']) {
      const queries = suggested(typed);
      expect(queries.length).toBeLessThanOrEqual(7);
      for (const query of queries) expect(find(query), query).not.toEqual([]);
    }
  });

  it('are searched for as far as they are shown', () => {
    let searches = 0;
    const shown = suggest('安', searched.vocabulary, () => {
      searches += 1;
      return true;
    });
    expect(searches).toBe(shown.length);
  });

  it.each(['', ' ', '量子计算机', '“安全'])('%j has none', (typed) => {
    expect(suggested(typed)).toEqual([]);
  });
});

describe('when nothing is found', () => {
  it('names the terms that look most like it', () => {
    expect(nearestTerms('安全总监员', searched.vocabulary, has)[0]).toBe('安全总监');
    expect(nearestTerms('挂牌监督', searched.vocabulary, has)).toContain('挂牌督办');
  });

  it('names none where none is near', () => {
    expect(nearestTerms('量子计算机', searched.vocabulary, has)).toEqual([]);
  });
});
