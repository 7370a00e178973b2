import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { compile } from './compile-mdx.ts';
import { encodeGbk } from '../corpus/faults/gbk.ts';
import { entityBomb, lyingArchive, trickyArchive } from '../support/hostile-archives.ts';
import { draftOf, outline, readDraft } from './read-draft.ts';
import { portalPage, runIn } from './samples.ts';

const documentXml = (body: string) =>
  strToU8(
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  );
const picture = readFileSync('public/icon-192.png');

describe('what is no paper is refused with the reason', () => {
  it.each<[string, Uint8Array, string, RegExp]>([
    ['nothing', Buffer.alloc(0), 'a.txt', /is empty/],
    ['white space', Buffer.from(' \n\u3000\n'), 'a.txt', /no text in the file/],
    ['a picture called .docx', picture, 'a.docx', /a picture \(PNG\)/],
    ['a picture called .txt', picture, 'a.txt', /a picture/],
    ['old Word', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.doc', /old Office/],
    ['rich text', Buffer.from('{\\rtf1 a}'), 'a.doc', /Rich Text/],
    ['a web archive', Buffer.from('MIME-Version: 1.0\n\n<html>'), 'a.mht', /web archive/],
    ['a RAR archive', Buffer.from('Rar!\x1a\x07'), 'a.rar', /RAR/],
    ['NUL bytes', Buffer.from('关于\n检查\0的通知\n'), 'a.txt', /NUL bytes, the first on line 2/],
    [
      'bytes that are no text',
      Buffer.from([0x41, 0x0a, 0xff, 0xff, 0x80]),
      'a',
      /line 2 is neither/,
    ],
    ['a text of a million lines', Buffer.from('一、检查。\n'.repeat(400_000)), 'a', /characters/],
    ['20 MB of one line', Buffer.alloc(20_000_000, '检'), 'a.txt', /characters; a paper has fewer/],
    ['an empty archive', zipSync({}), 'a.docx', /archive is empty/],
    [
      'an archive without a document',
      zipSync({ 'a.xml': strToU8('<a/>') }),
      'a.docx',
      /without a Word/,
    ],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'a.docx', /Excel/],
    [
      'a cut archive',
      zipSync({ 'word/document.xml': documentXml('') }).slice(0, 60),
      'a',
      /cut or damaged/,
    ],
    [
      'an archive that lies',
      lyingArchive({ 'word/document.xml': documentXml('<w:p/>'.repeat(99)) }),
      'a',
      /./,
    ],
    ['an archive of tricky names', trickyArchive(), 'a.docx', /without a Word/],
    [
      'entities without end',
      zipSync({ 'word/document.xml': strToU8(entityBomb) }),
      'a',
      /broken inside/,
    ],
    [
      'broken XML',
      zipSync({ 'word/document.xml': strToU8('<w:document <w:body') }),
      'a',
      /broken inside/,
    ],
    ['half a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'a.pdf', /cut or damaged/],
    [
      'a page without text',
      Buffer.from('<html><body><script>1</script></body></html>'),
      'a',
      /no text/,
    ],
  ])('%s', async (_, bytes, name, message) => {
    const failure: unknown = await draftOf(bytes, name).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      name: 'IngestError',
      message: expect.stringMatching(message) as string,
    });
    expect((failure as { hint: string }).hint).not.toBe('');
  });

  it('an archive that unpacks to a hundred times what a paper does', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(70_000_000) });
    expect(bomb.length).toBeLessThan(200_000);
    await expect(draftOf(bomb, 'a.docx')).rejects.toThrow('unpacks to more than 60 MB');
  });
});

describe('what is strange and readable is read', () => {
  it('a page of deep nesting', async () => {
    const deep = `${'<div>'.repeat(3000)}${portalPage('关于检查的通知', ['一、各单位应当检查。'])}`;
    const { blocks, problems } = readDraft(await draftOf(deep, 'a.html'));
    expect(problems).toEqual([]);
    expect(outline(blocks).join()).toContain('一、各单位应当检查。');
  });

  it('a paragraph of thirty thousand characters', async () => {
    const long = '各乡镇应当每月检查一次，不得少于2人。'.repeat(1700);
    const draft = await draftOf(runIn.replace('加强检查。', `加强检查。${long}`));
    const { blocks, problems } = readDraft(draft);
    expect(problems).toEqual([]);
    expect(outline(blocks).join()).toContain(long);
    for (const line of (draft.files['index.mdx'] ?? '').split('\n'))
      expect(line.length).toBeLessThan(20_000);
  });

  it('ten thousand short lines', async () => {
    const lines = Array.from({ length: 10_000 }, (_, at) => `${at % 90}.检查，内容`);
    expect(readDraft(await draftOf(lines.join('\n'))).problems).toEqual([]);
  });

  it('characters that nobody sees are taken out, and each is listed', async () => {
    const draft = await draftOf(
      runIn.replace('一、严格', '一、\u200B严\u202E格').replace('33号', '33\u00AD号'),
    );
    const { problems } = readDraft(draft);
    expect(problems).toEqual([]);
    expect(draft.normalisations).toMatchObject([
      { kind: 'replace', line: 3 },
      { kind: 'replace', line: 7 },
      { kind: 'replace', line: 7 },
    ]);
    expect(draft.files['index.mdx']).toContain('\\u200B');
    expect(draft.files['index.mdx']).not.toMatch(/[\u200B\u202E\u00AD]/u);
  });

  it('white space between digits stays, and is told', async () => {
    const draft = await draftOf(runIn.replace('24小时', '2 4小时'));
    const { problems } = readDraft(draft);
    expect(problems.map(({ message }) => message)).toEqual([
      'an invisible character, or white space inside a number',
    ]);
    expect(draft.cautions.join()).toContain('white space between digits: source.txt:7');
  });

  it('GBK with a character that came to grief is kept, and told', async () => {
    const bytes = encodeGbk(runIn.replace('专人值守', '专\uE000人值守'));
    const draft = await draftOf(Buffer.concat([bytes]));
    expect(readDraft(draft).problems).toEqual([]);
  });
});

test.each([
  [
    'what MDX runs',
    '{process.exit(1)} <script>alert(1)</script> <Clause id="x"> </Part> {/* a */}',
  ],
  ['import at the start', "import x from 'y'"],
  ['export at the start', 'export default 1'],
  [
    'headings and lists',
    '# 一级\n## 二级\n- 列表\n+ 列表\n* 列表\n1. 列表\n> 引用\n--- \n***\n===\n| a | b |',
  ],
  [
    'emphasis, code, links',
    '*重* _重_ **重** `码` ~~删~~ [甲](http://a.b) ![图](x) <http://a.b> [^1] $x$ :::note',
  ],
  ['entities and backslashes', '&lt; &amp; &#123; \\{ \\\\ C:\\目录 & © &nbsp;'],
  ['frontmatter', '---\nid: x\n---'],
  ['quotation marks', '"甲" \'乙\' “丙” ... -- (c)'],
])(
  '%s in a paper stays what it says, for us and for the compiler of the pages',
  async (_, tricky) => {
    const text = runIn
      .replace('1.领导带班；', tricky)
      .replace('三、加强检查。', `三、加强"检查"&<{}>\\。`);
    const draft = await draftOf(text);
    const { blocks, problems } = readDraft(draft);
    expect(problems.filter(({ message }) => !message.includes('white space'))).toEqual([]);
    const ours = blocks.flatMap((block) => block.paragraphs.map((paragraph) => paragraph.text));
    expect(await compile(draft.files['index.mdx'] ?? '')).toEqual(
      ours.map((line) => line.replaceAll(/\s+/gu, '')),
    );
    const lines = tricky.split('\n').map((line) => line.replaceAll(/\s+/gu, ''));
    const shown = ours.join('\n').replaceAll(/[^\S\n]+/gu, '');
    for (const line of lines) expect(shown).toContain(line);
    expect(draft.files['index.mdx']).toContain(
      'title="加强&quot;检查&quot;&amp;&lt;&#123;&#125;&gt;&#92;"',
    );
  },
);
