import { describe, expect, it } from 'vitest';
import type { Bearer, UnitLevel } from '../../src/model/concept.schema.ts';
import { isWrittenFor } from '../../src/rules/address.ts';
import type { RuleObligation } from '../../src/rules/rulebook.ts';
import { dutyOf, policyOf, rulebookOf } from '../support/made-up-rulebook.ts';

const rulebook = rulebookOf([policyOf({ jurisdiction: '532504' })], []);
const isWritten = (duty: Partial<RuleObligation>, level: UnitLevel, code = '532504') =>
  isWrittenFor(rulebook, { level, code })(dutyOf(duty));

describe('a duty is written for', () => {
  it.each<[string[], UnitLevel, boolean]>([
    [['township'], 'township', true],
    [['township'], 'county', false],
    // 各级政府 are the counties and cities themselves; a township weighs what is meant.
    [['government'], 'township', false],
    [['government'], 'county', true],
    [['government'], 'city', true],
    [['government', 'township'], 'township', true],
    [['all-units'], 'township', false],
    [['all-units'], 'county', false],
    [['all-units'], 'department', false],
    [['department'], 'department', true],
    [['leading-cadre'], 'county', true],
    [['grid-worker'], 'township', false],
    [['no-such-bearer'], 'township', false],
  ])('%j, level %s: %s', (bearers, level, written) => {
    expect(isWritten({ bearers }, level)).toBe(written);
  });

  it('the city, and a county-level city by its own paper only', () => {
    const bearers = ['city-government'];
    expect(isWritten({ bearers }, 'city')).toBe(true);
    expect(isWritten({ bearers }, 'county')).toBe(true);
    expect(isWritten({ bearers }, 'county', '532502')).toBe(false);
  });

  it('its level where its paper is not known', () => {
    expect(isWritten({ policy: 'lost', bearers: ['city-government'] }, 'county')).toBe(false);
    expect(isWritten({ policy: 'lost', bearers: ['county-government'] }, 'county')).toBe(true);
  });

  it.each<[string, UnitLevel, boolean]>([
    ['full-time-supervisors', 'township', true],
    // The villages count their cadres, not the township.
    ['village-emergency-cadres', 'township', false],
    ['no-such-fact', 'township', false],
  ])('those who can answer %s: %s, %s', (fact, level, written) => {
    const measure = { kind: 'headcount', fact, per: 'township', min: 1, unit: '名' } as const;
    expect(isWritten({ measure }, level)).toBe(written);
  });

  it('a level that is one of several bearers of its own', () => {
    const bearers: Bearer[] = [
      { id: 'a', prefLabel: '甲', altLabel: [], levels: ['township', 'park'] },
      { id: 'b', prefLabel: '乙', altLabel: [], levels: [] },
    ];
    const is = isWrittenFor({ ...rulebook, bearers }, { level: 'township', code: '532504202' });
    expect(is(dutyOf({ bearers: ['a'] }))).toBe(false);
    expect(is(dutyOf({ bearers: ['b'] }))).toBe(false);
  });
});
