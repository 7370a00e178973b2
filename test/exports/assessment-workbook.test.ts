import { unzipSync, strFromU8 } from 'fflate';
import readWorkbook, { type Sheet } from 'read-excel-file/node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessmentWorkbook } from '../../src/exports/assessment-workbook.ts';
import { writeWorkbook, type SheetContent } from '../../src/exports/write-workbook.ts';
import { rulebook } from '../support/real-corpus.ts';
import { asOf, readSheet } from '../support/sheets.ts';

const bytesOf = async (sheets: readonly SheetContent[]) =>
  new Uint8Array(await (await writeWorkbook(sheets)).arrayBuffer());

async function resultsOf(csv: string) {
  const read = await readSheet(csv);
  const report = { ...read, rulebook, asOf, source: '填报表.csv', origin: 'https://example.org' };
  const bytes = await bytesOf(assessmentWorkbook(report));
  const sheets: Sheet[] = await readWorkbook(Buffer.from(bytes));
  /** A sheet as objects by its heads. */
  const rowsOf = (name: string) => {
    const [head = [], ...rows] = sheets.find(({ sheet }) => sheet === name)?.data ?? [];
    return rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [head[at], cell])));
  };
  return { bytes, sheets, rowsOf };
}

const dangerous = [
  '区划代码,乡镇,监管执法人员数,“八有”落实项,备注',
  '140902104,豆罗镇,1,全部,',
  '140902101,"=HYPERLINK(""http://evil"",""奇村镇"")",,无,',
  '140902102,@三交镇,-1,,',
  '140902999,+cmd|calc,2,,',
].join('\n');

describe('the results as a workbook', async () => {
  const { sheets, rowsOf, bytes } = await resultsOf(dangerous);

  it('have four sheets', () => {
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['汇总', '明细', '填报问题', '说明']);
  });

  it('give each unit one row, with what it lacks', () => {
    expect(rowsOf('汇总')[0]).toMatchObject({
      区划代码: '140902104',
      所在地: '忻府区',
      单位: '豆罗镇',
      结果: '不达标',
      '不达标（项）': 1,
      '达标（项）': 1,
      '缺人员、经费（区间表示有待填项）': '2 人',
      行: 2,
      一句话: '可对照的要求 2 项，不达标 1 项，达标 1 项；缺 2 人',
    });
    expect(rowsOf('汇总')[1]).toMatchObject({
      单位: '奇村镇',
      结果: '不达标',
      '待填（项）': 1,
      '缺人员、经费（区间表示有待填项）': '0—3 人',
      // Its name is a formula: the code tells who it is.
      '填报有误（处）': 1,
    });
  });

  it('give each finding its figures, clause, quote and address', () => {
    expect(rowsOf('明细')[0]).toMatchObject({
      单位: '豆罗镇',
      结果: '不达标',
      义务: '配备不少于3人的监管执法人员',
      要求: '不少于 3 人',
      填报: '1 人',
      '差额（区间表示待填）': 2,
      '单位（差额）': '人',
      说明: '要求不少于 3 人，填报 1 人，缺 2 人。',
      文件: '《忻州市开展安全生产大检查大整治大提升行动》（新闻报道，不是文件原文）',
      条款: '第5段',
      网址: 'https://example.org/policies/xinzhou-2022-campaign/#o-p5-40',
    });
    expect(rowsOf('明细')).toHaveLength(6);
  });

  it('tell what is wrong in the sheet, with the text as it was typed', () => {
    const problems = rowsOf('填报问题');
    expect(problems).toContainEqual(
      expect.objectContaining({ 行: 4, 列: 'C', 填的内容: '-1', 表头: '监管执法人员数' }),
    );
    expect(problems).toContainEqual(
      expect.objectContaining({ 行: 5, 列: 'A', 填的内容: '140902999' }),
    );
    expect(problems).toContainEqual(
      expect.objectContaining({ 行: 3, 列: 'B', 填的内容: '=HYPERLINK("http://evil","奇村镇")' }),
    );
  });

  it('say on what they rest, and that it is a news report', () => {
    const about = sheets.find(({ sheet }) => sheet === '说明')?.data.map((row) => row.join('：'));
    expect(about?.join('\n')).toContain(`内容版本：${rulebook.edition.content}`);
    expect(about?.join('\n')).toContain('计算日期：2026年11月22日');
    expect(about?.join('\n')).toMatch(/提醒：依据新闻报道/);
  });

  it('hold no formula, whatever was typed', () => {
    const parts = unzipSync(bytes);
    const sheetParts = Object.entries(parts).filter(([path]) =>
      /worksheets\/[^/]*\.xml$/.test(path),
    );
    expect(sheetParts).toHaveLength(4);
    for (const [, part] of sheetParts) {
      const xml = strFromU8(part);
      expect(xml).not.toMatch(/<f[ >]/);
      expect(xml).not.toMatch(/t="str"/);
    }
    const names = rowsOf('汇总').map((row) => row['单位']);
    expect(names).toContain('@三交镇');
  });
});

it('a workbook gives back every text that it was given', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '=1+1',
      '-1',
      '@a',
      '_x0041_',
      ' a ',
      '\n',
      '<b>&amp;',
      'constructor',
      '__proto__',
      '五山乡',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 20 }), async (texts) => {
      const bytes = await bytesOf([
        { name: '表', rows: texts.map((text) => ['|', text]), widths: [] },
      ]);
      const [sheet] = await readWorkbook(Buffer.from(bytes), { trim: false });
      const read = sheet?.data.map(([, text]) => String(text ?? '').replace(/\u200B$/, ''));
      // XML holds no control characters, and a line break has one form.
      const expected = texts.map((text) =>
        text
          .replace(/\u200B$/, '')
          .replace(
            /[^\t\n\r\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFC]/gu,
            // The last two of every plane are no characters.
            (one) => (one.length > 1 && (one.codePointAt(0) ?? 0) % 0x1_0000 < 0xfffe ? one : '□'),
          )
          .replace(/\r\n?/g, '\n'),
      );
      expect(read).toEqual(expected);
    }),
    { numRuns: 25 },
  );
}, 60_000);
