import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutSpace } from '../../src/corpus/normalise-source.ts';
import { parseMdxText, parsePolicyText } from '../../src/corpus/policy-text.ts';
import { escapeAttribute, paragraphLines, yamlText } from '../../src/ingest/escape-mdx.ts';
import { tidyLine } from '../../src/ingest/tidy.ts';
import { parse } from 'yaml';
import { compile } from './compile-mdx.ts';
import { draftOf, readDraft } from './read-draft.ts';
import { portalPage } from './samples.ts';

/*
 * Whatever text comes in, the draft shows it as it is: every character of the paper is in index.mdx, in
 * its order, or in a listed normalisation.
 */
const markup = fc.constantFrom(
  ...['{', '}', '<', '>', '</Clause>', '<Part kind="a">', '&lt;', '&#65;', '&', '\\', '`', '```'],
  ...[
    '*',
    '**',
    '_',
    '__',
    '#',
    '## ',
    '- ',
    '+ ',
    '1. ',
    '1) ',
    '> ',
    '---',
    '===',
    '| a |',
    '~~',
  ],
  ...['[a](b)', '![', '](', '[^1]:', '$', '^', ':::', ':', '!', '"', "'", 'import ', 'export '],
  ...['import a from "b"', 'export const a = 1', 'http://a.b', 'www.a.b', 'a@b.cn', '\u3000', '\t'],
  ...['\u00A0', '\u2028', '\u200B', '\uFEFF', '\u202E', '\u0085', '\u0001', '—', '“', '甲', '、'],
);
const paper = fc.constantFrom(
  ...[
    '第一章　总则',
    '第一条',
    '第二条　',
    '一、',
    '二、总体要求',
    '（一）',
    '(二)指导思想。',
    '1.',
    '2、',
  ],
  ...['（1）', '①', '关于加强检查的通知', '弥勒市人民政府', '弥安发〔2020〕3号', '弥安发〔20203'],
  ...[
    '各乡镇人民政府：',
    '2020年6月12日',
    '二〇二〇年六月十二日',
    '抄送：市委办。',
    '印发',
    '附件：1.表',
  ],
  ...[
    '附件1',
    '目录',
    '（此件公开发布）',
    '来源：某网 2020-06-18',
    '扫一扫',
    '版权所有',
    '首页 > 文件',
    '3.5万元',
  ],
  ...[
    '应当配备不少于2名人员，',
    '每年至少一次。',
    '坚持人民至上、生命至上，切实抓好安全生产各项工作，',
    '3',
    '12',
  ],
);
const piece = fc.oneof(
  { arbitrary: paper, weight: 4 },
  { arbitrary: markup, weight: 3 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 6 }), weight: 1 },
);
/** A file's bytes hold no half of a surrogate pair; NUL and line ends are tested elsewhere. */
const line = fc.array(piece, { maxLength: 8 }).map((pieces) =>
  pieces
    .join('')
    .toWellFormed()
    .replaceAll(/[\0\r\n]/g, ''),
);

const head = '---\nid: a\n---\n';
const visible = (text: string) => tidyLine(text.replaceAll(/(?!\s)[\p{Cc}\p{Cf}]/gu, ''));
/** What only the editor can settle is named with its line: nothing is lost in silence. */
const isTold = (message: string) =>
  message.includes('white space inside a number') ||
  message.includes('a line with a printed number is dropped as');

test('a paragraph is read as it was by both parsers of the corpus and by the compiler of the pages', async () => {
  await fc.assert(
    fc.asyncProperty(line.map(visible), async (text) => {
      fc.pre(text !== '');
      const block = `<Clause id="c1" title="${escapeAttribute(text)}" unprinted>\n\n${paragraphLines(text).join('\n')}\n\n</Clause>\n`;
      for (const { blocks, problems } of [
        parsePolicyText(head + block, 'index.mdx'),
        parseMdxText(head + block, head, 'index.mdx', []),
      ]) {
        expect(problems.filter(({ message }) => !isTold(message))).toEqual([]);
        expect(blocks.flatMap(({ paragraphs }) => paragraphs.map((p) => p.text))).toEqual([text]);
        expect(blocks[0]).toMatchObject({ attributes: { title: text } });
      }
      expect(await compile(block)).toEqual([withoutSpace(text)]);
    }),
    { numRuns: 600 },
  );
});

test('a value of the frontmatter is read as it was', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        line,
        fc.constantFrom('true', 'no', '3', '2020-01-01', '~', 'null', 'a: b', '甲 #乙'),
      ),
      (text) => {
        expect(parse(`key: ${yamlText(text)}`)).toEqual({ key: text });
      },
    ),
    { numRuns: 2000 },
  );
});

/** A closing paragraph that came behind the heading below it; two clauses of an annex with one id. */
const onceBroken = [
  ['1) ', '（一）', '(二)指导思想。', '{', '第一章　总则'],
  ['{', '附件1', '（1）', '2020年6月12日', '1) '],
] as const;

test.each([
  ['text', (lines: readonly string[]) => lines.join('\n'), 'a.txt'],
  ['a page', (lines: readonly string[]) => portalPage('关于加强检查的通知', lines), 'a.html'],
])('the draft of any %s passes the source gate', async (_, write, name) => {
  let drafts = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 30 }), async (lines) => {
      fc.pre(lines.some((text) => visible(text) !== ''));
      const draft = await draftOf(write(lines), name);
      const { problems } = readDraft(draft);
      expect(problems.filter(({ message }) => !isTold(message))).toEqual([]);
      const ids = draft.blocks.flatMap((block) =>
        block.kind === 'clause' ? [block.clause.id] : [],
      );
      expect(new Set(ids).size).toBe(ids.length);
      drafts += 1;
    }),
    { numRuns: 400, examples: onceBroken.map((lines): [string[]] => [[...lines]]) },
  );
  expect(drafts).toBe(400);
});
