import { describe, expect, it } from 'vitest';
import { loadProvince } from '../../src/jurisdictions/load-province.ts';
import { isEstablishedTownship } from '../../src/jurisdictions/established-township.ts';
import { townshipsOf } from '../../src/jurisdictions/townships-of.ts';
import { findingsOf } from '../../src/sheets/assess-units.ts';
import { describeSummary, describeUnit } from '../../src/sheets/describe-units.ts';
import { rulebook } from '../support/real-corpus.ts';
import { asOf, readSheet, unitOf } from '../support/sheets.ts';

/**
 * 晋市办发〔2021〕10号 asks each township for 3—5名 and has 77 of them. Filled in: 12 lack one or more,
 * 5 are empty, the other 60 have three.
 */
const townships = townshipsOf(await loadProvince('140500'), '140500').filter(isEstablishedTownship);
const filled = [
  ...Array.from({ length: 10 }, () => '2'),
  ...Array.from({ length: 2 }, () => '1'),
  ...Array.from({ length: 5 }, () => ''),
];
const sheet = [
  '区划代码,乡镇,专业应急管理人员数',
  ...townships.map(({ code, name }, at) => `${code},${name},${filled[at] ?? '3'}`),
].join('\n');

describe('晋城’s 77 townships', async () => {
  const read = await readSheet(sheet);
  const { units, summary, problems } = read.assessment;

  it('are summed as an interval: open answers are neither zero nor a failure', () => {
    expect(townships).toHaveLength(77);
    expect(problems).toEqual([]);
    // 10 × 1 + 2 × 2 = 14 are missing for certain; 5 × 3 more if the open ones have nobody.
    expect(summary.gaps).toEqual([{ unit: '名', gap: { min: 14, max: 29 }, open: 5 }]);
    expect(describeSummary(summary)).toBe(
      '77 个乡镇（街道）：不达标 12，待填 5，达标 60；共缺 14—29 名',
    );
  });

  it('have one measured duty each, with a finding that quotes it', () => {
    const [first] = units;
    if (!first) throw new Error('no unit');
    expect(describeUnit(first)).toBe('可对照的要求 1 项，不达标 1 项；缺 1 名');
    const { scored } = findingsOf(rulebook, first, asOf);
    expect(scored.map(({ finding, obligation }) => [finding.status, obligation.quote])).toEqual([
      ['not-met', expect.stringContaining('3—5名专业应急管理人员')],
    ]);
  });

  it('are the same whatever day the sheet was made: the day asked for decides', async () => {
    const { units: before } = (await readSheet(sheet)).assessment;
    const [first] = before;
    if (!first) throw new Error('no unit');
    // The paper was issued in 2021.
    const { scored } = findingsOf(rulebook, first, '2020-01-01');
    expect(scored.map(({ finding }) => finding.status)).toEqual(['not-applicable']);
  });
});

it('units of several levels and places are assessed together, each unit of counting for itself', async () => {
  const read = await readSheet(
    [
      '区划代码,名称,应急管理专职监管人员数,监管执法人员数,“八有”落实项,市级安全生产执法人员数',
      '532504202,五山乡,1,,,',
      '140902104,豆罗镇,,1,有场所、有牌子、有印章、有制度、有经费、有装备、有统一服装,',
      '532504,弥勒市,,,,14',
      '410421100,城关镇,,,,',
    ].join('\n'),
  );
  const { summary } = read.assessment;
  expect(unitOf(read, '五山乡').gaps).toEqual([{ unit: '名', gap: { min: 1, max: 1 }, open: 0 }]);
  // What is missing of the eight things is no number to be added to those of other duties.
  expect(unitOf(read, '豆罗镇').gaps).toEqual([{ unit: '人', gap: { min: 2, max: 2 }, open: 0 }]);
  expect(unitOf(read, '豆罗镇').counts['not-met']).toBe(2);
  // 15至30名.
  expect(unitOf(read, '弥勒市').gaps).toContainEqual({
    unit: '名',
    gap: { min: 1, max: 1 },
    open: 0,
  });
  // 宝丰's paper measures nothing for townships; that is no statement about other papers.
  expect(unitOf(read, '城关镇').status).toBe('none');
  expect(describeUnit(unitOf(read, '城关镇'))).toContain('不等于没有其他规定');
  expect(summary.noun).toBe('单位');
  expect(summary.gaps).toContainEqual({ unit: '名', gap: { min: 2, max: 2 }, open: 0 });
});

it('a place without papers is told apart from papers without figures', async () => {
  const read = await readSheet(
    '区划代码,专业应急管理人员数\n110101001,3\n410421100,3\n140522100,3\n',
  );
  expect(read.assessment.units.map(({ status }) => status)).toEqual(['none-held', 'none', 'met']);
  expect(describeSummary(read.assessment.summary)).toBe(
    '3 个乡镇（街道）：达标 1，无可对照要求 1，未收录当地文件 1',
  );
});
