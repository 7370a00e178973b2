import { describe, expect, it } from 'vitest';
import { parsePolicyText } from '../../src/corpus/policy-text.ts';

const head = '---\nid: mile-2020-3\ntitle: 意见\n---\n';
const parse = (body: string) => parsePolicyText(`${head}\n${body}`, 'index.mdx');
const messagesOf = (body: string) =>
  parse(body).problems.map(({ line, message }) => `${line} ${message}`);
const clause = (text: string) =>
  `<Clause id="c1" label="（一）" title="标题">\n\n${text}\n\n</Clause>\n`;
/** Text of the paragraphs of the first block. */
const paragraphsOf = (text: string) =>
  parse(clause(text)).blocks[0]?.paragraphs.map((paragraph) => paragraph.text);

describe('parsePolicyText', () => {
  it('reads headings, parts and clauses in the order of the paper, with their lines', () => {
    const { blocks, problems } = parse(`<Part kind="title">

实施意见

</Part>

## 一、总体要求

<Clause id="c1" label="(一)" title="指导思想" noDuty="指导思想">

(一)指导思想。

第二段。

</Clause>

<Clause id="closing" title="结语" unprinted>

结语。

</Clause>
`);
    expect(problems).toEqual([]);
    expect(blocks).toEqual([
      { kind: 'part', part: 'title', paragraphs: [{ text: '实施意见', line: 8 }] },
      { kind: 'heading', depth: 2, paragraphs: [{ text: '一、总体要求', line: 12 }] },
      {
        kind: 'clause',
        attributes: { id: 'c1', label: '(一)', title: '指导思想', noDuty: '指导思想' },
        line: 14,
        paragraphs: [
          { text: '(一)指导思想。', line: 16 },
          { text: '第二段。', line: 18 },
        ],
      },
      {
        kind: 'clause',
        attributes: { id: 'closing', title: '结语', unprinted: true },
        line: 22,
        paragraphs: [{ text: '结语。', line: 24 }],
      },
    ]);
  });

  it('reads the frontmatter with the lines of the file', () => {
    const { frontmatter } = parse('');
    expect(frontmatter.value).toEqual({ id: 'mile-2020-3', title: '意见' });
    expect(frontmatter.lineOf(['title'])).toBe(3);
  });

  it('drops line breaks inside a paragraph and keeps spaces', () => {
    expect(paragraphsOf('宝丰县人民政府\n关于推进的  意见')).toEqual([
      '宝丰县人民政府关于推进的  意见',
    ]);
  });

  it.each([
    ['3\\. 落实人大职责', '3. 落实人大职责'],
    ['3.落实人大职责', '3.落实人大职责'],
    ['A\\*B\\_C', 'A*B_C'],
    ['〔2018〕15号《意见》“543”', '〔2018〕15号《意见》“543”'],
    ['小于\\<5\\{甲}', '小于<5{甲}'],
    ['甲 &amp; 乙', '甲 & 乙'],
  ])('%s is %s', (written, text) => {
    expect(paragraphsOf(written)).toEqual([text]);
  });

  it.each([
    ['**不少于2名**', 'markup (strong) in issued text'],
    ['*不少于*2名', 'markup (emphasis) in issued text'],
    ['`2`名', 'markup (inlineCode) in issued text'],
    ['见[方案](a.html)', 'markup (link) in issued text'],
    ['{2}名', 'markup (mdxTextExpression) in issued text'],
    ['<b>2</b>名', 'markup (mdxJsxTextElement) in issued text'],
    ['1. 落实责任', 'a list inside <Clause>: issued text is plain paragraphs'],
    ['- 落实责任', 'a list inside <Clause>: issued text is plain paragraphs'],
    ['> 落实责任', 'a blockquote inside <Clause>: issued text is plain paragraphs'],
    ['# 落实责任', 'a heading inside <Clause>: issued text is plain paragraphs'],
  ])('refuses %s', (text, message) => {
    expect(messagesOf(clause(text))).toEqual([`8 ${message}`]);
  });

  it.each([
    ['落实责任。', 'a paragraph'],
    ['import x from "x"', 'a mdxjsEsm'],
    ['{/* 注 */}', 'a mdxFlowExpression'],
    ['---', 'a thematicBreak'],
    ['<div>\n\n落实\n\n</div>', '<div>'],
  ])('refuses %j outside the blocks', (text, what) => {
    expect(messagesOf(text)).toEqual([
      `6 ${what} where only ## and ### headings, <Part> and <Clause> may stand`,
    ]);
  });

  it.each([
    [
      '<Clause id="第一条" label="一" title="标题">',
      '<Clause>: id: an ASCII clause id such as c12, s2-1 or preamble',
    ],
    [
      '<Clause id="c1" title="标题">',
      '<Clause>: label: give the label as printed, or say unprinted',
    ],
    [
      '<Clause id="c1" label="一" title="标题" unprinted>',
      '<Clause>: label: give the label as printed, or say unprinted',
    ],
  ])('refuses %s', (tag, message) => {
    expect(messagesOf(`${tag}\n\n落实责任。\n\n</Clause>`)).toEqual([`6 ${message}`]);
  });

  it('refuses attributes that it does not know, expressions and parts of another kind', () => {
    const tag = (attributes: string) =>
      messagesOf(`<Part ${attributes}>\n\n落实责任。\n\n</Part>`)[0]?.split(':')[0];
    expect(tag('kind="footer"')).toBe('6 <Part>');
    expect(tag('kind="title" id="t"')).toBe('6 <Part>');
    expect(tag('kind={"title"}')).toBe('6 <Part>');
    expect(tag('{...props}')).toBe('6 <Part>');
  });

  it.each([
    ['<Clause id="c1" label="一" title="甲">\n\n落实责任。\n', 6],
    ['<Part kind="title">\n\n意见\n\n</Clause>', 10],
    ['## 一\n\n落实 {责任', 8],
  ])('tells the line of MDX that it cannot read: %j', (body, line) => {
    expect(parse(body).problems).toMatchObject([
      { line, message: expect.stringMatching(/^broken MDX: /) },
    ]);
  });

  it('reads files with Windows line ends alike', () => {
    const { blocks, problems, frontmatter } = parsePolicyText(
      `${head}\n${clause('落实责任。')}`.replaceAll('\n', '\r\n'),
      'index.mdx',
    );
    expect(problems).toEqual([]);
    expect(frontmatter.value).toEqual({ id: 'mile-2020-3', title: '意见' });
    expect(blocks[0]?.paragraphs).toEqual([{ text: '落实责任。', line: 8 }]);
  });
});
