import { expect, test } from 'vitest';
import { buildRulebookHead, buildRulebookPart } from '../../src/exports/public-data.ts';
import { assess } from '../../src/rules/assess.ts';
import { assessElsewhere } from '../../src/rules/elsewhere.ts';
import {
  mostNeighbours,
  nearestPapers,
  papersNeeded,
  type PlacedPaper,
} from '../../src/rules/needed-papers.ts';
import { isPartial, joinParts } from '../../src/rules/rulebook-part.ts';
import type { Unit } from '../../src/rules/rulebook.ts';
import { corpus, rulebook } from '../support/real-corpus.ts';

/** Papers named after their places. */
const held: readonly PlacedPaper[] = [
  '110101',
  '140500',
  '410421',
  '530000',
  '530102',
  '530103',
  '532500',
  '532501',
  '532503',
  '532504',
  '532600',
  '532601',
  '540000',
  '540102',
].map((code) => ({ id: `of-${code}`, jurisdiction: code }));
const wushan = '532504202';
const needed = (need: Parameters<typeof papersNeeded>[1]) =>
  papersNeeded(held, need).map((id) => id.slice(3));

test('弥勒市五山乡 needs the papers of 弥勒市, 红河州 and 云南省, and no other', () => {
  expect(needed({ places: [wushan] })).toEqual(['530000', '532500', '532504']);
  expect(needed({ places: ['532504'] })).toEqual(['530000', '532500', '532504']);
});

test('where the levels above have no paper, those that have one are needed', () => {
  const few = held.filter(({ jurisdiction }) => jurisdiction !== '532500');
  expect(papersNeeded(few, { places: [wushan] })).toEqual(['of-530000', 'of-532504']);
  expect(papersNeeded(few, { places: ['650100'] })).toEqual([]);
});

test('a prefecture that plans for its counties needs their papers, too', () => {
  expect(needed({ places: ['532500'] })).toEqual(['530000', '532500']);
  expect(needed({ places: ['532500'], below: true })).toEqual([
    '530000',
    '532500',
    '532501',
    '532503',
    '532504',
  ]);
});

test('a paper for the whole country binds everywhere', () => {
  const country = [...held, { id: 'of-100000', jurisdiction: '100000' }];
  expect(papersNeeded(country, { places: ['110101'] })).toEqual(['of-110101', 'of-100000']);
});

test('neighbours are the nearest other places, so many and no more', () => {
  const near = nearestPapers(held, wushan, 4).map(({ jurisdiction }) => jurisdiction);
  expect(near).toEqual(['532501', '532503', '532600', '532601']);
  // At the end of the list one side makes up for the other.
  expect(nearestPapers(held, '540102', 4).map(({ jurisdiction }) => jurisdiction)).toEqual([
    '532503',
    '532504',
    '532600',
    '532601',
  ]);
  expect(nearestPapers(held, '110101', 3).map(({ jurisdiction }) => jurisdiction)).toEqual([
    '140500',
    '410421',
    '530000',
  ]);
});

test('what binds in a place, or below it, is no neighbour', () => {
  const near = nearestPapers(held, '532500').map(({ jurisdiction }) => jurisdiction);
  expect(near).not.toContain('530000');
  expect(near).not.toContain('532504');
  expect(near).toHaveLength(held.length - 5);
});

test('of thousands a place still needs a few', () => {
  const many = Array.from({ length: 3000 }, (_, at) => ({
    id: `p${at}`,
    jurisdiction: String(110_101 + at * 180),
  }));
  expect(papersNeeded(many, { places: [wushan], neighbours: true }).length).toBeLessThanOrEqual(
    mostNeighbours + 3,
  );
  // Several places share the neighbours.
  const places = many
    .slice(0, 2000)
    .filter((_, at) => at % 400 === 0)
    .map(({ jurisdiction }) => jurisdiction);
  expect(papersNeeded(many, { places, neighbours: true }).length).toBeLessThan(30);
});

test('papers are named, and their places may be meant with them', () => {
  expect(needed({ papers: ['of-532504', 'gone'] })).toEqual(['532504']);
  expect(needed({ papers: ['of-532504'], placesOfPapers: true })).toEqual([
    '530000',
    '532500',
    '532504',
  ]);
});

test('the nearest code that somebody chose counts; a province is only a step on the way', () => {
  const own = ['530000', '532500', '532504'];
  expect(needed({ here: [wushan, '532504'] })).toEqual(own);
  expect(needed({ here: ['', '532504'] })).toEqual(own);
  // A unit that the list does not have lies in the area.
  expect(needed({ here: ['other', '532504'] })).toEqual(own);
  expect(needed({ here: ['', '530000'], neighbours: true })).toEqual([]);
  expect(needed({ here: ['', '53'] })).toEqual([]);
  expect(needed({ here: ['', '5325'] })).toEqual(['530000', '532500']);
  expect(needed({ here: ['', ''] })).toEqual([]);
});

test('what a link makes of a code is no place', () => {
  expect(needed({ places: ['', '5', 'x', '000000', '532504'] })).toEqual([
    '530000',
    '532500',
    '532504',
  ]);
  expect(needed({ places: [''] })).toEqual([]);
});

const head = buildRulebookHead(corpus);
const partsOf = (ids: readonly string[]) =>
  corpus.policies
    .filter(({ id }) => ids.includes(id))
    .map((policy) => buildRulebookPart(corpus, policy, (path) => path));
const placed = corpus.policies.map(({ id, jurisdiction }) => ({ id, jurisdiction }));

test('all parts together are the rulebook, whatever comes first', () => {
  const parts = partsOf(placed.map(({ id }) => id)).reverse();
  expect(joinParts(head, parts)).toEqual({ ...rulebook, heldPapers: corpus.policies.length });
  expect(isPartial(head)).toBe(true);
  expect(isPartial(rulebook)).toBe(false);
  expect(head.edition).toEqual(rulebook.edition);
});

test('from the papers that it needs a place gets the findings that it gets from all', () => {
  for (const unit of [
    { code: wushan, level: 'township', name: '五山乡' },
    { code: '532504', level: 'county', name: '弥勒市' },
    { code: '140525105', level: 'township', name: '泽州某镇' },
    { code: '211402', level: 'department', name: '连山区' },
    { code: '530102', level: 'county', name: '五华区' },
  ] satisfies Unit[]) {
    const own = joinParts(head, partsOf(papersNeeded(placed, { places: [unit.code] })));
    const facts = { 'full-time-supervisors': 1 };
    expect(assess(own, unit, facts, '2024-06-01')).toEqual(
      assess(rulebook, unit, facts, '2024-06-01'),
    );
    const near = joinParts(
      head,
      partsOf(papersNeeded(placed, { places: [unit.code], neighbours: true })),
    );
    expect(assessElsewhere(near, unit, facts, '2024-06-01')).toEqual(
      assessElsewhere(rulebook, unit, facts, '2024-06-01'),
    );
  }
});
