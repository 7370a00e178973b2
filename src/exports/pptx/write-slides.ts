import PptxGenJS from 'pptxgenjs';
import type { Slide, SlideDeck } from '../course/slides.ts';
import { cutText, toXmlText } from '../xml-text.ts';
import { finishSlides } from './finish-slides.ts';

/** Colours of the site, for a light room and a weak projector. */
const ink = '1F2328';
const soft = '57606A';
const red = 'A4262C';
const blue = '1F4E79';
const paper = 'FFFFFF';
const sunk = 'F5F1EA';

const lang = 'zh-CN';
const width = 13.333;
const margin = 0.7;
const inner = width - 2 * margin;

/**
 * Writes slides as .pptx: every word is text that can be edited, titles are titles in the outline, and the
 * fonts are those of the theme.
 */
export async function writeSlides(deck: SlideDeck): Promise<Blob> {
  const pptx = new PptxGenJS();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.title = toXmlText(cutText(deck.title, 250));
  pptx.author = '安监知识库';
  pptx.company = '安监知识库';
  pptx.theme = { headFontFace: '微软雅黑', bodyFontFace: '微软雅黑' };
  const title = (y: number, h: number, size: number, color: string) => ({
    placeholder: {
      options: {
        name: 'title',
        type: 'title' as const,
        x: margin,
        y,
        w: inner,
        h,
        fontSize: size,
        bold: true,
        color,
        align: 'left' as const,
        valign: 'middle' as const,
        margin: 0,
      },
      text: '',
    },
  });
  pptx.defineSlideMaster({
    title: 'COVER',
    background: { color: sunk },
    objects: [
      { rect: { x: 0, y: 0, w: width, h: 0.22, fill: { color: red } } },
      title(1.9, 1.9, 40, ink),
    ],
  });
  pptx.defineSlideMaster({
    title: 'CONTENT',
    background: { color: paper },
    objects: [
      { rect: { x: 0, y: 0, w: 0.22, h: 7.5, fill: { color: red } } },
      { line: { x: margin, y: 1.32, w: inner, h: 0, line: { color: 'D0C8BA', width: 1 } } },
      title(0.35, 0.9, 28, ink),
    ],
    slideNumber: { x: 12.2, y: 7.02, w: 0.8, h: 0.3, fontSize: 12, color: soft, align: 'right' },
  });
  for (const slide of deck.slides) addSlide(pptx, slide);
  const packed = await pptx.write({ outputType: 'uint8array' });
  if (!(packed instanceof Uint8Array)) throw new Error('no slides were written');
  return finishSlides(
    packed,
    deck.stampWords,
    deck.slides.map(({ title }) => title),
  );
}

function addSlide(pptx: PptxGenJS, content: Slide): void {
  const slide = pptx.addSlide({ masterName: content.kind === 'title' ? 'COVER' : 'CONTENT' });
  slide.addText(toXmlText(content.title), {
    objectName: '标题',
    placeholder: 'title',
    lang,
    fontSize: titleSize(content),
  });
  slide.addNotes(toXmlText(content.notes));
  const runs = (lines: readonly string[], options: object = {}) =>
    lines.map((text) => ({
      text: toXmlText(text),
      options: { lang, breakLine: true, ...options },
    }));
  switch (content.kind) {
    case 'title':
      slide.addText(runs(content.lines), {
        objectName: '说明',
        x: margin,
        y: 4,
        w: inner,
        h: 2.6,
        fontSize: 18,
        color: soft,
        valign: 'top',
        margin: 0,
        paraSpaceAfter: 8,
      });
      break;
    case 'list':
      slide.addText(runs(content.entries), {
        objectName: '内容',
        x: margin,
        y: 1.6,
        w: inner,
        h: 5.3,
        fontSize: listSize(content.entries),
        color: ink,
        valign: 'top',
        margin: 0,
        paraSpaceAfter: 12,
      });
      break;
    case 'duty':
      addDuty(slide, content, runs);
      break;
  }
}

function addDuty(
  slide: PptxGenJS.Slide,
  { quote, citation, address, facts, remarks, cautions }: Extract<Slide, { kind: 'duty' }>,
  runs: (lines: readonly string[], options?: object) => PptxGenJS.TextProps[],
): void {
  // A short quote leaves room below for what is said about it.
  const quoteHeight = quote.length > 90 ? 2.95 : 2.3;
  const below = 1.55 + quoteHeight + 0.12;
  slide.addText(runs([quote]), {
    objectName: '原文',
    x: margin,
    y: 1.55,
    w: inner,
    h: quoteHeight,
    fill: { color: sunk },
    fontSize: sizeFor(quote, inner - 0.5, quoteHeight - 0.3, [36, 32, 28, 24, 20, 18]),
    color: ink,
    valign: 'middle',
    // Left, right, bottom, top: the order in which the library writes them.
    margin: [16, 16, 10, 10],
    lineSpacingMultiple: 1.1,
  });
  slide.addText(
    [
      { text: toXmlText(citation), options: { lang, hyperlink: { url: address }, color: blue } },
      ...cautions.map((text) => ({
        text: toXmlText(`　${text}`),
        options: { lang, color: red, bold: true },
      })),
    ],
    {
      objectName: '出处',
      x: margin,
      y: below,
      w: inner,
      h: 0.6,
      fontSize: sizeFor([citation, ...cautions].join(''), inner, 0.6, [18, 16, 14, 12, 10]),
      color: blue,
      valign: 'top',
      margin: 0,
    },
  );
  slide.addText(
    facts.flatMap(([label, words], at) => [
      {
        text: toXmlText(`${at === 0 ? '' : '　　'}${label}：`),
        options: { lang, bold: true, color: soft },
      },
      { text: toXmlText(words), options: { lang, color: ink } },
    ]),
    {
      objectName: '要求',
      x: margin,
      y: below + 0.62,
      w: inner,
      h: 0.62,
      fontSize: sizeFor(facts.flat().join('　　'), inner, 0.62, [20, 18, 16, 14, 12]),
      valign: 'middle',
      margin: 0,
    },
  );
  const [y, h] = [below + 1.3, 6.97 - (below + 1.3)];
  if (remarks.length > 0)
    slide.addText(
      remarks.flatMap(([label, words]) => [
        { text: `${label}：`, options: { lang, bold: true, color: red } },
        { text: toXmlText(words), options: { lang, color: ink, breakLine: true } },
      ]),
      {
        objectName: '编者所加',
        x: margin,
        y,
        w: inner - 0.4,
        h,
        // Each remark begins on a line of its own.
        fontSize: sizeFor(
          remarks.flat().join(''),
          inner - 0.4,
          h - 0.3 * (remarks.length - 1),
          [20, 18, 16, 14, 12],
        ),
        valign: 'top',
        margin: 0,
        paraSpaceAfter: 6,
      },
    );
}

/** The largest type at which a text fits its box; Chinese characters are as wide as they are high. */
function sizeFor(
  text: string,
  boxWidth: number,
  boxHeight: number,
  sizes: readonly number[],
): number {
  const length = widthOf(text);
  const fits = (size: number) => {
    const perLine = Math.floor((boxWidth * 72) / size);
    return Math.ceil(length / perLine) * size * 1.35 <= boxHeight * 72;
  };
  return sizes.find(fits) ?? sizes[sizes.length - 1] ?? 12;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\x20-\x7e]/.test(character) ? 0.55 : 1;
  return width;
}

function titleSize({ kind, title }: Slide): number {
  return kind === 'title'
    ? sizeFor(title, inner, 1.9, [40, 36, 32, 28])
    : sizeFor(title, inner, 0.9, [28, 24, 20, 18]);
}

function listSize(entries: readonly string[]): number {
  const longest = Math.max(0, ...entries.map(widthOf));
  return longest <= 34 ? 24 : longest <= 38 ? 22 : 18;
}
