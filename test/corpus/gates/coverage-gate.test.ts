import { describe, expect, it } from 'vitest';
import { findUncovered, splitSentences } from '../../../src/corpus/gates/coverage-gate.ts';
import { reportOn } from '../../support/broken-content.ts';

const mile = 'policies/mile-2020-3';
const jincheng = 'policies/jincheng-2021-10';
const huludao = 'policies/huludao-2018-15';

describe('a duty word that no annotation accounts for', () => {
  it.each([
    ['不少于', mile, 'c12.10'],
    ['至少', jincheng, 'c5.5'],
    ['每 3 年', jincheng, 'c7.3'],
    ['每季度', huludao, 'c4.4'],
    ['不得', huludao, 'c16.2'],
    ['必须', huludao, 'c19.25'],
    ['严禁', jincheng, 'c5.3'],
  ])('%s: %s without %s', (word, policy, id) => {
    const report = reportOn(({ removeEntry }) => removeEntry(`${policy}/obligations.yaml`, id));
    expect(report).toContain(`clause ${id.split('.')[0]} has “${word}” in no annotated passage`);
  });

  it('is reported with its sentence', () => {
    const report = reportOn(({ removeEntry }) =>
      removeEntry(`${jincheng}/obligations.yaml`, 'c5.5'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/jincheng-2021-10/index.mdx:‹<Clause id="c5" label="（五）" title="充实安全监管力量">›  clause c5 has “至少” in no annotated passage
        sentence: 各乡镇（街道）要建立专职应急管理机构，至少配备3—5名专业应急管理人员，负责辖区内安全生产、减灾救灾、应急救援等综合管理和执法职责。
        hint:     annotate it in obligations.yaml, or say in not-duties.yaml why it obliges no one
      "
    `);
  });
});

describe('a clause', () => {
  it('without any obligation must say why', () => {
    const report = reportOn(({ removeEntry }) => {
      for (const id of ['c14.1', 'c14.2', 'c14.3', 'c14.4'])
        removeEntry(`${mile}/obligations.yaml`, id);
    });
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/index.mdx:‹<Clause id="c14" label="(十四)" title="严格安全监管执法人员标准">›  clause c14 has no obligation and does not say noDuty
        hint: annotate it, or write noDuty="why" into its <Clause>
      "
    `);
  });

  it('that says noDuty has no obligation', () => {
    const report = reportOn(({ replace }) =>
      replace(
        `${mile}/index.mdx`,
        '<Clause id="c14" label="(十四)" title="严格安全监管执法人员标准">',
        '<Clause id="c14" label="(十四)" title="严格安全监管执法人员标准" noDuty="标准">',
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/index.mdx:‹<Clause id="c14" label="(十四)" title="严格安全监管执法人员标准" noDuty="标…›  clause c14 says noDuty and has the obligation c14.1
        hint: remove noDuty or the obligation
      "
    `);
  });

  it('that no longer says noDuty must have an obligation', () => {
    const report = reportOn(({ replace }) =>
      replace(`${mile}/index.mdx`, ' noDuty="指导思想，不设定具体义务"', ''),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/index.mdx:‹<Clause id="c1" label="(一)" title="指导思想">›  clause c1 has no obligation and does not say noDuty
        hint: annotate it, or write noDuty="why" into its <Clause>
      "
    `);
  });
});

describe('splitSentences', () => {
  const split = (text: string) =>
    splitSentences(text).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['一是部署。二是排查;三是整改', ['一是部署。', '二是排查;', '三是整改']],
    ['(一)县产业集聚区管委会\n全面负责', ['(一)县产业集聚区管委会', '全面负责']],
    ['做到“痕迹执法。”建立制度。', ['做到“痕迹执法。”', '建立制度。']],
    ['', []],
  ])('%j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
});

describe('findUncovered', () => {
  const text = '(一)要求。每季度至少召开一次会议,每年不少于两次培训。加强宣传。';
  const stretch = (quote: string) => {
    const start = text.indexOf(quote);
    return { start, end: start + quote.length };
  };
  const words = (covered: string[]) =>
    findUncovered(text, covered.map(stretch), '(一)').dutyWords.map(({ word }) => word);
  const sentences = (covered: string[]) =>
    findUncovered(text, covered.map(stretch), '(一)').sentences.map(({ sentence }) => sentence);

  it('finds every duty word outside the annotations', () => {
    expect(words([])).toEqual(['每季度', '至少', '每年', '不少于']);
    expect(words(['每季度至少召开一次会议'])).toEqual(['每年', '不少于']);
    expect(words(['每季度至少召开一次会议', '每年不少于两次培训'])).toEqual([]);
  });

  it('counts a duty word as covered only when the whole word is', () => {
    expect(words(['季度至少召开一次会议', '每年不少于两次培训'])).toEqual(['每季度']);
  });

  it('finds sentences that no annotation touches, the printed heading aside', () => {
    expect(sentences([])).toEqual(['每季度至少召开一次会议,每年不少于两次培训。', '加强宣传。']);
    expect(sentences(['每年不少于两次培训'])).toEqual(['加强宣传。']);
  });

  it.each(
    ['应当', '必须', '不得', '严禁', '禁止', '不少于', '不低于', '不超过', '至少'].map((word) => ({
      word,
    })),
  )('takes $word for a duty word', ({ word }) => {
    const { dutyWords } = findUncovered(`生产经营单位${word}两名`, [], undefined);
    expect(dutyWords.map((found) => found.word)).toEqual([word]);
  });

  it.each(['每3年', '每 3 年', '每两周', '每月', '每个月', '每半年', '每年度', '每天', '每１季度'])(
    'takes %s for a duty word',
    (word) => {
      const { dutyWords } = findUncovered(`${word}轮训一次`, [], undefined);
      expect(dutyWords.map((found) => found.word)).toEqual([word.replace('年度', '年')]);
    },
  );

  it.each(['每个乡镇', '每名人员', '每件案卷'])('takes %s for none', (word) => {
    expect(findUncovered(word, [], undefined).dutyWords).toEqual([]);
  });
});
