import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFacets, facetNames, passes, type Chosen } from '../../src/search/facets.ts';
import { searchClauses } from '../../src/search/search-clauses.ts';
import { index, placeOf, searched } from './real-index.ts';

const { hits } = searchClauses('乡镇', searched);
const counts = countFacets(hits, {}, index);
const narrowed = (chosen: Chosen) =>
  hits.filter(({ clause }) => passes(clause, chosen, index)).map(placeOf);

describe('facets', () => {
  it('count the results that each value leaves', () => {
    expect(counts.place.map(({ value }) => value).sort()).toEqual([
      '140500',
      '140900',
      '211400',
      '532504',
    ]);
    expect(counts.level).toEqual([
      { value: 'city', count: 5 },
      { value: 'county', count: 3 },
    ]);
    expect(counts.measured.find(({ value }) => value === 'yes')?.count).toBe(
      narrowed({ measured: 'yes' }).length,
    );
  });

  it('narrow to clauses one duty of which has all that is chosen', () => {
    expect(narrowed({ bearer: 'township', measured: 'yes', topic: 'staffing' }).sort()).toEqual([
      'jincheng-2021-10 c5',
      'mile-2020-3 c12',
      'xinzhou-2022-campaign p5',
    ]);
    // Both stand in （十二）, of different duties.
    expect(narrowed({ bearer: 'village', measured: 'yes', place: '532504' })).toEqual([]);
  });

  it('never lead to an empty page: each count is what choosing it leaves', () => {
    const some = fc.constantFrom(
      ...facetNames.flatMap((facet) => counts[facet].map(({ value }) => ({ facet, value }))),
    );
    fc.assert(
      fc.property(fc.array(some, { maxLength: 3 }), (picked) => {
        const chosen: Chosen = Object.fromEntries(picked.map(({ facet, value }) => [facet, value]));
        const now = countFacets(hits, chosen, index);
        for (const facet of facetNames)
          for (const { value, count } of now[facet]) {
            expect(count).toBeGreaterThan(0);
            expect(narrowed({ ...chosen, [facet]: value })).toHaveLength(count);
          }
      }),
      { numRuns: 60 },
    );
  });

  it('of an unknown value leave nothing', () => {
    expect(narrowed({ place: '110000' })).toEqual([]);
    expect(narrowed({ bearer: 'nobody' })).toEqual([]);
  });
});
