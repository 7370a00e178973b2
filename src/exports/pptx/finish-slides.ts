import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { escapeXml } from '../xml-text.ts';

const mimeType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const customPart = 'docProps/custom.xml';
const longestProperty = 250;

/**
 * Mends what the library writes: parts that are listed and not there, elements that stand where the format does
 * not allow them (for both PowerPoint offers a repair), a theme without a Chinese font, English where a person
 * reads it. Words for programs go into the properties of the file.
 * @param titles of the slides, in their order
 */
export function finishSlides(
  packed: Uint8Array,
  stampWords: readonly string[],
  titles: readonly string[],
): Blob {
  const parts = unzipSync(packed);
  const files: Zippable = {};
  for (const [path, data] of Object.entries(parts)) {
    if (path.endsWith('/')) continue;
    files[path] = /\.(?:xml|rels)$/.test(path)
      ? strToU8(finishPart(path, strFromU8(data), new Set(Object.keys(parts)), titles))
      : data;
  }
  const theme = files[firstTheme];
  if (theme !== undefined) files[notesTheme] = theme;
  files[customPart] = strToU8(customProperties(stampWords));
  return new Blob([new Uint8Array(zipSync(files))], { type: mimeType });
}

const firstTheme = 'ppt/theme/theme1.xml';
/** Notes have a theme of their own: PowerPoint wants one for each master. */
const notesTheme = 'ppt/theme/theme2.xml';

function finishPart(
  path: string,
  xml: string,
  parts: ReadonlySet<string>,
  titles: readonly string[],
): string {
  if (path === '[Content_Types].xml') return finishTypes(xml, parts);
  if (path === '_rels/.rels') return addRelation(xml);
  if (path === 'docProps/app.xml') return appProperties(titles);
  if (path === 'docProps/core.xml')
    return xml.replace(/<dc:subject>[^<]*<\/dc:subject>/, '<dc:subject>课件</dc:subject>');
  if (path === 'ppt/presentation.xml') return orderPresentation(xml);
  if (path === 'ppt/notesMasters/_rels/notesMaster1.xml.rels')
    return xml.replace('theme/theme1.xml', 'theme/theme2.xml');
  if (path === firstTheme) return finishTheme(xml);
  if (/^ppt\/(?:slides|slideMasters|slideLayouts|notesSlides|notesMasters)\/\w+\.xml$/.test(path))
    return sayLanguage(splitNotes(oneParagraphProperty(xml), path));
  return xml;
}

/** The format lists the masters first: masters, masters of notes, slides, sizes. Notes are as large as A4. */
function orderPresentation(xml: string): string {
  const [masters = ''] = /<p:notesMasterIdLst>[\s\S]*?<\/p:notesMasterIdLst>/.exec(xml) ?? [];
  return xml
    .replace(masters, '')
    .replace('<p:sldIdLst>', `${masters}<p:sldIdLst>`)
    .replace(/<p:notesSz[^>]*\/>/, '<p:notesSz cx="6858000" cy="9144000"/>');
}

/** The library writes the properties of a paragraph before every run; only what stands first is allowed. */
function oneParagraphProperty(xml: string): string {
  return xml.replace(
    /(<\/a:r>|<a:br\/>)\s*(?:<a:pPr\b[^>]*\/>|<a:pPr\b[^>]*>(?:(?!<\/a:pPr>)[\s\S])*<\/a:pPr>)/g,
    '$1',
  );
}

/** A line of the notes is a paragraph: PowerPoint shows a line feed within a run as a space. */
function splitNotes(xml: string, path: string): string {
  if (!path.startsWith('ppt/notesSlides/')) return xml;
  return xml.replace(
    /<a:p>(<a:r>(<a:rPr[^>]*\/>)<a:t>)([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)?<\/a:p>/g,
    (_whole, open: string, _style: string, text: string, end = '') =>
      text
        .split('\n')
        .map((line) => `<a:p>${line === '' ? '' : `${open}${line}</a:t></a:r>`}${end}</a:p>`)
        .join(''),
  );
}

/** What Explorer shows of the file: the titles of its slides, counted. */
function appProperties(titles: readonly string[]): string {
  const named = titles.map((title) => `<vt:lpstr>${escapeXml(title)}</vt:lpstr>`).join('');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
    `<Application>Microsoft Office PowerPoint</Application><Slides>${titles.length}</Slides><Notes>${titles.length}</Notes>` +
    '<HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>幻灯片标题</vt:lpstr></vt:variant>' +
    `<vt:variant><vt:i4>${titles.length}</vt:i4></vt:variant></vt:vector></HeadingPairs>` +
    `<TitlesOfParts><vt:vector size="${titles.length}" baseType="lpstr">${named}</vt:vector></TitlesOfParts>` +
    '<Company>安监知识库</Company><AppVersion>16.0000</AppVersion></Properties>'
  );
}

function finishTypes(xml: string, parts: ReadonlySet<string>): string {
  return xml
    .replace(/<Override\b[^>]*\bPartName="\/([^"]+)"[^>]*\/>/g, (entry, path: string) =>
      parts.has(path) ? entry : '',
    )
    .replace(
      '</Types>',
      `<Override PartName="/${customPart}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>` +
        `<Override PartName="/${notesTheme}" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>`,
    );
}

function addRelation(xml: string): string {
  return xml.replace(
    '</Relationships>',
    `<Relationship Id="rIdStamp" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="${customPart}"/></Relationships>`,
  );
}

/** Office asks the theme for the font of Chinese text. */
function finishTheme(xml: string): string {
  return xml.replace(
    /(<a:(?:major|minor)Font>\s*<a:latin[^>]*\/>\s*)<a:ea typeface="[^"]*"\s*\/>/g,
    '$1<a:ea typeface="微软雅黑"/>',
  );
}

const layoutNames: Readonly<Record<string, string>> = {
  '<p:cSld name="DEFAULT"': '<p:cSld name="空白"',
  '<p:cSld name="COVER"': '<p:cSld name="封面"',
  '<p:cSld name="CONTENT"': '<p:cSld name="内容"',
};

/** The library takes notes and the ends of paragraphs for English: spelling would be marked as wrong. */
function sayLanguage(xml: string): string {
  return xml
    .replaceAll('lang="en-US"', 'lang="zh-CN"')
    .replaceAll('<a:t>null</a:t>', '<a:t>‹#›</a:t>')
    .replaceAll('name="Slide Number Placeholder', 'name="页码')
    .replaceAll('name="Slide Image Placeholder', 'name="幻灯片缩略图')
    .replaceAll('name="Notes Placeholder', 'name="备注')
    .replace(/(<p:cSld name=")Slide (\d+")/, '$1第$2')
    .replace(/<p:cSld name="(?:DEFAULT|COVER|CONTENT)"/, (whole) => layoutNames[whole] ?? whole);
}

function customProperties(words: readonly string[]): string {
  const values: string[] = [];
  for (const word of words) {
    const last = values.length - 1;
    const value = values[last];
    if (value !== undefined && value.length + word.length < longestProperty)
      values[last] = `${value} ${word}`;
    else values.push(word);
  }
  const entries = values.map(
    (value, at) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="依据码${at + 1}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
    `${entries.join('')}</Properties>`
  );
}
