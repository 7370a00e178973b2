import { describe, expect, it } from 'vitest';
import { findTitles, findUncited } from '../../../src/corpus/gates/citation-gate.ts';
import { reportOn } from '../../support/broken-content.ts';

const jincheng = 'policies/jincheng-2021-10';

describe('a paper that a clause cites', () => {
  it('has an entry in citations.yaml', () => {
    const report = reportOn(({ edit }) =>
      edit(`${jincheng}/citations.yaml`, (text) =>
        text
          .split(/^(?=- )/m)
          .filter((entry) => !entry.includes('关于深化应急管理综合行政执法改革的意见'))
          .join(''),
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/jincheng-2021-10/index.mdx:‹<Clause id="c4" label="（四）" title="健全完善监管机构">›  clause c4 cites 《关于深化应急管理综合行政执法改革的意见》 and there is no entry for it in citations.yaml
        hint: add { clause, quote, instrument, relation } to citations.yaml
      "
    `);
  });

  it('is missed when there is no citations.yaml at all', () => {
    const report = reportOn(({ remove }) => remove(`${jincheng}/citations.yaml`));
    expect(report.match(/is no entry for it in citations\.yaml/g)).toHaveLength(2);
  });
});

describe('findTitles', () => {
  const titles = (text: string) => findTitles(text).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['按照《安全生产法》和《方案》', ['《安全生产法》', '《方案》']],
    ['《关于贯彻〈意见〉的通知》', ['《关于贯彻〈意见〉的通知》']],
    ['《关于印发《实施意见》的通知》要求', ['《关于印发《实施意见》的通知》']],
    ['右括号》先到,《未完', []],
    ['𠮷县《方案》', ['《方案》']],
    ['没有文件', []],
  ])('%s', (text, expected) => {
    expect(titles(text)).toEqual(expected);
  });
});

describe('findUncited', () => {
  const text = '根据《安全生产法》《方案》';

  it('lists the titles that no citation touches', () => {
    expect(findUncited(text, [])).toEqual(['《安全生产法》', '《方案》']);
    expect(findUncited(text, [{ start: 2, end: 9 }])).toEqual(['《方案》']);
    expect(
      findUncited(text, [
        { start: 2, end: 9 },
        { start: 9, end: 13 },
      ]),
    ).toEqual([]);
  });
});
