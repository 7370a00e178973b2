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
  return finishSlides(packed, deck.stampWords);
}

function addSlide(pptx: PptxGenJS, content: Slide): void {
  const slide = pptx.addSlide({ masterName: content.kind === 'title' ? 'COVER' : 'CONTENT' });
  slide.addText(toXmlText(content.title), {
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
  { quote, citation, address, facts, reading, cautions }: Extract<Slide, { kind: 'duty' }>,
  runs: (lines: readonly string[], options?: object) => PptxGenJS.TextProps[],
): void {
  const quoteHeight = 2.95;
  slide.addText(runs([quote]), {
    x: margin,
    y: 1.55,
    w: inner,
    h: quoteHeight,
    fill: { color: sunk },
    fontSize: sizeFor(quote, inner - 0.5, quoteHeight - 0.3, [36, 32, 28, 24, 20, 18]),
    color: ink,
    valign: 'middle',
    margin: [10, 16, 10, 16],
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
      x: margin,
      y: 4.58,
      w: inner,
      h: 0.62,
      fontSize: sizeFor([citation, ...cautions].join(''), inner, 0.62, [16, 14, 12, 10]),
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
      x: margin,
      y: 5.25,
      w: inner,
      h: 0.62,
      fontSize: sizeFor(facts.flat().join('　　'), inner, 0.62, [18, 16, 14, 12]),
      valign: 'middle',
      margin: 0,
    },
  );
  if (reading !== undefined)
    slide.addText(
      [
        { text: '编者解读：', options: { lang, bold: true, color: red } },
        { text: toXmlText(reading), options: { lang, color: ink } },
      ],
      {
        x: margin,
        y: 5.92,
        w: inner - 0.4,
        h: 1.05,
        fontSize: sizeFor(`编者解读：${reading}`, inner - 0.4, 1.05, [18, 16, 14, 12]),
        valign: 'top',
        margin: 0,
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
  return longest <= 38 ? 22 : 18;
}
