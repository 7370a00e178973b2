import { describe, expect, test } from 'vitest';
import {
  longestQuery,
  readAddress,
  readQuery,
  writeAddress,
} from '../../src/islands/search/address.ts';
import { namesOf } from '../../src/islands/explorer/names.ts';
import { nameOfValue } from '../../src/islands/search/names.ts';
import { find, index } from '../search/real-index.ts';

describe('the address of a search', () => {
  test('holds half a character, as it stands while one is typed', () => {
    expect(writeAddress({ query: '甲\uD83D', isExact: false, chosen: { place: '\uDC00' } })).toBe(
      '?q=%E7%94%B2%EF%BF%BD&place=%EF%BF%BD',
    );
  });

  test('a query is cut to what an address holds; white space at the cut goes', () => {
    expect(readQuery(`  ${'字'.repeat(1000)}`)).toBe('字'.repeat(longestQuery));
    expect(readQuery(`${'字'.repeat(longestQuery - 1)} 乡镇`)).toBe('字'.repeat(longestQuery - 1));
    const long = '字'.repeat(longestQuery);
    expect(readAddress(`?q=${long}字`).query).toBe(long);
    // The header line of a usual server.
    const address = writeAddress({ query: long, isExact: true, chosen: {} });
    expect(address.length).toBeLessThan(4000);
  });
});

test('what every object has is no query and no name', () => {
  for (const word of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    expect(find(word)).toEqual([]);
    expect(nameOfValue('level', word, index)).toBe(word);
    expect(nameOfValue('modality', word, index)).toBe(word);
    const nameOf = namesOf({
      bearers: {},
      topics: {},
      places: {},
      policies: {},
      edition: { site: '', content: '' },
    });
    for (const facet of ['place', 'bearer', 'topic', 'modality', 'policy'] as const)
      expect(nameOf(facet, word)).toBe(word);
    expect(nameOf('level', word)).toBe('其他（个人、机构等）');
  }
});
