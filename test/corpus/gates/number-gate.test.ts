import { describe, expect, it } from 'vitest';
import { checkFigures } from '../../../src/corpus/gates/number-gate.ts';
import type { Measure } from '../../../src/model/measure.schema.ts';
import type { Obligation } from '../../../src/model/obligation.schema.ts';
import { reportOn } from '../../support/broken-content.ts';

const mile = 'policies/mile-2020-3/obligations.yaml';
const jincheng = 'policies/jincheng-2021-10/obligations.yaml';
const xinzhou = 'policies/xinzhou-2022-campaign/obligations.yaml';
const huludao = 'policies/huludao-2018-15/obligations.yaml';

describe('a figure that its quote does not bear out', () => {
  it('弥勒: a township must have 2, not 3, full-time supervisors', () => {
    const report = reportOn(({ replace }) =>
      replace(
        mile,
        'fact: full-time-supervisors\n    per: township\n    min: 2',
        'fact: full-time-supervisors\n    per: township\n    min: 3',
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹min: 3›  c12.10: measure.min is 3, the quote reads 2
        quote: 每个乡镇(街道)配备应急管理专职监管人员不少于2名
        hint:  a figure is taken from its own quote, never rounded
      "
    `);
  });

  it('晋城: 3—5名 has 5 as its advised upper bound, not 6', () => {
    const report = reportOn(({ replace }) => replace(jincheng, 'max: 5', 'max: 6'));
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/jincheng-2021-10/obligations.yaml:‹max: 6›  c5.5: measure.max is 6, the quote reads 3, 5
        quote: 至少配备3—5名专业应急管理人员
        hint:  a figure is taken from its own quote, never rounded
      "
    `);
  });

  it('晋城: the ends of 3—5名 do not change places', () => {
    const report = reportOn(({ replace }) =>
      replace(jincheng, 'min: 3\n    max: 5', 'min: 5\n    max: 3'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/jincheng-2021-10/obligations.yaml:‹measure:›  c5.5: measure is 5—3, the quote reads 3—5
        quote: 至少配备3—5名专业应急管理人员
        hint:  a figure is taken from its own quote, never rounded
      "
    `);
  });

  it('晋城: neither end of 3—5名 is left out', () => {
    const report = reportOn(({ replace }) => replace(jincheng, '    max: 5\n', ''));
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/jincheng-2021-10/obligations.yaml:‹measure:›  c5.5: measure is 3, the quote reads 3—5
        quote: 至少配备3—5名专业应急管理人员
        hint:  a figure is taken from its own quote, never rounded
      "
    `);
  });

  it('晋城: 20万元 is counted in 万元', () => {
    const report = reportOn(({ replace }) =>
      replace(jincheng, 'min: 20\n    unit: 万元', 'min: 200000\n    unit: 元'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/jincheng-2021-10/obligations.yaml:‹measure:›  c10.2: enforcement-funds is asked in 万元, the measure counts 元
        hint: use a fact of that type, or correct the type in vocabulary/facts.yaml

      content/policies/jincheng-2021-10/obligations.yaml:‹min: 200000›  c10.2: measure.min is 200000, the quote reads no such figure
        quote: 重点安全监管部门每年要保证不少于20万元安全监管执法经费
        hint:  a figure is taken from its own quote, never rounded
      "
    `);
  });

  it('晋城: 到 2022 年底 is the last day of 2022', () => {
    const report = reportOn(({ replace }) => replace(jincheng, 'by: 2022-12-31', 'by: 2022-12-30'));
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/jincheng-2021-10/obligations.yaml:‹by: 2022-12-30›  c6.3: by is 2022-12-30, the quote reads 2022-12-31
        quote: 到 2022 年底，具有应急管理、安全生产相关学历、职业资格和实践经验的执法人员比例不低于在职执法人员的 75%
        hint:  a figure is taken from its own quote, never rounded
      "
    `);
  });

  it('忻州: 八有 has eight items', () => {
    const report = reportOn(({ replace }) => replace(xinzhou, '      - 有统一服装\n', ''));
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/xinzhou-2022-campaign/obligations.yaml:‹items:›  p5.41: measure.items is 有场所、有牌子、有印章、有制度、有经费、有装备、有工作档案, the quote lists more
        quote: 做到“八有”,即有场所、有牌子、有印章、有制度、有经费、有装备、有统一服装、有工作档案
        hint:  a figure is taken from its own quote, never rounded

      content/policies/xinzhou-2022-campaign/obligations.yaml:‹items:›  p5.41: measure.items is 7, the quote reads 8
        quote: 做到“八有”,即有场所、有牌子、有印章、有制度、有经费、有装备、有统一服装、有工作档案
        hint:  a figure is taken from its own quote, never rounded
      "
    `);
  });

  it('晋城: the kit is all that the paper lists', () => {
    const report = reportOn(({ replace }) => replace(jincheng, '      - 执法记录仪\n', ''));
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/jincheng-2021-10/obligations.yaml:‹items:›  c9.3: measure.items is 移动执法终端、个人安全防护, the quote lists more
        quote: 2021年年底前基本实现监管执法人员移动执法终端、执法记录仪、个人安全防护等装备人手一台（套）
        hint:  a figure is taken from its own quote, never rounded
      "
    `);
  });

  it('葫芦岛: the report is due within 1个月', () => {
    const report = reportOn(({ replace }) =>
      replace(huludao, 'within: 1 month', 'within: 2 months'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/huludao-2018-15/obligations.yaml:‹within: 2 months›  s3-2.4: measure.within is 2 month, the quote reads 1 month
        quote: 各地区党委、政府、市级有关部门要在文件下发后1个月内向市委、市政府报告工作落实情况
        hint:  a figure is taken from its own quote, never rounded
      "
    `);
  });

  it('葫芦岛: a limit stands in the words of its condition', () => {
    const report = reportOn(({ replace }) => replace(huludao, 'atLeast: 300', 'atLeast: 30'));
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/huludao-2018-15/obligations.yaml:‹atLeast: 30›  c7.11: when.0.atLeast is 30, the quote reads 300
        quote: 鼓励在大型企业和从业人员300人以上的高危生产经营单位领导层增设安全总监,协助企业主要负责人监督管理本单位安全生产工作
        hint:  a figure is taken from its own quote, never rounded
      "
    `);
  });
});

describe('a figure of the paper that is not annotated', () => {
  it('is reported when the measure is gone', () => {
    const report = reportOn(({ replace }) =>
      replace(
        jincheng,
        '  measure:\n    kind: duration\n    fact: training-duration\n    min: 2\n    unit: 周\n',
        '',
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/jincheng-2021-10/obligations.yaml:‹quote: 轮训时间不少于两周›  c7.4: the quote states a quantity and there is neither measure nor unmeasured
        quote: 轮训时间不少于两周
        hint:  a figure is taken from its own quote, never rounded
      "
    `);
  });

  it('is reported when the amount is kept and the year is gone', () => {
    const report = reportOn(({ replace }) =>
      replace(jincheng, 'unit: 万元\n    every: year\n', 'unit: 万元\n'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/jincheng-2021-10/obligations.yaml:‹measure:›  c10.2: measure.every is absent, the quote reads 1 year
        quote: 重点安全监管部门每年要保证不少于20万元安全监管执法经费
        hint:  a figure is taken from its own quote, never rounded
      "
    `);
  });
});

const obligation: Obligation = {
  id: 'c1.1',
  clause: 'c1',
  bearers: ['township'],
  implicit: true,
  modality: 'obligation',
  topic: 'staffing',
  action: '配备人员',
  quote: '',
};
const check = (quote: string, rest: Partial<Obligation> = {}) =>
  checkFigures({ ...obligation, quote, ...rest }).map(({ message }) => message);
const measure = (quote: string, of: Measure) => check(quote, { measure: of });

describe('checkFigures', () => {
  it('reads a frequency without a count as once', () => {
    const quarterly = { kind: 'frequency', fact: 'reports', every: 'quarter' } as const;
    const quote = '每季度向本级党委、政府报告';
    expect(measure(quote, { ...quarterly, times: 1 })).toEqual([]);
    expect(measure(quote, { ...quarterly, times: 2 })).toEqual([
      'measure.times is 2, the quote reads 1',
    ]);
  });

  it('wants no count where the paper states neither count nor period', () => {
    expect(measure('开展应急演练', { kind: 'frequency', fact: 'drills', times: 1 })).toEqual([
      'measure.times is 1, the quote reads no such figure',
    ]);
  });

  it('compares units of time, not only their number', () => {
    const within = { kind: 'timeLimit', fact: 'report', within: '3 months' } as const;
    expect(measure('3年内必须具备相应的专业知识', within)).toEqual([
      'measure.within is 3 month, the quote reads 3 year',
    ]);
  });

  it('lets a quantity stand unmeasured only with a reason', () => {
    const quote = '将每月考评结果纳入综合考评范畴';
    expect(check(quote)).toEqual([
      'the quote states a quantity and there is neither measure nor unmeasured',
    ]);
    expect(check(quote, { unmeasured: '“每月考评结果”指按月考评得出的结果' })).toEqual([]);
  });

  it('takes 从业人员300人以上 for a condition, not for a demand', () => {
    const when = [{ text: '从业人员300人以上', fact: 'employees', atLeast: 300 }];
    expect(check('从业人员300人以上的单位增设安全总监', { when })).toEqual([]);
    expect(check('从业人员300人以上的单位增设安全总监2名', { when })).toHaveLength(1);
  });

  it('holds the day of a measure to the quote as it does the day of the duty', () => {
    const of = { kind: 'share', fact: 'qualified', of: 'officers', min: 75, unit: '%' } as const;
    const quote = '2020年底前,专业监管人员配比不低于在职人员的75%';
    expect(measure(quote, { ...of, by: '2020-12-31' })).toEqual([]);
    expect(measure(quote, { ...of, by: '2021-12-31' })).toEqual([
      'measure.by is 2021-12-31, the quote reads 2020-12-31',
    ]);
  });

  it('does not read the figure of a condition as a demand', () => {
    const when = [{ text: '从业人员100人以上的', fact: 'employees', atLeast: 100 }];
    const of = { kind: 'headcount', fact: 'staff', per: 'unit', unit: '人', when } as const;
    expect(measure('从业人员100人以上的配备2人', { ...of, min: 2 })).toEqual([]);
    expect(measure('从业人员100人以上的配备2人', { ...of, min: 100 })).toEqual([
      'measure.min is 100, the quote reads 2',
    ]);
  });

  it('holds the conditions of a measure to their own words', () => {
    const when = [{ text: '超过100人', fact: 'employees', moreThan: 99 }];
    const of: Measure = { kind: 'headcount', fact: 'staff', per: 'unit', min: 2, unit: '名', when };
    expect(measure('从业人员超过100人的配备2名', of)).toEqual([
      'measure.when.0.moreThan is 99, the quote reads 100',
    ]);
  });
});
