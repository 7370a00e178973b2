import { describe, expect, it } from 'vitest';
import { breakContent, reportOn } from '../../support/broken-content.ts';

const mile = 'policies/mile-2020-3/obligations.yaml';
const jincheng = 'policies/jincheng-2021-10/obligations.yaml';
const huludao = 'policies/huludao-2018-15/obligations.yaml';

describe('words that are not the words of the paper', () => {
  it('the strength', () => {
    const report = reportOn(({ replace }) =>
      replace(
        mile,
        'quote: 每个乡镇(街道)配备应急管理专职监管人员不少于2名\n  wording: 不少于',
        'quote: 每个乡镇(街道)配备应急管理专职监管人员不少于2名\n  wording: 至少',
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹wording: 至少›  c12.10: wording: “至少” is not in the quote
        quote: 每个乡镇(街道)配备应急管理专职监管人员不少于2名
        hint:  copy it from the quote, character for character
      "
    `);
  });

  it('one of two bearers that stand apart', () => {
    const report = reportOn(({ replace }) =>
      replace(
        jincheng,
        'bearerNamed: 各级安委办……各行业监管部门',
        'bearerNamed: 各级安委办……各行业协会',
      ),
    );
    expect(report).toContain('bearerNamed: “各行业协会” is not in the clause');
    expect(report).not.toContain('“各级安委办” is not in the clause');
  });

  it('one of two words of the strength', () => {
    const report = reportOn(({ replace }) =>
      replace(jincheng, 'wording: 一般、不少于', 'wording: 原则上、不少于'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/jincheng-2021-10/obligations.yaml:‹wording: 原则上、不少于›  c3.3: the quote says “一般” and wording does not record it
        quote: 班子成员中具有应急管理专业背景、工作经历的领导成员一般不少于20%的比例
        hint:  the strength of a duty is that of its words

      content/policies/jincheng-2021-10/obligations.yaml:‹wording: 原则上、不少于›  c3.3: wording: “原则上” is not in the quote
        quote: 班子成员中具有应急管理专业背景、工作经历的领导成员一般不少于20%的比例
        hint:  copy it from the quote, character for character
      "
    `);
  });

  it('an open norm that another sentence states', () => {
    const report = reportOn(({ replace }) =>
      replace(mile, 'open: 配齐配强与任务相适应', 'open: 满足工作需要'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹open: 满足工作需要›  c12.9: open: “满足工作需要” is not in the quote
        quote: 配齐配强与任务相适应的人员力量
        hint:  copy it from the quote, character for character
      "
    `);
  });

  it('the bearer', () => {
    const report = reportOn(({ replace }) =>
      replace(mile, 'bearerNamed: 每个乡镇(街道)', 'bearerNamed: 每个乡镇和街道'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹bearerNamed: 每个乡镇和街道›  c12.10: bearerNamed: “每个乡镇和街道” is not in the clause
        quote: 每个乡镇(街道)配备应急管理专职监管人员不少于2名
        hint:  copy it from the clause, character for character
      "
    `);
  });

  it('an item of the kit', () => {
    const report = reportOn(({ replace }) =>
      replace(jincheng, '      - 个人安全防护\n', '      - 个人防护装备\n'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/jincheng-2021-10/obligations.yaml:‹items:›  c9.3: measure.items: “个人防护装备” is not in the clause
        quote: 2021年年底前基本实现监管执法人员移动执法终端、执法记录仪、个人安全防护等装备人手一台（套）
        hint:  copy it from the clause, character for character
      "
    `);
  });

  it('a condition', () => {
    const report = reportOn(({ replace }) =>
      replace(mile, '- text: 监管任务重的\n', '- text: 监管任务繁重的\n'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹when:›  c12.11: when: “监管任务繁重的” is not in the clause
        quote: 监管任务重的要增配满足工作需要的专(兼)职人员,履行监管职责
        hint:  copy it from the clause, character for character
      "
    `);
  });

  it('the name of an outside standard', () => {
    const report = reportOn(({ replace }) =>
      replace(mile, 'standard: 政法部门B类公用经费标准', 'standard: 政法部门A类公用经费标准'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹standard: 政法部门A类公用经费标准›  c11.4: measure.standard: “政法部门A类公用经费标准” is not in the quote
        quote: 按照不少于政法部门B类公用经费标准核定相关经费
        hint:  copy it from the quote, character for character
      "
    `);
  });

  it('the event that starts a time limit', () => {
    const report = reportOn(({ replace }) =>
      replace(huludao, 'after: 文件下发', 'after: 文件印发'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/huludao-2018-15/obligations.yaml:‹after: 文件印发›  s3-2.4: measure.after: “文件印发” is not in the clause
        quote: 各地区党委、政府、市级有关部门要在文件下发后1个月内向市委、市政府报告工作落实情况
        hint:  copy it from the clause, character for character
      "
    `);
  });
});

it('a bearer may be named anywhere in the clause', () => {
  // 明确分管领导 does not name 乡镇(街道); the sentence before it does.
  const problems = breakContent(({ replace }) =>
    replace(
      mile,
      'bearerNamed: 乡镇(街道)\n  modality: obligation\n  topic: leadership',
      'bearerNamed: 每个乡镇(街道)\n  modality: obligation\n  topic: leadership',
    ),
  );
  expect(problems).toEqual([]);
});
