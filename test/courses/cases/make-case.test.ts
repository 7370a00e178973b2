import { describe, expect, test } from 'vitest';
import { caseNotes, tellGaps, tellUnit } from '../../../src/courses/cases/describe-case.ts';
import { caseLevels, makeCase } from '../../../src/courses/cases/make-case.ts';
import { unitLevels, type UnitLevel } from '../../../src/model/unit-level.ts';
import { assess } from '../../../src/rules/assess.ts';
import { rulebook } from '../../support/real-corpus.ts';

const asOf = '2026-11-22';
const caseOf = (code: string, level: UnitLevel, seed = '1') => {
  const result = makeCase(rulebook, { code, level, seed, asOf });
  if (result.kind === 'problem') throw new Error(result.message);
  return result.exercise;
};
const levelsOf = (code: string) => caseLevels(rulebook, code, asOf, unitLevels);
const places = ['140900', '140500', '532504', '211400'];
const all = places.flatMap((code) =>
  levelsOf(code).flatMap((level) =>
    ['1', '2', '3', '4', '5'].map((seed) => caseOf(code, level, seed)),
  ),
);

describe('a case', () => {
  test('弥勒市: three townships, of which one lacks, one has enough and one does not say', () => {
    const { units, policies } = caseOf('532504', 'township');
    expect(units.map(({ unit }) => unit.name)).toEqual([
      '某乡镇（街道）甲',
      '某乡镇（街道）乙',
      '某乡镇（街道）丙',
    ]);
    const findings = units.flatMap((unit) => unit.findings.map(({ finding }) => finding));
    expect(new Set(findings.map(({ status }) => status))).toEqual(
      new Set(['met', 'not-met', 'unknown']),
    );
    expect(findings.map(({ because }) => because)).toContain(
      '要求不少于 2 名，填报 1 名，缺 1 名。',
    );
    expect(policies.map(({ documentNumber }) => documentNumber)).toEqual(['弥安发〔2020〕3号']);
    const lacking = units.find(({ findings: [first] }) => first?.finding.status === 'not-met');
    expect(lacking && tellUnit(lacking)).toEqual(['应急管理专职监管人员数：1 名']);
    expect(lacking && tellGaps(lacking)).toBe('缺 1 名');
  });

  test('晋城市: a township with its villages, each by its own clause', () => {
    const { units } = caseOf('140500', 'township');
    const clauses = units.map(({ findings }) => findings.map(({ obligation }) => obligation.id));
    expect(new Set(clauses.flat())).toEqual(new Set(['c5.5', 'c5.7']));
  });

  test('忻州市: out of a news report, on the last day of the campaign', () => {
    const exercise = caseOf('140900', 'township');
    expect(exercise.asOf).toBe('2022-11-30');
    const notes = caseNotes(exercise).join('');
    expect(notes).toContain('新闻报道');
    expect(notes).toContain('按2022年11月30日计');
  });

  test('宝丰县, whose paper has no figures: said, not made up', () => {
    expect(levelsOf('410421')).toEqual([]);
    const result = makeCase(rulebook, { code: '410421', level: 'township', seed: '1', asOf });
    expect(result.kind === 'problem' && result.message).toContain('没有可以计算的要求');
  });

  test('a county-level city is a county, not a prefecture', () => {
    expect(levelsOf('532504')).toEqual(['township', 'county', 'department']);
    expect(levelsOf('140500')).toEqual(['township', 'village', 'county', 'city', 'department']);
  });
});

describe('every case', () => {
  test('is answered by the rules: the told figures give the same findings again', () => {
    for (const { units, asOf: day } of all)
      for (const { unit, told, findings } of units) {
        const facts = Object.fromEntries(
          told.map(({ question, value }) => [question.fact.id, value]),
        );
        const again = assess(rulebook, unit, facts, day);
        for (const { finding } of findings)
          expect(again).toContainEqual(expect.objectContaining({ ...finding }));
      }
  });

  test('has something met, something missing and something open', () => {
    for (const { id, units } of all) {
      const statuses = units.flatMap(({ findings }) =>
        findings.map(({ finding }) => finding.status),
      );
      expect(new Set(statuses), id).toEqual(new Set(['met', 'not-met', 'unknown']));
    }
  });

  test('gives a sentence, a quote and a clause for each answer', () => {
    for (const { id, units, policies } of all)
      for (const { findings } of units)
        for (const { finding, obligation } of findings) {
          expect(finding.because, id).toMatch(/。/u);
          expect(obligation.quote.length, id).toBeGreaterThan(4);
          expect(policies.map((policy) => policy.id)).toContain(obligation.policy);
        }
  });

  test('says that its figures are samples', () => {
    for (const exercise of all) expect(caseNotes(exercise)[0]).toMatch(/^示例/u);
  });

  test('is the same for the same seed, and another for another', () => {
    expect(caseOf('140500', 'department', '7')).toEqual(caseOf('140500', 'department', '7'));
    const told = ['1', '2', '3', '4'].map((seed) =>
      JSON.stringify(caseOf('140500', 'department', seed).units.map(tellUnit)),
    );
    expect(new Set(told).size).toBeGreaterThan(1);
  });
});
