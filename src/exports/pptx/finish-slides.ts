import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { escapeXml } from '../xml-text.ts';

const mimeType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const customPart = 'docProps/custom.xml';
const longestProperty = 250;

/**
 * Mends what the library writes: it lists parts that are not there, for which PowerPoint offers a repair,
 * and leaves the theme without a Chinese font. Words for programs go into the properties of the file.
 */
export function finishSlides(packed: Uint8Array, stampWords: readonly string[]): Blob {
  const parts = unzipSync(packed);
  const files: Zippable = {};
  for (const [path, data] of Object.entries(parts)) {
    if (path.endsWith('/')) continue;
    if (path === '[Content_Types].xml')
      files[path] = strToU8(finishTypes(strFromU8(data), new Set(Object.keys(parts))));
    else if (path === '_rels/.rels') files[path] = strToU8(addRelation(strFromU8(data)));
    else if (/^ppt\/theme\/theme\d+\.xml$/.test(path))
      files[path] = strToU8(finishTheme(strFromU8(data)));
    else if (/^ppt\/(?:slides|notesSlides)\/\w+\.xml$/.test(path))
      files[path] = strToU8(sayLanguage(strFromU8(data)));
    else files[path] = data;
  }
  files[customPart] = strToU8(customProperties(stampWords));
  return new Blob([new Uint8Array(zipSync(files))], { type: mimeType });
}

function finishTypes(xml: string, parts: ReadonlySet<string>): string {
  return xml
    .replace(/<Override\b[^>]*\bPartName="\/([^"]+)"[^>]*\/>/g, (entry, path: string) =>
      parts.has(path) ? entry : '',
    )
    .replace(
      '</Types>',
      `<Override PartName="/${customPart}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>`,
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

/** The library takes notes and the ends of paragraphs for English: spelling would be marked as wrong. */
function sayLanguage(xml: string): string {
  return xml.replaceAll('lang="en-US"', 'lang="zh-CN"');
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
