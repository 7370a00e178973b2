import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePolicyText } from '../../src/corpus/policy-text.ts';
import { encodeGbk } from '../corpus/faults/gbk.ts';
import { makePdf, printPaper } from '../support/make-pdf.ts';
import { contents, draftOf, outline, readDraft } from './read-draft.ts';
import { measures, noticeWithPlan, portalPage, runIn } from './samples.ts';

/** The text of a real paper without the page around it, and what its editor made of it. */
const mile = readFileSync('content/policies/mile-2020-3/source.txt', 'utf8')
  .split('\n')
  .slice(13)
  .map((line) => line.trim())
  .filter((line) => line !== '');
const wanted = outline(
  parsePolicyText(readFileSync('content/policies/mile-2020-3/index.mdx', 'utf8'), '').blocks,
);

async function expectMile(bytes: Uint8Array | string, name: string) {
  const draft = await draftOf(bytes, name);
  const { blocks, problems } = readDraft(draft);
  expect(problems).toEqual([]);
  expect(outline(blocks)).toEqual(wanted);
  expect(draft.id).toBe('mile-2020-3');
  return draft;
}

const utf16 = (text: string, { bigEndian = false, mark = true } = {}) => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

describe('the same paper in any encoding', () => {
  const text = mile.join('\n');
  it.each<[string, Uint8Array, RegExp]>([
    ['UTF-8', Buffer.from(text), /plain text, UTF-8$/],
    ['UTF-8 with a mark and Windows line ends', Buffer.from(`\uFEFF${mile.join('\r\n')}`), /mark/],
    ['GBK', encodeGbk(text), /GBK \(GB 18030\)/],
    ['UTF-16 LE', utf16(text), /UTF-16 LE/],
    ['UTF-16 BE', utf16(text, { bigEndian: true }), /UTF-16 BE/],
    ['UTF-16 without a mark', utf16(text, { mark: false }), /UTF-16 LE, unmarked/],
    ['line ends of old Macs', Buffer.from(mile.join('\r')), /UTF-8/],
  ])('%s', async (_, bytes) => {
    const draft = await expectMile(bytes, 'paper.txt');
    expect(draft.files['source.txt']).not.toContain('\uFEFF');
  });

  it('wrapped at 30 characters, with and without an indent', async () => {
    const wrap = (indent: string) =>
      mile
        .map((line, at) => (at < 3 || line.length < 20 ? line : indent + line))
        .flatMap((line) => line.match(/.{1,30}/gu) ?? [])
        .join('\n');
    await expectMile(wrap('　　'), 'paper.txt');
  });
});

describe('a page of a portal', () => {
  const [title = '', ...rest] = mile;

  it('is read without its menus, scripts and foot, all of which source.txt keeps as lines', async () => {
    const draft = await expectMile(portalPage(title, rest), 'page.html');
    const source = draft.files['source.txt'] ?? '';
    expect(source).toContain('首页');
    expect(source).toContain('网站标识码');
    expect(source).not.toContain('脚本不是文字');
    expect(draft.normalisations.filter(({ kind }) => kind !== 'drop')).toEqual([]);
    expect(draft.identity.publishedOn).toBe('2020-06-18');
    expect(draft.files['index.mdx']).toContain('publisher: 某某市人民政府门户网站');
    expect(draft.missing).toEqual([]);
  });

  it('is told from its bytes, in the encoding that it declares', async () => {
    await expectMile(encodeGbk(portalPage(title, rest, { charset: 'gb2312' })), 'download');
  });

  it('says that pictures are not read', async () => {
    const page = portalPage(title, rest, { image: '<img src="a.png">' });
    const { cautions } = await draftOf(page, 'page.htm');
    expect(cautions.join()).toContain('1 pictures');
  });
});

describe('a Word file', () => {
  const pack = (children: (Paragraph | Table)[], numbering?: object) =>
    Packer.toBuffer(new Document({ sections: [{ children }], ...numbering }));

  it('is read paragraph by paragraph', async () => {
    const draft = await expectMile(await pack(mile.map((text) => new Paragraph(text))), 'a.docx');
    expect(draft.cautions.join()).not.toContain('counts by itself');
  });

  it('has the numbers that Word counts by itself', async () => {
    const levels = [
      {
        level: 0,
        format: LevelFormat.CHINESE_COUNTING,
        text: '%1、',
        alignment: AlignmentType.LEFT,
      },
      {
        level: 1,
        format: LevelFormat.CHINESE_COUNTING,
        text: '(%2)',
        alignment: AlignmentType.LEFT,
      },
    ];
    // (一)…(十五) count on from one heading to the next.
    const second = { ...levels[1], level: 0, text: '(%1)' };
    const children = mile.map((line) => {
      const [, heading] = /^[一二三四]、(.*)$/u.exec(line) ?? [];
      const [, clause] = /^\([一二三四五六七八九十]+\)(.*)$/u.exec(line) ?? [];
      if (heading !== undefined)
        return new Paragraph({ text: heading, numbering: { reference: 'heads', level: 0 } });
      if (clause !== undefined)
        return new Paragraph({ text: clause, numbering: { reference: 'clauses', level: 0 } });
      return new Paragraph(line);
    });
    const numbering = {
      numbering: {
        config: [
          { reference: 'heads', levels },
          { reference: 'clauses', levels: [second] },
        ],
      },
    };
    const draft = await expectMile(await pack(children, numbering), 'a.docx');
    expect(draft.cautions.join()).toContain('19 numbers that Word counts by itself');
  });

  it('keeps every cell of a table, and says that there is one', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const row = (...texts: string[]) => new TableRow({ children: texts.map(cell) });
    const table = new Table({
      rows: [row('乡镇', '人数'), row('五山乡', '2'), row('江边乡', '3')],
    });
    const lines = runIn.split('\n').filter((line) => line !== '');
    const draft = await draftOf(
      await pack([...lines.slice(0, 6).map((text) => new Paragraph(text)), table]),
      'a.docx',
    );
    expect(draft.files['source.txt']?.split('\n').slice(-7, -1)).toEqual([
      '乡镇',
      '人数',
      '五山乡',
      '2',
      '江边乡',
      '3',
    ]);
    expect(readDraft(draft).problems).toEqual([]);
    expect(draft.cautions.join()).toContain('each of its 6 cells');
  });

  it('says what the head of its pages says', async () => {
    const { Header } = await import('docx');
    const header = new Header({ children: [new Paragraph('弥勒市安全生产委员会文件')] });
    const children = mile.map((text) => new Paragraph(text));
    const document = new Document({ sections: [{ children, headers: { default: header } }] });
    const { cautions } = await draftOf(await Packer.toBuffer(document), 'a.docx');
    expect(cautions.join()).toContain('the head of the pages says “弥勒市安全生产委员会文件”');
  });

  it('says that changes are tracked, and takes the text with all of them', async () => {
    const change = { id: 1, author: 'a', date: '2020-01-01T00:00:00Z' };
    const { InsertedTextRun, DeletedTextRun } = await import('docx');
    const paragraph = new Paragraph({
      children: [
        new TextRun('一、各乡镇应当配备不少于'),
        new DeletedTextRun({ text: '1', ...change }),
        new InsertedTextRun({ text: '2', ...change }),
        new TextRun('名人员。'),
      ],
    });
    const draft = await draftOf(await pack([new Paragraph('关于配备人员的通知'), paragraph]), 'a');
    expect(draft.files['source.txt']).toContain('不少于2名人员');
    expect(draft.cautions.join()).toContain('tracked changes');
  });
});

describe('a PDF', () => {
  it('is put together from its lines, without the page numbers', async () => {
    const draft = await expectMile(printPaper(mile), 'a.pdf');
    const drops = draft.normalisations.filter(({ kind }) => kind === 'drop');
    expect(drops.length).toBeGreaterThan(3);
    for (const drop of drops) expect(drop).toMatchObject({ what: '页码' });
    expect(draft.cautions.join()).toContain('compare the joins');
  });

  it('takes what is printed twice for bold letters once', async () => {
    const text = '一、各乡镇应当配备不少于两名专职人员，每年培训一次。';
    const line = { text, x: 79, y: 700, size: 16 };
    const draft = await draftOf(makePdf([[line, { ...line, x: 79.4 }, { ...line, y: 640 }]]), 'a');
    expect(draft.files['source.txt']).toBe(`${text}\n${text}\n`);
    expect(draft.cautions.join()).toContain('1 runs of text are printed twice');
  });

  it('without text is told to be a scan', async () => {
    await expect(draftOf(makePdf([[], []]), 'scan.pdf')).rejects.toMatchObject({
      message: 'the PDF has no text: its 2 pages hold pictures (a scan)',
      hint: expect.stringContaining('OCR') as string,
    });
  });

  it('says which pages have none', async () => {
    const line = { x: 79, size: 16 };
    const text = '第一条　各乡镇应当配备不少于两名专职监管人员，每年至少培训一次，不得挪作他用。';
    const page = [0, 1, 2].map((row) => ({ ...line, text, y: 700 - row * 29 }));
    const { cautions } = await draftOf(makePdf([page, []]), 'a.pdf');
    expect(cautions.join()).toContain('no text on page 2');
  });
});

describe('papers of other forms', () => {
  const shown = async (text: string) => {
    const draft = await draftOf(text);
    const { blocks, problems } = readDraft(draft);
    expect(problems).toEqual([]);
    return { contents: contents(blocks), draft };
  };

  it('articles in chapters', async () => {
    expect((await shown(measures)).contents).toMatchInlineSnapshot(`
      [
        "title: 弥勒市乡镇安全生产检查办法（试行）",
        "note: （2023年5月8日弥勒市人民政府第12次常务会议通过）",
        "note: 目录|第一章总则|第二章检查|第三章附则",
        "## 第一章总则",
        "c1 第一条 为了规范乡镇安全生产检查，制定本办法: 第一条为了规范乡镇安全生产检查，制定本办法。",
        "c2 第二条 本办法适用于本市行政区域内的乡镇、街道: 第二条本办法适用于本市行政区域内的乡镇、街道。",
        "## 第二章检查",
        "c3 第三条 乡镇人民政府应当履行下列职责: 第三条乡镇人民政府应当履行下列职责：|（一）每月至少组织一次检查；|（二）…",
        "c4 第四条 检查中发现的隐患，应当自发现之日起3日内书面告知: 第四条检查中发现的隐患，应当自发现之日起3日内书面告知…",
        "## 第三章附则",
        "c5 第五条 本办法自2023年7月1日起施行: 第五条本办法自2023年7月1日起施行。",
      ]
    `);
  });

  it('a notice that hands on a plan', async () => {
    const { contents: found, draft } = await shown(noticeWithPlan);
    expect(found).toMatchInlineSnapshot(`
      [
        "note: 特急",
        "letterhead: 宝丰县安全生产委员会办公室文件",
        "document-number: 宝安办〔2022〕7号",
        "title: 宝丰县安全生产委员会办公室关于印发《宝丰县冬季安全生产检查方案》的通知",
        "addressee: 各乡镇人民政府，县安委会各成员单位：",
        "p1 unprinted TODO: 现将《宝丰县冬季安全生产检查方案》印发给你们，请认真贯彻执行。",
        "note: 附件：1.检查分组表",
        "note: 2.检查记录表",
        "signature: 宝丰县安全生产委员会办公室",
        "date: 二〇二二年十一月三日",
        "note: （此件公开发布）",
        "## 宝丰县冬季安全生产检查方案",
        "f1preamble unprinted 引言: 为做好冬季安全生产工作，制定本方案。",
        "### 一、检查时间",
        "f1s1 unprinted 检查时间: 自本方案印发之日起至2023年2月底。",
        "### 二、检查方式",
        "f1c1 （一） 自查: （一）自查。各乡镇要逐户检查。",
        "f1c2 （二） 抽查: （二）抽查。县安委办抽查不少于20家。",
        "## 附件1",
        "## 检查分组表",
        "f2p1 unprinted TODO: 第一组负责城关镇，组长应当为副科级以上干部。",
        "distribution: 抄送：县委办公室，县人大常委会办公室。",
        "imprint: 宝丰县安全生产委员会办公室2022年11月3日印发",
      ]
    `);
    expect(draft.identity).toMatchObject({
      documentNumber: '宝安办〔2022〕7号',
      issuedOn: '2022-11-03',
      genre: 'notice',
    });
  });

  it('headings with text of their own', async () => {
    const { contents: found, draft } = await shown(runIn);
    expect(found).toMatchInlineSnapshot(`
      [
        "title: 忻州市应急管理局关于做好值班工作的通知",
        "document-number: 忻应急发〔2021〕33号",
        "addressee: 各县（市、区）应急管理局：",
        "c1 一、 严格值班制度: 一、严格值班制度。各单位必须落实24小时值班，值班人员不得少于2人：|1.领导带班；|2.专…",
        "c2 二、 及时报告信息: 二、及时报告信息。发生事故应当在1小时内报告。",
        "c3 三、 加强检查: 三、加强检查。每季度至少检查一次。",
        "signature: 忻州市应急管理局2021年9月28日",
      ]
    `);
    expect(draft.identity).toMatchObject({ issuers: ['忻州市应急管理局'], issuedOn: '2021-09-28' });
  });

  it('a title on three lines, a date below it, and the number beside the name of who signed', async () => {
    const { contents: found, draft } = await shown(
      [
        '宝丰县应急管理局文件',
        '宝应急〔2023〕5号　　　签发人：某某',
        '宝丰县应急管理局',
        '关于做好汛期安全生产检查工作',
        '的通知',
        '（2023年6月1日）',
        '各乡镇人民政府：',
        '汛期将至，各乡镇应当每周检查一次。',
      ].join('\n'),
    );
    expect(found).toMatchInlineSnapshot(`
      [
        "letterhead: 宝丰县应急管理局文件",
        "note: 宝应急〔2023〕5号签发人：某某",
        "title: 宝丰县应急管理局关于做好汛期安全生产检查工作的通知",
        "date: （2023年6月1日）",
        "addressee: 各乡镇人民政府：",
        "p1 unprinted TODO: 汛期将至，各乡镇应当每周检查一次。",
      ]
    `);
    expect(draft.identity.issuedOn).toBe('2023-06-01');
    expect(draft.missing.join()).toContain('documentNumber: it shares a line');
  });
});
