import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type ParagraphChild,
  type ISectionOptions,
} from 'docx';
import { cutText, toXmlText } from '../xml-text.ts';
import { finishPackage } from './finish-package.ts';
import type { Cell, Part, Run } from './official-parts.ts';
import { pagesOfHeadings } from './page-of-heading.ts';

/** A paper in the layout of GB/T 9704, made on the person's own machine. */
export interface OfficialPaper {
  readonly title: string;
  /** Stands between the title and the contents, on pages without a number. */
  readonly front: readonly Part[];
  /** The text; its pages are numbered from 1. */
  readonly parts: readonly Part[];
  /** Words for programs, kept in the properties of the file, where no reader sees them. */
  readonly stampWords: readonly string[];
  /** Levels of headings that the contents list. */
  readonly contentsLevels: 1 | 2;
}

/** GB/T 9704: margins of 37, 35, 28 and 26 mm; the page number 7 mm below the type area. */
const millimetre = 1440 / 25.4;
const margin = {
  top: Math.round(37 * millimetre),
  bottom: Math.round(35 * millimetre),
  left: Math.round(28 * millimetre),
  right: Math.round(26 * millimetre),
  header: Math.round(15 * millimetre),
  footer: Math.round(22 * millimetre),
};
const size = { width: Math.round(210 * millimetre), height: Math.round(297 * millimetre) };
const typeWidth = size.width - margin.left - margin.right;

/** Office takes no longer property than this. */
const longestProperty = 250;

/** Writes the paper as .docx, in the browser and in Node alike. */
export async function writeOfficial(paper: OfficialPaper): Promise<Blob> {
  const pages = listedPages(paper);
  const document = new Document({
    title: toXmlText(cutText(paper.title, 250)),
    creator: '安监知识库',
    lastModifiedBy: '安监知识库',
    description: '学习资料，引文以发文机关公布的正式文本为准。',
    compatibility: { version: 15 },
    evenAndOddHeaderAndFooters: true,
    // The contents are written whole, so that no program has to ask whether it may fill them in.
    pageNumbers: (written) => ({ bookmarks: nameBookmarks(JSON.stringify(written), pages) }),
    customProperties: propertiesOf(paper.stampWords),
    sections: [
      sectionOf(
        [
          paragraph('Title', [{ text: paper.title }]),
          ...paper.front.flatMap((part) => render(part)),
          ...(pages.length > 0
            ? [
                paragraph('TOCHeading', [{ text: '目　录' }]),
                new TableOfContents('目录', {
                  hyperlink: true,
                  headingStyleRange: `1-${paper.contentsLevels}`,
                }),
              ]
            : []),
        ],
        false,
      ),
      sectionOf(
        paper.parts.flatMap((part, at) => render(part, paper.parts[at - 1]?.kind === 'page-break')),
        true,
      ),
    ],
  });
  const packed = await Packer.pack(document, 'uint8array');
  return finishPackage(packed);
}

function sectionOf(children: readonly FileChild[], isNumbered: boolean): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size,
        margin,
        ...(isNumbered && { pageNumbers: { start: 1 } }),
      },
    },
    footers: {
      default: footer(isNumbered ? AlignmentType.RIGHT : undefined),
      even: footer(isNumbered ? AlignmentType.LEFT : undefined),
    },
    children: [...children],
  };
}

/** Odd pages are numbered at the right, even ones at the left, between dashes. */
function footer(alignment: 'right' | 'left' | undefined): Footer {
  const runs = alignment ? [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })] : [];
  return new Footer({
    children: [new Paragraph({ style: 'Footer', ...(alignment && { alignment }), children: runs })],
  });
}

/** Pages of the headings that the contents list. */
function listedPages({ parts, contentsLevels }: OfficialPaper): readonly (number | undefined)[] {
  const pages = pagesOfHeadings(parts);
  return parts
    .filter((part) => part.kind === 'heading')
    .flatMap(({ level }, at) => (level <= contentsLevels ? [pages[at]] : []));
}

/** The library names the bookmarks of the headings; its contents refer to them in their order. */
function nameBookmarks(
  written: string,
  pages: readonly (number | undefined)[],
): ReadonlyMap<string, string> {
  const names = [...written.matchAll(/PAGEREF (\w+)/g)].map(([, name = '']) => name);
  return new Map(
    names.flatMap((name, at) => {
      const page = pages[at];
      return page === undefined ? [] : [[name, String(page)] as const];
    }),
  );
}

function propertiesOf(words: readonly string[]): { name: string; value: string }[] {
  const values: string[] = [];
  for (const word of words) {
    const last = values.length - 1;
    const value = values[last];
    if (value !== undefined && value.length + word.length < longestProperty)
      values[last] = `${value} ${word}`;
    else values.push(word);
  }
  return values.map((value, at) => ({ name: `依据码${at + 1}`, value }));
}

function render(part: Part, onNewPage = false): FileChild[] {
  switch (part.kind) {
    case 'heading':
      return [paragraph(`Heading${part.level}`, [{ text: part.text }], onNewPage)];
    case 'body':
      return [paragraph('Normal', part.runs)];
    case 'quote':
      return [paragraph('Quote', part.runs)];
    case 'caution':
      return [paragraph('Caution', part.runs)];
    case 'machine':
      return [paragraph('Machine', [{ text: part.text }])];
    case 'lines':
      return Array.from({ length: part.count }, () => writingLine());
    case 'page-break':
      return [];
    case 'table':
      return [tableOf(part)];
  }
}

function writingLine(): Paragraph {
  const rule = { style: BorderStyle.DOTTED, size: 4, space: 1, color: '808080' };
  return new Paragraph({
    style: 'Normal',
    // Paragraphs with the same border share it; what is between them is asked for apart.
    border: { bottom: rule, between: rule },
    children: [],
  });
}

function paragraph(style: string, runs: readonly Run[], onNewPage = false): Paragraph {
  const children = runs.flatMap((run): readonly ParagraphChild[] => {
    const { href } = run;
    const texts = textRuns(run);
    return href === undefined ? texts : [new ExternalHyperlink({ link: href, children: texts })];
  });
  return new Paragraph({ style, children, ...(onNewPage && { pageBreakBefore: true }) });
}

function textRuns({ text, label, href }: Run): TextRun[] {
  const style = href !== undefined ? 'Hyperlink' : label ? 'Label' : undefined;
  return toXmlText(text)
    .split('\n')
    .map(
      (line, at) =>
        new TextRun({
          text: line,
          ...(at > 0 && { break: 1 }),
          ...(style !== undefined && { style }),
        }),
    );
}

function tableOf({ head, rows, widths, machineColumn }: Extract<Part, { kind: 'table' }>): Table {
  const total = widths.reduce((sum, width) => sum + width, 0);
  // Word and WPS lay a table out by explicit widths in twips only.
  const columns = widths.map((width) => Math.floor((typeWidth * width) / total));
  const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  const borders = { top: border, bottom: border, left: border, right: border };
  const cell = (content: Cell, at: number, style: string) =>
    new TableCell({
      width: { size: columns[at] ?? 0, type: WidthType.DXA },
      borders,
      children: [paragraph(style, runsOf(content))],
    });
  return new Table({
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    rows: [
      ...(head.length === 0
        ? []
        : [
            new TableRow({
              tableHeader: true,
              cantSplit: true,
              children: head.map((name, at) => cell(name, at, 'TableHead')),
            }),
          ]),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((content, at) =>
              cell(content, at, at === machineColumn ? 'Machine' : 'TableText'),
            ),
          }),
      ),
    ],
  });
}

function runsOf(content: Cell): readonly Run[] {
  if (typeof content === 'string') return [{ text: content }];
  return 'text' in content ? [content] : content;
}
