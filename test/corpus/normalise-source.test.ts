import { describe, expect, it } from 'vitest';
import {
  normaliseSource,
  parseLineRange,
  withoutSpace,
} from '../../src/corpus/normalise-source.ts';
import type { Normalisation } from '../../src/model/normalisation.schema.ts';

const textOf = (source: string, normalisations: readonly Normalisation[]) =>
  normaliseSource(source, normalisations)
    .lines.filter(({ dropped }) => dropped === undefined)
    .map(({ normalised }) => normalised);
const misfitsOf = (source: string, normalisations: readonly Normalisation[]) =>
  normaliseSource(source, normalisations).misfits.map(({ message }) => message);

const pinyin = (count: number): Normalisation => ({ kind: 'strip-pinyin', count, what: '注音' });
const simplify = (count: number): Normalisation => ({ kind: 'simplify', count, what: '繁体' });
const drop = (lines: string): Normalisation => ({ kind: 'drop', lines, what: '网站页脚' });
const repair = (line: number, from: string, to: string): Normalisation => ({
  kind: 'replace',
  line,
  from,
  to,
  certainty: 'certain',
  reason: '右括号丢失',
});

describe('parseLineRange', () => {
  it.each([
    ['13', [13, 13]],
    ['15-17', [15, 17]],
  ])('%s', (lines, range) => {
    expect(parseLineRange(lines)).toEqual(range);
  });
});

it('white space of every kind carries no text', () => {
  expect(withoutSpace(' 到 2022\t年　底\r\n,\u00a0比例')).toBe('到2022年底,比例');
});

describe('normaliseSource', () => {
  it('changes nothing that is not listed', () => {
    const source = '寶豐縣(xiàn)人民政府\r\n葫委发〔201815\n';
    expect(textOf(source, [])).toEqual(['寶豐縣(xiàn)人民政府', '葫委发〔201815', '']);
  });

  it('keeps the received line beside what is made of it', () => {
    expect(
      normaliseSource('第三條(tiáo)\n网站页脚', [pinyin(1), simplify(1), drop('2')]).lines,
    ).toEqual([
      { number: 1, received: '第三條(tiáo)', normalised: '第三条' },
      { number: 2, received: '网站页脚', normalised: '网站页脚', dropped: '网站页脚' },
    ]);
  });

  it('strips bracketed pinyin and no other brackets', () => {
    const source = '聯(lián)動(dòng)機(jī)制(一)各鄉(xiāng)(鎮(zhèn))(2020)';
    expect(textOf(source, [pinyin(5)])).toEqual(['聯動機制(一)各鄉(鎮)(2020)']);
  });

  it('turns Traditional characters into Simplified ones, also where one stands for two', () => {
    expect(textOf('機構與幹部,乾部', [simplify(4)])[0]).toMatch(/^机构与干部/);
  });

  it('repairs one place in one line', () => {
    const source = '葫委发〔201815\n葫委发〔201815';
    expect(textOf(source, [repair(1, '〔201815', '〔2018〕15号')])).toEqual([
      '葫委发〔2018〕15号',
      '葫委发〔201815',
    ]);
  });

  it('repairs in the listed order', () => {
    expect(
      textOf('〔2018', [repair(1, '〔2018', '〔2018]'), repair(1, '2018]', '2018〕')]),
    ).toEqual(['〔2018〕']);
    expect(
      misfitsOf('〔2018', [repair(1, '2018]', '2018〕'), repair(1, '〔2018', '〔2018]')]),
    ).toHaveLength(1);
  });

  it('counts in the paper alone, wherever the drop is listed', () => {
    const source = '寶豐縣(xiàn)\n網(wǎng)站';
    expect(misfitsOf(source, [pinyin(1), simplify(3), drop('2')])).toEqual([]);
    expect(misfitsOf(source, [drop('2'), pinyin(1), simplify(3)])).toEqual([]);
  });

  it.each([
    ['a count of pinyin', pinyin(2), 'says 2 brackets, source.txt has 1'],
    ['a count of characters', simplify(9), 'says 9 characters, 3 change'],
    ['a range beyond the end', drop('1-2'), 'source.txt has no lines 1-2'],
    ['a range that runs backwards', drop('1-0'), 'source.txt has no lines 1-0'],
    [
      'a repair of nothing',
      repair(1, '弥勒', '宝丰'),
      '“弥勒” occurs 0 times in its line, not once',
    ],
    ['a repair of two places', repair(1, '(', '（'), '“(” occurs 2 times in its line, not once'],
    ['a repair beyond the end', repair(7, '寶', '宝'), '“寶” occurs 0 times in its line, not once'],
  ])('reports %s that does not fit', (_, normalisation, message) => {
    expect(misfitsOf('寶豐縣(xiàn)(一)', [normalisation])).toEqual([message]);
  });
});
