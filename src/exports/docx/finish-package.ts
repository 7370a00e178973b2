import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { fonts, officialStyles, standIns } from './official-styles.ts';

const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Sets what the library has no word for: the styles as a whole, the stand-in of each font, and that this
 * is Chinese. Nothing is embedded: the fonts are licensed to those who have them.
 */
export function finishPackage(packed: Uint8Array): Blob {
  const files: Zippable = {};
  for (const [path, data] of Object.entries(unzipSync(packed))) {
    if (path === 'word/styles.xml') files[path] = strToU8(officialStyles);
    else if (path === 'word/fontTable.xml') files[path] = strToU8(fontTable());
    else if (path === 'word/settings.xml') files[path] = strToU8(finishSettings(strFromU8(data)));
    else if (path === 'word/document.xml')
      files[path] = strToU8(closeSections(cutContents(strFromU8(data))));
    else files[path] = data;
  }
  // Blob takes no view on memory that might be shared.
  return new Blob([new Uint8Array(zipSync(files))], { type: mimeType });
}

const sectionEnd = '<w:pStyle w:val="SectionEnd"/>';

/** Paragraphs that only end a section or follow a last table take no room; the contents end in their last entry. */
function closeSections(xml: string): string {
  return xml
    .replaceAll('<w:p><w:pPr><w:sectPr>', `<w:p><w:pPr>${sectionEnd}<w:sectPr>`)
    .replaceAll('</w:tbl><w:sectPr>', `</w:tbl><w:p><w:pPr>${sectionEnd}</w:pPr></w:p><w:sectPr>`)
    .replace(
      /<\/w:p><w:p>(<w:r><w:fldChar w:fldCharType="end"\/><\/w:r><\/w:p><\/w:sdtContent>)/,
      '$1',
    );
}

/** Characters of an entry of the contents that leave room for its page on the line. */
const longestEntry = 25;

/** An entry that fills its line would push its page number onto the next. */
function cutContents(xml: string): string {
  return xml.replace(
    /(<w:pStyle w:val="TOC\d"\/>(?:(?!<\/w:p>)[\s\S])*?<w:t xml:space="preserve">)([^<]*)(<\/w:t>)/g,
    (_whole, before: string, text: string, after: string) => `${before}${cutXml(text)}${after}`,
  );
}

function cutXml(text: string): string {
  // An entity counts as one character and is not cut.
  const characters = text.match(/&\w+;|[\s\S]/gu) ?? [];
  return characters.length <= longestEntry
    ? text
    : `${characters.slice(0, longestEntry - 1).join('')}…`;
}

function fontTable(): string {
  const names = [...new Set(Object.values(fonts))];
  const entries = names.map((name) => {
    // 仿宋, 楷体 and 小标宋 have serifs: a program without them takes another that has.
    const family = name === fonts.heading ? 'swiss' : 'roman';
    return `<w:font w:name="${name}"><w:altName w:val="${standIns[name]}"/><w:charset w:val="86"/><w:family w:val="${family}"/></w:font>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join('')}</w:fonts>`
  );
}

/** Where the elements stand is part of the format: after w:compat, in this order. */
function finishSettings(xml: string): string {
  const noSqueeze = '<w:characterSpacingControl w:val="doNotCompress"/>';
  const language = '<w:themeFontLang w:val="zh-CN" w:eastAsia="zh-CN"/>';
  const squeezed = xml.includes('<w:characterSpacingControl')
    ? xml
    : xml.replace('<w:compat>', `${noSqueeze}<w:compat>`);
  return squeezed.includes('<w:themeFontLang')
    ? squeezed
    : squeezed.replace('</w:compat>', `</w:compat>${language}`);
}
