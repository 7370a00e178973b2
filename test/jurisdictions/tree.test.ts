import { describe, expect, it } from 'vitest';
import { codeLevel, codeStem } from '../../src/jurisdictions/division-code.ts';
import type { Division } from '../../src/jurisdictions/division.ts';
import { everyDivision, trees } from './all-provinces.ts';

const LEVELS = ['province', 'city', 'county', 'township'] as const;
const ofLevel = (level: Division['level']) => everyDivision.filter((one) => one.level === level);

describe('the tree of all provinces', () => {
  it('has each level in full; three cities take the place of their one county row', () => {
    expect(LEVELS.map((level) => ofLevel(level).length)).toEqual([31, 342, 2978 - 3, 41352]);
  });

  it('has no code twice', () => {
    expect(new Set(everyDivision.map(({ code }) => code)).size).toBe(everyDivision.length);
  });

  it('gives every division below a province exactly one parent, whose digits begin its code', () => {
    const parents = new Map<Division, Division[]>();
    for (const parent of everyDivision) {
      for (const child of parent.children) {
        parents.set(child, [...(parents.get(child) ?? []), parent]);
      }
    }
    const wrong = everyDivision.filter((division) => {
      if (division.level === 'province') return parents.has(division);
      const [parent, ...more] = parents.get(division) ?? [];
      return !parent || more.length > 0 || !division.code.startsWith(codeStem(parent.code));
    });
    expect(wrong).toEqual([]);
  });

  it('has codes whose form tells their level', () => {
    expect(everyDivision.filter(({ code, level }) => codeLevel(code) !== level)).toEqual([]);
  });

  it('ends in townships, and only there', () => {
    const wrong = everyDivision.filter(
      ({ level, children }) => (level === 'township') !== (children.length === 0),
    );
    expect(wrong).toEqual([]);
  });

  it('adds villages up on every level', () => {
    expect(trees.reduce((sum, tree) => sum + tree.villages, 0)).toBe(620573);
    const wrong = everyDivision.filter(
      ({ children, villages }) =>
        children.length > 0 &&
        children.reduce((sum, child) => sum + child.villages, 0) !== villages,
    );
    expect(wrong).toEqual([]);
  });
});
