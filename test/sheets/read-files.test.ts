import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import {
  encodeGbk,
  rawWorkbook,
  readSheet,
  refusal,
  tell,
  textCell,
  unitOf,
} from '../support/sheets.ts';

const table = '区划代码,乡镇,应急管理专职监管人员数\n532504202,五山乡,1\n532504203,江边乡,三人\n';

describe('text in any encoding and with any separator is read', () => {
  const wide = (text: string, first: 'le' | 'be') => {
    const bytes = [...`\uFEFF${text}`].flatMap((character) => {
      const code = character.charCodeAt(0);
      return first === 'le' ? [code & 255, code >> 8] : [code >> 8, code & 255];
    });
    return Uint8Array.from(bytes);
  };
  test.each<[string, string | Uint8Array]>([
    ['UTF-8', table],
    ['UTF-8 with a mark, as Excel saves it', `\uFEFF${table}`],
    ['GBK, as Chinese Excel saves it', encodeGbk(table)],
    ['UTF-16, little end first', wide(table, 'le')],
    ['UTF-16, big end first', wide(table, 'be')],
    ['tabs', table.replaceAll(',', '\t')],
    ['semicolons', table.replaceAll(',', ';')],
    ['full-width commas', table.replaceAll(',', '，')],
    ['full-width semicolons', table.replaceAll(',', '；')],
    ['lines that end as on Windows', table.replaceAll('\n', '\r\n')],
    ['a first line that names the separator', `sep=;\n${table.replaceAll(',', ';')}`],
    ['quoted cells', table.replace('五山乡', '"五山乡"').replace('三人', '"三人"')],
  ])('%s', async (_, file) => {
    const read = await readSheet(file);
    expect(unitOf(read, '五山乡').gaps).toEqual([{ unit: '名', gap: { min: 1, max: 1 }, open: 0 }]);
    expect(unitOf(read, '江边乡').facts).toEqual({ 'full-time-supervisors': 3 });
    expect(read.assessment.problems).toEqual([]);
  });

  it('tells the row as Excel shows it, whatever lines the text has', async () => {
    const read = await readSheet(
      '区划代码,乡镇,应急管理专职监管人员数,说明\n532504202,五山乡,1,"两\n行"\n532504203,江边乡,-1,\n',
    );
    expect(read.assessment.problems.map(tell)).toEqual(['3C [-1] “-1”是负数，请填 0 或更大的数。']);
  });

  it('does not lose the rows behind a quotation mark that is never closed', async () => {
    const read = await readSheet(table.replace('五山乡', '"五山乡'));
    expect(read.assessment.units).toHaveLength(2);
    expect(read.notes.map(({ message }) => message).join()).toContain('不成对的英文引号');
  });
});

describe('what is no table is told by what it is, and how to mend it', () => {
  const compound = (inside: string) =>
    Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array.from<number>({ length: 600 }).fill(0),
      ...[...inside].flatMap((character) => [character.charCodeAt(0), 0]),
      ...Array.from<number>({ length: 60 }).fill(0),
    ]);
  const zipped = (...paths: string[]) =>
    zipSync(Object.fromEntries(paths.map((path) => [path, strToU8('<x/>')])));
  test.each<[string, string | Uint8Array, string]>([
    ['an .xls, also when renamed .xlsx', compound('Workbook'), '旧版表格（.xls 或 .et'],
    ['a workbook with a password', compound('EncryptedPackage'), '设了打开密码'],
    ['a .doc', compound('WordDocument'), 'Word 文档'],
    ['a web page called .xls', '<html><body><table><tr><td>区划代码</td></tr></table>', '网页格式'],
    ['an XML sheet of 2003', '<?xml version="1.0"?><Workbook/>', 'XML 格式'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), '图片'],
    ['a PDF', strToU8('%PDF-1.7 …'), 'PDF'],
    ['an archive', zipped('报表/a.xml'), '请先解压'],
    ['a .docx', zipped('word/document.xml'), 'Word 文档'],
    ['an .ods', zipped('mimetype', 'content.xml'), 'OpenDocument'],
    ['an .xlsb', zipped('xl/workbook.bin'), '二进制工作簿'],
    ['half a file', zipped('xl/workbook.xml').slice(0, 40), '不完整或已损坏'],
    ['a workbook without its parts', zipped('xl/workbook.xml'), '内部结构有问题'],
    ['no bytes', new Uint8Array(), '0 字节'],
    ['nothing but white space', ' \n\n', '没有内容'],
    [
      'bytes that are no text',
      Uint8Array.from({ length: 300 }, (_, at) => at % 256),
      '不是文字表格',
    ],
    ['text of no encoding', Uint8Array.of(0x41, 0xff, 0xff, 0x42), '编码无法识别'],
  ])('%s', async (_, file, message) => {
    const told = await refusal(file);
    expect(told).toContain(message);
    expect(told).toMatch(/请|另存/);
  });
});

describe('a workbook', () => {
  const head = ['区划代码', '乡镇', '应急管理专职监管人员数', '监管任务重'].map((text, at) =>
    textCell(`${'ABCD'[at]}1`, text),
  );
  const one = (cells: readonly string[], styles?: string) =>
    readSheet(rawWorkbook([{ name: '表', rows: [head, cells] }], styles));
  const code = '<c r="A2"><v>532504202</v></c>';

  it('gives the saved result of a formula', async () => {
    const read = await one([code, '<c r="C2"><f>1+0</f><v>1</v></c>']);
    expect(unitOf(read, '五山乡').facts).toEqual({ 'full-time-supervisors': 1 });
  });

  it.each([
    ['<c r="C2"><f>SUM(X1:X9)</f></c>', '=SUM(X1:X9)', '没有它的计算结果'],
    ['<c r="C2"><f>SUM(X1:X9)</f><v></v></c>', '=SUM(X1:X9)', '没有它的计算结果'],
    ['<c r="C2"><f t="shared" si="0"/><v/></c>', '=', '没有它的计算结果'],
    ['<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!', '公式的错误值'],
    ['<c r="C2" s="0" t="e"><v>#REF!</v></c>', '#REF!', '公式的错误值'],
  ])('does not take %s for an empty cell', async (cell, value, message) => {
    const read = await one([code, cell]);
    const [problem, ...more] = read.assessment.problems;
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ row: 2, column: 'C', value });
    expect(problem?.message).toContain(message);
    expect(unitOf(read, '五山乡').status).toBe('unknown');
    expect(unitOf(read, '五山乡').faults).toBe(1);
  });

  it('takes the empty result of a formula for an empty cell', async () => {
    const read = await one([code, '<c r="C2" t="str"><f>""</f><v></v></c>']);
    expect(read.assessment.problems).toEqual([]);
    expect(unitOf(read, '五山乡').facts).toEqual({});
  });

  it('reads TRUE and FALSE, numbers stored as text, and a code of 12 digits', async () => {
    const read = await one([
      '<c r="A2"><v>532504202000</v></c>',
      textCell('C2', '２'),
      '<c r="D2" t="b"><v>1</v></c>',
    ]);
    expect(unitOf(read, '五山乡')).toMatchObject({
      unit: { code: '532504202', level: 'township' },
      facts: { 'full-time-supervisors': 2, 'supervision-workload-heavy': true },
      status: 'met',
    });
  });

  it('tells a date in a cell of numbers', async () => {
    const styles =
      '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>';
    const read = await one([code, '<c r="C2" s="1"><v>43994</v></c>'], styles);
    expect(read.assessment.problems.map(tell)).toEqual([
      '2C [2020-06-12] “2020-06-12”是日期，请填数字；如果填的是数字，请把单元格格式改成“常规”后重填。',
    ]);
  });

  it('reads 5.5% as 5.5 per cent, not as 0.055', async () => {
    const styles = `<numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="9"/></cellXfs>`;
    const heads = ['代码', 'special-funds-growth', 'local-revenue-growth'];
    const read = await readSheet(
      rawWorkbook(
        [
          {
            name: '表',
            rows: [
              heads.map((text, at) => textCell(`${'ABC'[at]}1`, text)),
              [
                '<c r="A2"><v>211400</v></c>',
                '<c r="B2" s="1"><v>5.5E-2</v></c>',
                '<c r="C2" s="2"><f>0.03+0.04</f><v>7.0000000000000007E-2</v></c>',
              ],
            ],
          },
        ],
        styles,
      ),
    );
    expect(unitOf(read, '葫芦岛市').facts).toEqual({
      'special-funds-growth': 5.5,
      'local-revenue-growth': 7,
    });
  });

  it('reads every sheet that has heads, and says which it did not', async () => {
    const rows = (code: string) => [
      ['区划代码', '应急管理专职监管人员数'].map((text, at) => textCell(`${'AB'[at]}1`, text)),
      [`<c r="A2"><v>${code}</v></c>`, textCell('B2', '-1')],
    ];
    const read = await readSheet(
      rawWorkbook([
        { name: '甲', rows: rows('532504202') },
        { name: '乙', rows: rows('532504203') },
        { name: '名册', rows: [[textCell('A1', '姓名')]] },
        { name: '底稿', rows: rows('532504204'), hidden: true },
      ]),
    );
    expect(read.assessment.units.map(({ sheet, row, unit }) => [sheet, row, unit.name])).toEqual([
      ['甲', 2, '五山乡'],
      ['乙', 2, '江边乡'],
    ]);
    expect(read.assessment.problems.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([
      ['甲', 2, 'B'],
      ['乙', 2, 'B'],
    ]);
    expect(read.notes.map(({ message }) => message)).toEqual([
      '工作表“底稿”是隐藏的，没有读取。',
      '工作表“名册”里没有找到表头，没有读取。',
    ]);
  });

  it('keeps the numbers of rows when rows above are empty', async () => {
    const file = rawWorkbook([
      {
        name: '表',
        rows: [
          [],
          [],
          head.map((cell) => cell.replace('1"', '3"')),
          [],
          [code.replace('A2', 'A5'), textCell('C5', '很多')],
        ],
      },
    ]);
    const read = await readSheet(file);
    expect(read.assessment.problems.map(({ row, column }) => [row, column])).toEqual([[5, 'C']]);
  });
});
