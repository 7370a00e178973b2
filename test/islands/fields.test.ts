import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeFields,
  readFields,
  renameFacts,
  writeFields,
} from '../../src/islands/calculator/fields.ts';

describe('the fragment', () => {
  it('of nothing is empty', () => {
    expect(writeFields({})).toBe('');
    expect(readFields('')).toEqual({});
  });

  it('holds place, unit and answers as they were typed', () => {
    const fields = { place: '532504', unit: '532504202', 'full-time-supervisors': '两 名&=#' };
    expect(readFields(writeFields(fields))).toEqual(fields);
  });

  it('keeps every text', () => {
    const key = fc.constantFrom('place', 'unit', 'name', 'full-time-supervisors');
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(fc.dictionary(key, text, { noNullPrototype: true }), (fields) => {
        expect(readFields(writeFields(fields))).toEqual(fields);
      }),
    );
  });

  it('comes before the query, which may name the place', () => {
    expect(readFields('', '?place=532504&unit=532504202')).toEqual({
      place: '532504',
      unit: '532504202',
    });
    expect(readFields('#place=140500', '?place=532504')).toEqual({ place: '140500' });
  });

  it('alone holds answers: those in a query would have been sent to a server', () => {
    expect(readFields('', '?full-time-supervisors=2')).toEqual({});
  });
});

describe('a change', () => {
  it('sets, replaces and takes away', () => {
    const fields = { place: '532504', unit: '532504202', name: '五山乡' };
    expect(changeFields(fields, { unit: '532504201', name: undefined, level: '' })).toEqual({
      place: '532504',
      unit: '532504201',
    });
  });
});

describe('facts that had other names before', () => {
  const facts = [{ id: 'full-time-supervisors', formerly: ['supervisors', 'safety-officers'] }];

  it('are carried over, by themselves and behind a point', () => {
    expect(renameFacts({ place: '532504', supervisors: '1' }, facts)).toEqual({
      place: '532504',
      'full-time-supervisors': '1',
    });
    expect(renameFacts({ 'posts.safety-officers': '1' }, facts)).toEqual({
      'posts.full-time-supervisors': '1',
    });
  });

  it('do not displace what stands under the present name', () => {
    const both = { supervisors: '1', 'full-time-supervisors': '2' };
    expect(renameFacts(both, facts)).toEqual({ 'full-time-supervisors': '2' });
  });

  it('that were never renamed stay as they are', () => {
    const fields = { place: '1', x: '2' };
    expect(renameFacts(fields, [{ id: 'x' }])).toBe(fields);
  });
});
