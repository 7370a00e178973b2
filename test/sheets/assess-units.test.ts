import { describe, expect, it } from 'vitest';
import { loadProvince } from '../../src/jurisdictions/load-province.ts';
import { isEstablishedTownship } from '../../src/jurisdictions/established-township.ts';
import { townshipsOf } from '../../src/jurisdictions/townships-of.ts';
import { findingsOf } from '../../src/sheets/assess-units.ts';
import { readUnits } from '../../src/sheets/read-units.ts';
import { describeSummary, describeUnit, unitLabel } from '../../src/sheets/describe-units.ts';
import { rulebook } from '../support/real-corpus.ts';
import { asOf, provinceOf, readSheet, unitOf } from '../support/sheets.ts';

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

describe('rows that name no unit', () => {
  it('are counted as left out, and told in the sum', async () => {
    const { assessment } = await readSheet(
      '区划代码,应急管理专职监管人员数\n532504202,1\n999999999,2\n五山,3\n532504203,x',
    );
    expect(assessment.units.map(({ unit }) => unit.name)).toEqual(['五山乡', '江边乡']);
    expect(assessment.summary).toMatchObject({ units: 2, faulty: 1, leftOut: 2 });
    expect(describeSummary(assessment.summary)).toMatch(/；另有 2 行认不出是哪个单位，没有计入$/);
  });

  it('are entries of JSON that are none, too; a key that is not known spoils no entry', async () => {
    const entries = ['no unit', { code: '000000000' }, { code: '532504202', typo: 1 }];
    const { summary } = (await readSheet(JSON.stringify(entries))).assessment;
    expect(summary).toMatchObject({ units: 1, faulty: 1, leftOut: 2 });
  });

  it('are not told where there are none', async () => {
    const { summary } = (await readSheet('区划代码,应急管理专职监管人员数\n532504202,x'))
      .assessment;
    expect(summary.leftOut).toBe(0);
    expect(describeSummary(summary)).not.toContain('没有计入');
  });
});

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

describe('what is no plain failure', () => {
  it('is told of a unit that lacks only what 一般 asks for, and in the sum', async () => {
    // 弥安发〔2020〕3号: 一般应配备15至30名.
    const read = await readSheet('区划代码,名称,市级安全生产执法人员数\n532504,弥勒市,14\n');
    const unit = unitOf(read, '弥勒市');
    expect(unitLabel(unit)).toBe('不达标（原则性要求或目标）');
    expect(describeUnit(unit)).toBe(
      '可对照的要求 3 项，不达标 1 项（其中 1 项属原则性要求或目标），待填 2 项；缺 1 名',
    );
    expect(describeSummary(read.assessment.summary)).toBe(
      '1 个县（市、区）：不达标 1（其中 1 个只涉及原则性要求或目标）；共缺 1 名',
    );
  });

  it.each([
    ['2022-12-31', '未到期 1 项'],
    ['2023-01-01', '不达标 1 项（其中 1 项属原则性要求或目标）'],
  ])('on %s what is due by the end of 2022 is %s', async (day, words) => {
    // 晋市办发〔2021〕10号（六）, a target: 75%, that is 6 of 8.
    const sheet =
      '区划代码,名称,enforcement-officers-in-post,qualified-enforcement-officers\n140522,阳城县,8,5\n';
    const file = new TextEncoder().encode(sheet);
    const read = await readUnits(file, {
      rulebook,
      asOf: day,
      home: undefined,
      loadProvince: provinceOf,
    });
    const unit = unitOf(read, '阳城县');
    expect(describeUnit(unit)).toContain(words);
    expect(unitLabel({ ...unit, status: 'not-applicable' })).toBe(
      day === '2022-12-31' ? '未到期' : '不适用',
    );
  });

  it('reads as a sentence where nothing bounds what may be missing', async () => {
    const read = await readSheet('区划代码,名称,enforcement-officers-in-post\n140522,阳城县,\n');
    expect(describeSummary(read.assessment.summary)).not.toMatch(/共缺 (缺|至少缺)/);
    expect(describeSummary(read.assessment.summary)).toContain('共缺 多少人未定');
  });
});
