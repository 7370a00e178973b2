import type { CheerioAPI } from 'cheerio';
import { xmlOf, type OfficePackage } from './office-package.ts';

/** What Word and PowerPoint mind and no schema says: numbers that sum, ids that are unique, contents filled in. */

const attributes = ($: CheerioAPI, selector: string, name: string) =>
  $(selector)
    .toArray()
    .map((one) => $(one).attr(name) ?? '');

const doubled = (values: readonly string[]) => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
];

/** Faults of a .docx; empty when all is well. */
export function documentFaults(file: OfficePackage): readonly string[] {
  const $ = xmlOf(file, 'word/document.xml');
  const faults: string[] = [];
  const fault = (isWrong: boolean, words: string) => {
    if (isWrong) faults.push(words);
  };
  for (const table of $('w\\:tbl').toArray()) {
    const grid = $(table).children('w\\:tblGrid').children('w\\:gridCol');
    const widths = grid.toArray().map((one) => Number($(one).attr('w:w')));
    const total = Number($(table).children('w\\:tblPr').children('w\\:tblW').attr('w:w'));
    fault(grid.length === 0, 'a table without a grid');
    fault(widths.reduce((sum, width) => sum + width, 0) !== total, `columns ${widths} of ${total}`);
    for (const row of $(table).children('w\\:tr').toArray()) {
      const cells = $(row).children('w\\:tc').toArray();
      fault(cells.length !== widths.length, `a row of ${cells.length} cells in ${widths.length}`);
      for (const cell of cells)
        fault(!$(cell).children().last().is('w\\:p'), 'a cell that ends in no paragraph');
    }
    fault(!$(table).next().is('w\\:p'), 'a table that no paragraph follows');
  }
  const body = $('w\\:body').children();
  fault(!body.last().is('w\\:sectPr'), 'the body does not end in its section');
  fault($('w\\:r w\\:p, w\\:p w\\:p').length > 0, 'a paragraph in a paragraph');
  const marks = (name: string) => attributes($, `w\\:bookmark${name}`, 'w:id');
  fault(doubled(marks('Start')).length > 0, `bookmarks twice: ${doubled(marks('Start'))}`);
  fault(String(marks('Start').sort()) !== String(marks('End').sort()), 'bookmarks left open');
  const names = new Set(attributes($, 'w\\:bookmarkStart', 'w:name'));
  for (const anchor of attributes($, 'w\\:hyperlink:not([r\\:id])', 'w:anchor'))
    fault(!names.has(anchor), `a link to ${anchor}, which is not there`);
  const fields = attributes($, 'w\\:fldChar', 'w:fldCharType');
  for (const kind of ['separate', 'end'])
    fault(
      fields.filter((one) => one === kind).length !==
        fields.filter((one) => one === 'begin').length,
      `fields without ${kind}`,
    );
  for (const entry of $('w\\:sdtContent w\\:hyperlink').toArray())
    fault(!/\d$/.test($(entry).text()), `contents without a page: ${$(entry).text()}`);
  const settings = xmlOf(file, 'word/settings.xml');
  fault(
    settings('w\\:compatSetting[w\\:name="compatibilityMode"]').attr('w:val') !== '15',
    'opens in compatibility mode',
  );
  return faults;
}

/** Faults of a .pptx; empty when all is well. */
export function presentationFaults(file: OfficePackage): readonly string[] {
  const faults: string[] = [];
  const fault = (isWrong: boolean, words: string) => {
    if (isWrong) faults.push(words);
  };
  const paths = [...file.keys()];
  const parts = (pattern: RegExp) => paths.filter((path) => pattern.test(path));
  const deck = xmlOf(file, 'ppt/presentation.xml');
  const masters = parts(/^ppt\/slideMasters\/\w+\.xml$/);
  // Masters and layouts draw their ids from one pool, which begins at 2³¹.
  const pool = [
    ...attributes(deck, 'p\\:sldMasterId', 'id'),
    ...masters.flatMap((path) => attributes(xmlOf(file, path), 'p\\:sldLayoutId', 'id')),
  ];
  fault(doubled(pool).length > 0, `ids of masters and layouts twice: ${doubled(pool)}`);
  for (const id of pool) fault(!(Number(id) >= 2 ** 31), `id ${id} of a master is too small`);
  const slides = attributes(deck, 'p\\:sldId', 'id');
  fault(doubled(slides).length > 0, `ids of slides twice: ${doubled(slides)}`);
  for (const id of slides) fault(Number(id) < 256 || Number(id) >= 2 ** 31, `id ${id} of a slide`);
  const notes = parts(/^ppt\/notesSlides\/\w+\.xml$/);
  fault(notes.length > 0 && deck('p\\:notesMasterId').length !== 1, 'notes without their master');
  const themes = parts(/\/(?:slideMasters|notesMasters)\/_rels\/\w+\.xml\.rels$/).flatMap((path) =>
    attributes(xmlOf(file, path), 'Relationship[Type$="/theme"]', 'Target'),
  );
  fault(doubled(themes).length > 0, 'two masters share a theme');
  for (const path of parts(/^ppt\/(?:slides|notesSlides|slideLayouts|slideMasters)\/\w+\.xml$/)) {
    const $ = xmlOf(file, path);
    const ids = attributes($, 'p\\:cNvPr', 'id');
    fault(doubled(ids).length > 0, `${path}: shapes ${doubled(ids)} twice`);
    for (const text of $('p\\:txBody').toArray())
      fault($(text).children('a\\:p').length === 0, `${path}: a text without a paragraph`);
    fault($('a\\:r ~ a\\:pPr').length > 0, `${path}: properties behind the words`);
    fault($('a\\:t').text().includes('\n'), `${path}: a line feed within a run`);
  }
  const properties = xmlOf(file, 'docProps/app.xml');
  const counted = properties('HeadingPairs vt\\:i4')
    .toArray()
    .reduce((sum, one) => sum + Number(properties(one).text()), 0);
  const titles = properties('TitlesOfParts vt\\:lpstr').length;
  fault(counted !== titles, `${counted} titles counted, ${titles} listed`);
  fault(Number(properties('Slides').text()) !== slides.length, 'slides are miscounted');
  return faults;
}
