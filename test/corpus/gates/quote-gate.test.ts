import { describe, expect, it } from 'vitest';
import { placeQuote } from '../../../src/corpus/gates/quote-gate.ts';
import { reportOn } from '../../support/broken-content.ts';

const mile = 'policies/mile-2020-3';

describe('a quote that is not what the paper says', () => {
  it('is reported with the passage of the clause that comes nearest', () => {
    const report = reportOn(({ replace }) =>
      replace(
        `${mile}/obligations.yaml`,
        'quote: 每个乡镇(街道)配备应急管理专职监管人员不少于2名',
        'quote: 每个乡镇(街道)配备应急管理专职监管人员不少于3名',
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹min: 2›  c12.10: measure.min is 2, the quote reads 3
        quote: 每个乡镇(街道)配备应急管理专职监管人员不少于3名
        hint:  a figure is taken from its own quote, never rounded

      content/policies/mile-2020-3/obligations.yaml:‹quote: 每个乡镇(街道)配备应急管理专职监管人员不少于3名›  c12.10: the quote is not in clause c12
        quote:   每个乡镇(街道)配备应急管理专职监管人员不少于3名
        nearest: 每个乡镇(街道)配备应急管理专职监管人员不少于2名
        hint:    copy the quote from index.mdx, brackets and all

      content/policies/mile-2020-3/index.mdx:‹<Clause id="c12" label="(十二)" title="落实安全监管执法人员配备要求">›  clause c12 has “不少于” in no annotated passage
        sentence: 乡镇(街道)应明确应急管理机构,明确分管领导,配齐配强与任务相适应的人员力量,每个乡镇(街道)配备应急管理专职监管人员不少于2名,监管任务重的要增配满足工作需要的专(兼)职人员,履行监管职责。
        hint:     annotate it in obligations.yaml, or say in not-duties.yaml why it obliges no one
      "
    `);
  });

  it('is reported when only its brackets are full-width', () => {
    const report = reportOn(({ replace }) =>
      replace(
        `${mile}/obligations.yaml`,
        'quote: 乡镇(街道)应明确应急管理机构',
        'quote: 乡镇（街道）应明确应急管理机构',
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹quote: 乡镇（街道）应明确应急管理机构›  c12.7: the quote is not in clause c12
        quote:   乡镇（街道）应明确应急管理机构
        nearest: 乡镇(街道)应明确应急管理机构
        hint:    copy the quote from index.mdx, brackets and all
      "
    `);
  });

  it('is reported when it stands in another clause of the paper', () => {
    const report = reportOn(({ replace }) =>
      replace(
        `${mile}/not-duties.yaml`,
        '- clause: c13\n  quote: 激励保证监管执法人员忠于职守、履职尽责',
        '- clause: c14\n  quote: 激励保证监管执法人员忠于职守、履职尽责',
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/not-duties.yaml:‹quote: 激励保证监管执法人员忠于职守、履职尽责›  not a duty: the quote is not in clause c14
        quote:   激励保证监管执法人员忠于职守、履职尽责
        nearest: 严格安全监管执法人员
        hint:    copy the quote from index.mdx, brackets and all
      "
    `);
  });

  it('is reported for a citation and for a doubt as for a duty', () => {
    const report = reportOn(({ replace }) => {
      replace(`${mile}/citations.yaml`, 'quote: 安全生产巡查制度', 'quote: 安全生产巡察制度');
      replace(
        `${mile}/index.mdx`,
        'quote: 监管任务重要相应增加人员',
        'quote: 监管任务重的要相应增加人员',
      );
    });
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/citations.yaml:‹quote: 安全生产巡察制度›  citation of mile-safety-inspection-rules: the quote is not in clause c6
        quote:   安全生产巡察制度
        nearest: 安全生产巡查制度
        hint:    copy the quote from index.mdx, brackets and all

      content/policies/mile-2020-3/index.mdx:‹quote: 监管任务重的要相应增加人员›  doubt: the quote is not in clause c12
        quote:   监管任务重的要相应增加人员
        nearest: 监管任务重要相应增加人员
        hint:    copy the quote from index.mdx, brackets and all
      "
    `);
  });
});

describe('a quote that occurs twice', () => {
  it('needs its prefix', () => {
    const report = reportOn(({ replace }) =>
      replace(
        `${mile}/obligations.yaml`,
        '  quote: 持证上岗\n  prefix: 接受专业培训,\n',
        '  quote: 持证上岗\n',
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹quote: 持证上岗›  c15.4: the quote occurs 2 times in clause c15
        quote: 持证上岗
        hint:  add prefix or suffix: the text right before or after the passage that is meant
      "
    `);
  });

  it('needs a prefix that stands before it', () => {
    const report = reportOn(({ replace }) =>
      replace(
        `${mile}/obligations.yaml`,
        '  quote: 持证上岗\n  prefix: 接受专业培训,\n',
        '  quote: 持证上岗\n  prefix: 接受业务培训,\n',
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹quote: 持证上岗›  c15.4: the quote is not in clause c15
        quote:   接受业务培训,持证上岗
        nearest: 接受专业培训,持证上岗
        hint:    copy the quote from index.mdx, brackets and all
      "
    `);
  });
});

describe('placeQuote', () => {
  const clause = { id: 'c15', text: '入职培训、持证上岗。接受专业培训,持证上岗。' };

  it.each([
    ['接受专业培训', {}, { start: 10, end: 16 }],
    ['持证上岗', { prefix: '入职培训、' }, { start: 5, end: 9 }],
    ['持证上岗', { prefix: '接受专业培训,' }, { start: 17, end: 21 }],
  ])('places %s %o', (quote, context, place) => {
    expect(placeQuote(clause, { quote, ...context })).toEqual({ place });
  });
});
