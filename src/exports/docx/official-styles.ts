/**
 * Styles of an official paper (GB/T 9704-2012) as a whole styles.xml: the library's own would mix in
 * Western defaults. Study copies carry no red head and no seal.
 *
 * A line of exactly 28.95 pt and characters drawn together by 0.25 pt give 22 lines of 28 characters on the
 * type area of 156 × 225 mm. Fonts are named, never embedded; each has its common stand-in in the font table.
 */
const linePitch = 579;
/** Contents are in smaller type: 25 lines on a page, and room for the end of the section. */
const contentsPitch = 500;

/** Fonts by their role. */
export const fonts = {
  body: '仿宋_GB2312',
  quote: '楷体_GB2312',
  heading: '黑体',
  title: '方正小标宋简体',
  figures: '宋体',
} as const;

/** Where a font is missing, programs take the next that is there. */
export const standIns: Readonly<Record<(typeof fonts)[keyof typeof fonts], string>> = {
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
  黑体: 'SimHei',
  方正小标宋简体: '宋体',
  宋体: 'SimSun',
};

/** Size in half points: 16 pt is 三号. */
const sizes = { title: 44, body: 32, small: 21, note: 24, machine: 13, footer: 28 } as const;

interface Style {
  readonly id: string;
  readonly name: string;
  readonly font?: string;
  readonly size?: number;
  readonly paragraph?: string;
  readonly run?: string;
  readonly next?: string;
  readonly priority?: number;
}

const indentFirst = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';
const noIndent = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';
const exactly = (line: number) =>
  `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`;
const atLeast = (line: number, around = 0) =>
  `<w:spacing w:before="${around}" w:after="${around}" w:line="${line}" w:lineRule="atLeast"/>`;

const styles: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    font: fonts.title,
    size: sizes.title,
    paragraph: `<w:keepNext/><w:spacing w:before="0" w:after="240" w:line="680" w:lineRule="exact"/>${noIndent}<w:jc w:val="center"/>`,
    run: '<w:spacing w:val="0"/>',
    next: 'Normal',
    priority: 10,
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    font: fonts.heading,
    paragraph: `<w:keepNext/>${exactly(linePitch)}${indentFirst}<w:outlineLvl w:val="0"/>`,
    next: 'Normal',
    priority: 9,
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    font: fonts.quote,
    paragraph: `<w:keepNext/>${exactly(linePitch)}${indentFirst}<w:outlineLvl w:val="1"/>`,
    next: 'Normal',
    priority: 9,
  },
  {
    id: 'Heading3',
    name: 'heading 3',
    paragraph: `<w:keepNext/>${exactly(linePitch)}${indentFirst}<w:outlineLvl w:val="2"/>`,
    next: 'Normal',
    priority: 9,
  },
  { id: 'Quote', name: 'Quote', font: fonts.quote, priority: 29 },
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    font: fonts.heading,
    paragraph: `<w:keepNext/><w:spacing w:before="200" w:after="0" w:line="${linePitch}" w:lineRule="exact"/>${noIndent}<w:jc w:val="center"/>`,
    priority: 39,
  },
  ...[1, 2].map((level): Style => ({
    id: `TOC${level}`,
    name: `toc ${level}`,
    size: sizes.footer,
    paragraph: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8845"/></w:tabs>${exactly(contentsPitch)}<w:ind w:leftChars="${(level - 1) * 200}" w:left="${(level - 1) * 640}" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="left"/>`,
    priority: 39,
  })),
  {
    id: 'TableText',
    name: '表格文字',
    size: sizes.note,
    paragraph: `${atLeast(340, 20)}${noIndent}<w:jc w:val="left"/>`,
    run: '<w:spacing w:val="0"/>',
  },
  {
    id: 'TableHead',
    name: '表格标题',
    font: fonts.heading,
    size: sizes.note,
    paragraph: `<w:keepNext/>${atLeast(340, 20)}${noIndent}<w:jc w:val="center"/>`,
    run: '<w:spacing w:val="0"/>',
  },
  {
    id: 'Caution',
    name: '提示',
    size: sizes.note,
    paragraph: `<w:spacing w:before="0" w:after="100" w:line="380" w:lineRule="atLeast"/>${noIndent}<w:jc w:val="left"/>`,
    run: '<w:spacing w:val="0"/>',
  },
  {
    // Where a section ends, and behind a last table, the format wants a paragraph: it takes no room, so that a
    // full page is not followed by an empty one.
    id: 'SectionEnd',
    name: '分节',
    size: 2,
    paragraph: `<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${noIndent}`,
  },
  {
    id: 'Machine',
    name: '依据码',
    size: sizes.machine,
    paragraph: `${atLeast(180)}${noIndent}<w:jc w:val="left"/>`,
    run: '<w:color w:val="595959"/><w:spacing w:val="0"/>',
  },
  {
    id: 'Footer',
    name: 'footer',
    font: fonts.figures,
    size: sizes.footer,
    paragraph: `<w:spacing w:before="0" w:after="0"/><w:ind w:leftChars="100" w:left="320" w:rightChars="100" w:right="320" w:firstLineChars="0" w:firstLine="0"/>`,
    run: '<w:spacing w:val="0"/>',
    priority: 99,
  },
];

const fontXml = (font: string) =>
  `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="Times New Roman"/>`;

function styleXml(style: Style): string {
  const { id, name, font, size, paragraph = '', run = '', next, priority } = style;
  const rest = `${run.includes('<w:color') ? '<w:color w:val="595959"/>' : ''}${/<w:spacing[^>]*>/.exec(run)?.[0] ?? ''}`;
  const sized = size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    (next === undefined ? '' : `<w:next w:val="${next}"/>`) +
    (priority === undefined ? '' : `<w:uiPriority w:val="${priority}"/>`) +
    `<w:qFormat/><w:pPr>${paragraph}</w:pPr>` +
    `<w:rPr>${font === undefined ? '' : fontXml(font)}${rest}${sized}</w:rPr></w:style>`
  );
}

/**
 * The whole styles.xml. Punctuation neither hangs nor shrinks and no space is added: the grid holds. Figures and
 * letters are said to be English, as Chinese Word does: where they are Chinese, LibreOffice breaks 17 into 1 and 7.
 */
export const officialStyles =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `<w:docDefaults><w:rPrDefault><w:rPr>${fontXml(fonts.body)}<w:spacing w:val="-5"/><w:kern w:val="0"/>` +
  `<w:sz w:val="${sizes.body}"/><w:szCs w:val="${sizes.body}"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
  '<w:pPrDefault/></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
  `<w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:wordWrap/><w:overflowPunct w:val="0"/><w:topLinePunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>${exactly(linePitch)}${indentFirst}<w:jc w:val="both"/></w:pPr></w:style>` +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
  '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:uiPriority w:val="99"/><w:rPr><w:color w:val="1F4E79"/><w:u w:val="single"/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="Label"><w:name w:val="小标签"/><w:qFormat/><w:rPr>' +
  `${fontXml(fonts.heading)}</w:rPr></w:style>` +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  styles.map(styleXml).join('') +
  '</w:styles>';
