import { describe, expect, it } from 'vitest';
import { citeGbt7714, citeOfficial, locatorOf } from '../../src/exports/citation.ts';
import { corpus } from '../support/real-corpus.ts';

function clauseOf(policy: string, clause: string) {
  const paper = corpus.policies.find(({ id }) => id === policy);
  const reference = paper?.clauses.find(({ id }) => id === clause)?.reference;
  if (!paper || reference === undefined) throw new Error(`no clause ${policy} ${clause}`);
  return { paper, reference };
}
const access = { address: 'https://anjian.example/policies/x/#c12', on: '2026-11-22' };

describe('a citation in an official paper', () => {
  it('names title, number and clause, then the words', () => {
    expect(
      citeOfficial({ ...clauseOf('mile-2020-3', 'c12'), quote: '专职监管人员不少于2名' }),
    ).toBe(
      '《弥勒市安全生产委员会关于强化基层安全生产执法能力建设的实施意见》（弥安发〔2020〕3号）第（十二）条：“专职监管人员不少于2名”',
    );
  });

  it('names the part where the number begins anew in each', () => {
    expect(citeOfficial(clauseOf('baofeng-2020-28', 's2-2'))).toMatch(
      /（宝政文〔2020〕28号）第二部分第（二）条$/,
    );
    expect(citeOfficial(clauseOf('huludao-2018-15', 'c11'))).toMatch(
      /（葫委发〔2018〕15号）第二部分第（二）条第11项$/,
    );
  });

  it('of a news report says that it is one and not the paper', () => {
    expect(citeOfficial(clauseOf('xinzhou-2022-campaign', 'p4'))).toBe(
      '据新闻报道《忻州市开展安全生产大检查大整治大提升行动》（2022年5月23日发布，非文件原文）第4段',
    );
  });

  it('sets what is quoted in a quotation, and a title in a title, apart', () => {
    const { paper } = clauseOf('mile-2020-3', 'c12');
    expect(
      citeOfficial({
        paper: { ...paper, title: '关于印发《方案》的通知', documentNumber: undefined },
        quote: '落实“三管三必须”',
      }),
    ).toBe('《关于印发〈方案〉的通知》：“落实‘三管三必须’”');
  });
});

describe('a citation after GB/T 7714', () => {
  it('names the issuer, the title, the number, the clause, both days and the address', () => {
    expect(citeGbt7714(clauseOf('mile-2020-3', 'c12'), access)).toBe(
      '弥勒市安全生产委员会. 弥勒市安全生产委员会关于强化基层安全生产执法能力建设的实施意见: 弥安发〔2020〕3号[EB/OL]. 2020: 第（十二）条(2020-06-18)[2026-11-22]. https://anjian.example/policies/x/#c12.',
    );
  });

  it('of two issuers names both; the day of issue stands in for that of publication', () => {
    expect(citeGbt7714(clauseOf('huludao-2018-15', 'c1'), access)).toMatch(
      /^中共葫芦岛市委, 葫芦岛市人民政府\. /,
    );
    expect(citeGbt7714({ ...clauseOf('baofeng-2020-28', 's4-2') }, access)).toContain(
      '2020: 第四部分第（二）条(2020-03-24)[2026-11-22]',
    );
  });

  it('of a report does not make the committee its author', () => {
    expect(citeGbt7714(clauseOf('xinzhou-2022-campaign', 'p4'), access)).toBe(
      '忻州市开展安全生产大检查大整治大提升行动: 新闻报道，非文件原文[EB/OL]. 2022: 第4段(2022-05-23)[2026-11-22]. https://anjian.example/policies/x/#c12.',
    );
  });

  it('invents no day', () => {
    const { paper } = clauseOf('mile-2020-3', 'c12');
    const undated = { ...paper, issuedOn: undefined, publishedOn: undefined };
    expect(citeGbt7714({ paper: undated }, access)).toContain(
      '[EB/OL]. [发布日期不详][2026-11-22]. ',
    );
  });
});

describe('where a clause stands', () => {
  it.each([
    ['(十四)', '第（十四）条'],
    ['一、(一)', '第一部分第（一）条'],
    ['二、(五)32', '第二部分第（五）条第32项'],
    ['引言', '引言'],
    ['指导思想', '指导思想'],
    ['第2段', '第2段'],
  ])('%s is %s', (reference, words) => expect(locatorOf(reference)).toBe(words));

  it('is found in words for every printed clause that is held', () => {
    const printed = corpus.clauses.filter((clause) => clause.printed);
    expect(printed.filter(({ reference }) => !locatorOf(reference).startsWith('第'))).toEqual([]);
  });
});
