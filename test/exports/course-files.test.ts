import ICAL from 'ical.js';
import readExcelFile, { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { groupByTopic } from '../../src/courses/arrange.ts';
import { itemsOf, type CourseDocument } from '../../src/courses/course-document.ts';
import { compareStamp, readStamp } from '../../src/courses/provenance.ts';
import { readOldFile } from '../../src/courses/read-old-file.ts';
import { courseCalendar } from '../../src/exports/course/calendar.ts';
import { dutyListPaper } from '../../src/exports/course/duty-list.ts';
import { impliedCaution } from '../../src/exports/course/cited-duty.ts';
import { discussionOf, remarksOf } from '../../src/exports/course/course-remarks.ts';
import { courseHandout, type HandoutKind } from '../../src/exports/course/handout.ts';
import { courseSlides } from '../../src/exports/course/slides.ts';
import { timetableWorkbook } from '../../src/exports/course/timetable-workbook.ts';
import { body } from '../../src/exports/docx/official-parts.ts';
import { writeOfficial } from '../../src/exports/docx/write-official.ts';
import { writeSlides } from '../../src/exports/pptx/write-slides.ts';
import { writeWorkbook } from '../../src/exports/write-workbook.ts';
import { quoteWords } from '../../src/rules/wording.ts';
import { hasOffice, printFile } from '../support/office.ts';
import {
  faultsOf,
  openPackage,
  partOf,
  xmlOf,
  type OfficePackage,
} from '../support/office-package.ts';
import { rulebook } from '../support/real-corpus.ts';
import { clauseTextOf, documentOf, sampleCourse } from '../support/sample-course.ts';

const grid = sampleCourse('grid-worker', '211400', 180);
const campaign = sampleCourse('township-officer', '140900', 120, {
  title: '忻州市乡镇监管人员培训',
  place: '山西省 忻州市',
});
const everything = documentOf(
  groupByTopic(
    rulebook.obligations.map((obligation) => ({ obligation })),
    rulebook.topics,
  ),
  { title: '全部义务' },
);
const hostile = sampleCourse('grid-worker', '211400', 60, {
  title: `《“培训”》👩‍🏫😀 & <b>"'</b> ]]> \u0000\uD800 =1+1 ${'长'.repeat(5000)}`,
});

const docx = (course: CourseDocument, kind: HandoutKind = 'handout') =>
  writeOfficial(courseHandout(course, kind));
const pptx = (course: CourseDocument) => writeSlides(courseSlides(course));
const xlsx = (course: CourseDocument) => writeWorkbook(timetableWorkbook(course));
const ics = (course: CourseDocument) => courseCalendar(course, 'key', Date.UTC(2026, 10, 22));

const textOf = (file: OfficePackage, path: string, element: string) => {
  const $ = xmlOf(file, path);
  return $(element)
    .toArray()
    .map((one) => $(one).text())
    .join('');
};
const slidesIn = (file: OfficePackage) =>
  [...file.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));

/** What a file rests on, as the page reads it when the file is dropped. */
async function stampIn(file: Blob | string) {
  const data =
    typeof file === 'string'
      ? new TextEncoder().encode(file)
      : new Uint8Array(await file.arrayBuffer());
  const reading = readOldFile(data);
  if (reading.kind === 'error') throw new Error(reading.message);
  const stamp = readStamp(reading.text);
  if (stamp.kind !== 'stamp') throw new Error(stamp.kind);
  return stamp;
}

describe.each([
  ['讲义', (course: CourseDocument) => docx(course)],
  ['教案', (course: CourseDocument) => docx(course, 'lesson-plan')],
  ['课件', pptx],
  ['课程表', xlsx],
  ['日历', (course: CourseDocument) => Promise.resolve(ics(course))],
] as const)('%s', (_name, write) => {
  test('says what it rests on: each clause once, unchanged, with the content it was made from', async () => {
    const stamp = await stampIn(await write(grid));
    expect(stamp.editions).toEqual([rulebook.edition]);
    expect(stamp.expected).toBe(itemsOf(grid).length);
    expect(stamp.items.map(({ obligation }) => obligation).sort()).toEqual(
      itemsOf(grid)
        .map(({ obligation }) => obligation.id)
        .sort(),
    );
    const checked = compareStamp(stamp.items, rulebook, clauseTextOf);
    expect(checked.every((item) => item.kind === 'held' && item.changes.length === 0)).toBe(true);
  });

  test('a title of 5,000 characters with emoji, quotes and 《》 does no harm', async () => {
    const file = await write(hostile);
    if (typeof file !== 'string') expect(faultsOf(await openPackage(file))).toEqual([]);
    expect((await stampIn(file)).items.length).toBe(itemsOf(hostile).length);
  });

  test('all 924 duties', async () => {
    const file = await write(everything);
    if (typeof file !== 'string') expect(faultsOf(await openPackage(file))).toEqual([]);
    expect((await stampIn(file)).items).toHaveLength(rulebook.obligations.length);
  });
});

describe('the handout', () => {
  test('is sound, quotes verbatim with the citation, and has real headings', async () => {
    const file = await openPackage(await docx(grid));
    expect(faultsOf(file)).toEqual([]);
    const $ = xmlOf(file, 'word/document.xml');
    const paragraphs = $('w\\:p').toArray();
    const styled = (style: string) =>
      paragraphs
        .filter((one) => $(one).find('w\\:pStyle').attr('w:val') === style)
        .map((one) => $(one).find('w\\:t').text());
    expect(styled('Title')).toEqual(['网格员半天培训讲义']);
    expect(styled('Heading1')).toHaveLength(grid.sessions.length + 1);
    expect(styled('Heading1')[0]).toBe(`一、${grid.sessions[0]?.title}`);
    const items = itemsOf(grid);
    expect(styled('Heading2').map((text) => text.replace(/^（.+?）/, ''))).toEqual(
      items.map(({ obligation }) => obligation.action),
    );
    expect(styled('Quote')).toEqual(items.map(({ obligation }) => quoteWords(obligation.quote)));
    const text = textOf(file, 'word/document.xml', 'w\\:t');
    expect(text).toContain(
      '《中共葫芦岛市委 葫芦岛市人民政府关于推进安全生产领域改革发展的实施意见》（葫委发〔2018〕15号）第二部分第（一）条',
    );
    for (const { obligation } of items)
      if (obligation.plain !== undefined)
        expect(text).toContain(`讲解要点（编者解读）：${obligation.plain}`);
  });

  test('every style that is used is defined; fonts are named and none is embedded', async () => {
    const file = await openPackage(await docx(grid, 'lesson-plan'));
    const styles = xmlOf(file, 'word/styles.xml');
    const defined = new Set(
      styles('w\\:style')
        .toArray()
        .map((one) => styles(one).attr('w:styleId')),
    );
    const used = [
      ...partOf(file, 'word/document.xml').matchAll(/<w:[pr]Style w:val="([^"]+)"/g),
    ].map(([, id]) => id);
    expect([...new Set(used)].filter((id) => !defined.has(id))).toEqual([]);
    expect(partOf(file, 'word/styles.xml')).toContain('w:eastAsia="仿宋_GB2312"');
    expect(partOf(file, 'word/fontTable.xml')).toContain('<w:altName w:val="仿宋"/>');
    expect([...file.keys()].filter((path) => /odttf|\.ttf|media\//.test(path))).toEqual([]);
  });

  test('the page of GB/T 9704: A4, margins of 37, 35, 28 and 26 mm; numbers outside', async () => {
    const file = await openPackage(await docx(grid));
    const $ = xmlOf(file, 'word/document.xml');
    const size = $('w\\:pgSz').first();
    const margin = $('w\\:pgMar').first();
    const millimetres = (value: string | undefined) => (Number(value) / 1440) * 25.4;
    expect(millimetres(size.attr('w:w'))).toBeCloseTo(210, 0);
    expect(millimetres(size.attr('w:h'))).toBeCloseTo(297, 0);
    expect(
      ['top', 'bottom', 'left', 'right'].map((side) =>
        Math.round(millimetres(margin.attr(`w:${side}`))),
      ),
    ).toEqual([37, 35, 28, 26]);
    expect(partOf(file, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });

  test('asks nobody to update fields: the contents are filled in', async () => {
    const file = await openPackage(await docx(grid));
    expect(partOf(file, 'word/settings.xml')).not.toContain('updateFields');
    const contents = partOf(file, 'word/document.xml');
    expect(contents).not.toMatch(/w:dirty="(?:true|1)"/);
    const pages = [
      ...contents.matchAll(
        /PAGEREF (\w+) \\h<\/w:instrText><w:fldChar w:fldCharType="separate"\/><w:t[^>]*>(\d+)</g,
      ),
    ];
    expect(pages).toHaveLength(grid.sessions.length + itemsOf(grid).length + 1);
    for (const [, name] of pages) expect(contents).toContain(`<w:bookmarkStart w:name="${name}"`);
  });

  test('a long course lists its sessions only', async () => {
    const contents = partOf(await openPackage(await docx(everything)), 'word/document.xml');
    expect(contents.match(/PAGEREF/g)).toHaveLength(everything.sessions.length + 1);
  });

  test.skipIf(!hasOffice)(
    'LibreOffice: exactly 28 characters on a line and 22 lines on a page',
    { timeout: 120_000 },
    async () => {
      const text = Array.from({ length: 1500 }, (_, at) => '安全生产监督管理'.charAt(at % 8)).join(
        '',
      );
      const parts = [body(text)];
      const paper = { title: '版面', front: [], parts, stampWords: [], contentsLevels: 1 } as const;
      const { pages, fonts } = await printFile('a.docx', await writeOfficial(paper));
      const lines = (pages[1] ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
      expect(lines.pop()).toMatch(/^—\s*1\s*—$/);
      expect(lines.map((line) => line.length)).toEqual([
        26,
        ...Array.from({ length: 21 }, () => 28),
      ]);
      expect(fonts).toMatch(/CJK|Song|Fang|Ming/i);
    },
  );

  test.skipIf(!hasOffice)(
    'LibreOffice: the contents tell the pages',
    { timeout: 300_000 },
    async () => {
      for (const [course, kind] of [
        [grid, 'handout'],
        [grid, 'lesson-plan'],
        [campaign, 'handout'],
        [sampleCourse('enforcement-officer', '140500', 1800), 'lesson-plan'],
        [sampleCourse('township-head', '532504', 180), 'handout'],
        [sampleCourse('park-officer', '410421', 360), 'handout'],
      ] as const) {
        const { pages } = await printFile('a.docx', await docx(course, kind));
        const numbered = pages.filter((page) => /—\s*\d+\s*—\s*$/.test(page.trimEnd()));
        const appendix = numbered.findIndex((page) => page.includes('附：依据表'));
        const full = numbered.slice(0, appendix).map((page) =>
          page
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        );
        // The number of the page is a line more.
        expect(Math.max(...full.map((lines) => lines.length))).toBe(23);
        let checked = 0;
        const listed = pages
          .slice(0, pages.length - numbered.length)
          .join('\n')
          .matchAll(/^\s*([一二三四五六七八九十百]+、[^\n.…]+?)[.…]+\s*(\d+)\s*$/gm);
        for (const [, heading = '', page] of listed) {
          const at = numbered.findIndex((text) =>
            text.split('\n').some((line) => line.trim().startsWith(heading.trim())),
          );
          // The stand-in fonts of this machine have wider figures than 仿宋: a line more in a few pages.
          const near = Math.abs(at + 1 - Number(page)) <= (at < 4 ? 0 : 1);
          expect(near, `${heading}: listed on ${page}, stands on ${at + 1}`).toBe(true);
          checked += 1;
        }
        expect(checked).toBeGreaterThan(1);
      }
    },
  );

  test.skipIf(!hasOffice)(
    'LibreOffice: the text, the links and even the title of 5,000 characters are there',
    { timeout: 300_000 },
    async () => {
      const { pages, links } = await printFile('a.docx', await docx(grid));
      const text = pages.join('').replace(/\s/g, '');
      for (const { obligation } of itemsOf(grid))
        expect(text).toContain(obligation.action.replace(/\s/g, ''));
      expect(links).toContain('http://127.0.0.1/policies/huludao-2018-15/#o-c6-7');
      const long = await printFile('b.docx', await docx(hostile));
      expect(long.pages.join('').replace(/[^长]/g, '').length).toBeGreaterThanOrEqual(5000);
    },
  );
});

describe('a list of duties', () => {
  test('stands in the same layout, with quotes, citations and what it rests on', async () => {
    const groups = grid.sessions.map(({ title, items }) => ({ title, duties: items }));
    const paper = dutyListPaper({
      title: '网格员责任清单',
      groups,
      edition: rulebook.edition,
      clauseTextOf,
      madeOn: '2026-11-22',
    });
    const blob = await writeOfficial(paper);
    const file = await openPackage(blob);
    expect(faultsOf(file)).toEqual([]);
    const text = textOf(file, 'word/document.xml', 'w\\:t');
    for (const { obligation } of itemsOf(grid))
      expect(text).toContain(quoteWords(obligation.quote));
    expect((await stampIn(blob)).items).toHaveLength(itemsOf(grid).length);
  });
});

describe('the lesson plan', () => {
  test('has aims, times that say they are samples, questions and room to write', async () => {
    const file = await openPackage(await docx(grid, 'lesson-plan'));
    const text = textOf(file, 'word/document.xml', 'w\\:t');
    expect(text).toContain('用时为示例，文件没有规定，由教员自定。');
    expect(text).toContain('目标：能说出下列');
    expect(text).toContain('讨论与练习：对照下列要求，本地、本单位做到了吗？');
    expect(text).toMatch(/重点：有数量、期限要求或者禁止性规定的第（.+?）项。/);
    expect(text).toContain('分钟（示例）');
    const handout = textOf(await openPackage(await docx(grid)), 'word/document.xml', 'w\\:t');
    expect(handout).not.toContain('分钟（示例）');
  });
});

describe('what is said of a course as a whole', () => {
  test('duties of others only, bearers that the papers do not name', () => {
    const item = (relation: 'related' | 'organ') => ({
      ...grid,
      sessions: grid.sessions.map((session) => ({
        ...session,
        items: session.items.map((one) => ({ ...one, relation })),
      })),
    });
    expect(remarksOf(item('related'))[0]).toBe(
      '所用文件没有直接写给网格员的条款：以下各项由其他单位履行，供网格员了解、配合。',
    );
    expect(remarksOf(item('organ'))).toEqual([impliedCaution]);
  });

  test('a lesson of practice takes up the lecture before it, figures first', () => {
    const [lecture] = grid.sessions;
    if (!lecture) throw new Error('no session');
    const practice = { title: '研讨与实训', items: [], practice: 45, minutes: 45 };
    const course = { ...grid, sessions: [lecture, practice] };
    const { actions } = discussionOf(course, practice);
    const figured = lecture.items.filter(({ figure }) => figure !== undefined);
    expect(actions).toEqual(expect.arrayContaining(figured.map((one) => one.obligation.action)));
    expect(discussionOf({ sessions: [practice] }, practice).actions).toEqual([]);
    const text = JSON.stringify(courseHandout(course, 'handout').parts);
    expect(text).not.toContain('研讨与实训');
    const slides = courseSlides(course).slides.map(({ title }) => title);
    expect(slides).toContain('二、研讨与实训');
    expect(slides).not.toContain('讨论与练习');
  });

  test('every file quotes the reading of every duty, marked as the editor’s', async () => {
    const text = textOf(await openPackage(await docx(grid)), 'word/document.xml', 'w\\:t');
    for (const { reading } of itemsOf(grid))
      expect(text).toContain(`讲解要点（编者解读）：${reading}`);
  });
});

describe('the slides', () => {
  test('nothing to repair: every part that is listed is there; text, no pictures', async () => {
    const file = await openPackage(await pptx(grid));
    expect(faultsOf(file)).toEqual([]);
    expect(slidesIn(file)).toHaveLength(courseSlides(grid).slides.length);
    expect([...file.keys()].filter((path) => path.startsWith('ppt/media/'))).toEqual([]);
  });

  test('Chinese fonts come from the theme, words say that they are Chinese, titles are titles', async () => {
    const file = await openPackage(await pptx(grid));
    const theme = partOf(file, 'ppt/theme/theme1.xml');
    expect(theme.match(/<a:ea typeface="微软雅黑"\/>/g)).toHaveLength(2);
    for (const path of slidesIn(file)) {
      const slide = partOf(file, path);
      expect(slide, path).toContain('lang="zh-CN"');
      expect(slide, path).not.toContain('lang="en-US"');
      expect(slide, path).not.toMatch(/<a:ea typeface/);
      expect(slide, path).toMatch(/<p:ph[^>]*type="title"/);
    }
  });

  test('the notes hold the whole quote, the citation and the words for programs', async () => {
    const file = await openPackage(await pptx(grid));
    const notes = [...file.keys()]
      .filter((path) => /^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(path))
      .map((path) => textOf(file, path, 'a\\:t'))
      .join('\n');
    for (const item of itemsOf(grid)) {
      expect(notes).toContain(quoteWords(item.obligation.quote));
      expect(notes).toContain(`anjian1/${item.policy.id}/${item.obligation.id}/`);
    }
    expect(notes).toContain('（葫委发〔2018〕15号）第二部分第（一）条');
  });

  test('a quote of any length stands on the slides in full', () => {
    const slides = courseSlides(everything).slides;
    const quotes = new Map<string, string>();
    for (const slide of slides)
      if (slide.kind === 'duty')
        quotes.set(slide.address, (quotes.get(slide.address) ?? '') + slide.quote);
    for (const { obligation, address } of itemsOf(everything))
      expect(quotes.get(address)).toBe(quoteWords(obligation.quote));
    for (const slide of slides)
      if (slide.kind === 'duty') expect(slide.quote.length).toBeLessThanOrEqual(252);
  });

  test.skipIf(!hasOffice)(
    'LibreOffice: a page a slide, with its words and links',
    { timeout: 300_000 },
    async () => {
      const { pages, links } = await printFile('a.pptx', await pptx(grid));
      expect(pages).toHaveLength(courseSlides(grid).slides.length);
      const text = pages.join('').replace(/\s/g, '');
      for (const { obligation } of itemsOf(grid))
        expect(text).toContain(obligation.action.replace(/\s/g, ''));
      expect(links.some((link) => link.includes('/policies/huludao-2018-15/'))).toBe(true);
    },
  );
});

describe('timetable and attendance', () => {
  test('the sheets, with days and hours', async () => {
    const file = Buffer.from(await (await xlsx(grid)).arrayBuffer());
    expect((await readExcelFile(file)).map(({ sheet }) => sheet)).toEqual([
      '课程表',
      '签到表 2026-11-23',
      '依据',
    ]);
    const rows = await readSheet(file, '课程表');
    expect(rows[1]?.slice(0, 4)).toEqual(['日期', '时间', '分钟', '讲次']);
    expect(rows[2]?.[0]).toBe('2026年11月23日\n星期一');
    expect(String(rows[2]?.[1])).toMatch(/^09:00—09:\d\d$/);
    const sheet = await readSheet(file, '签到表 2026-11-23');
    expect(sheet[0]?.[0]).toContain('2026年11月23日 星期一');
    expect(sheet[1]).toContain('上午签字');
    expect(sheet.filter((row) => typeof row[0] === 'number')).toHaveLength(40);
    const sources = (await readSheet(file, '依据')).flat().join('\n');
    expect(sources).toContain(rulebook.edition.content);
  });

  test('on paper: headings on every page, columns on one sheet; a morning is signed once', async () => {
    const file = await openPackage(await xlsx(grid));
    const names = partOf(file, 'xl/workbook.xml');
    expect(names).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'课程表\'!$1:$2</definedName>',
    );
    expect(partOf(file, 'xl/worksheets/sheet1.xml')).toMatch(
      /<pageSetUpPr fitToPage="1"\/>.*<pageSetup fitToWidth="1" fitToHeight="0" paperSize="9"/s,
    );
    const morning = sampleCourse('grid-worker', '211400', 90);
    const book = Buffer.from(await (await xlsx(morning)).arrayBuffer());
    expect((await readSheet(book, '签到表 2026-11-23'))[1]?.slice(5)).toEqual(['签字']);
    const days = { ...morning, dayNotes: ['已避开法定节假日：国庆节（10月1日至7日）。'] };
    const told = await readSheet(Buffer.from(await (await xlsx(days)).arrayBuffer()), '课程表');
    expect(String(told[told.length - 1]?.[4])).toContain('已避开法定节假日');
  });

  test('without a day the times are left open', async () => {
    const { slots: _none, ...open } = grid;
    const file = Buffer.from(await (await xlsx(open)).arrayBuffer());
    expect((await readSheet(file, '课程表'))[2]?.slice(0, 2)).toEqual(['待定', '待定']);
  });
});

describe('the calendar', () => {
  test('events in the time of China, in any time zone; a second import updates', () => {
    const events = new ICAL.Component(ICAL.parse(ics(grid)))
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event));
    expect(events).toHaveLength(grid.slots?.length ?? 0);
    const [first] = events;
    expect(first?.startDate.toJSDate().toISOString()).toBe('2026-11-23T01:00:00.000Z');
    expect(first?.summary).toBe(grid.sessions[0]?.title);
    expect(first?.description).toContain('第二部分第（一）条');
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(ics(grid)).toBe(ics(grid));
    for (const line of ics(grid).split('\r\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});

describe('a news report is no paper', () => {
  const items = itemsOf(campaign);

  test('every file says so', async () => {
    expect(items.length).toBeGreaterThan(5);
    for (const file of [
      await openPackage(await docx(campaign)),
      await openPackage(await docx(campaign, 'lesson-plan')),
    ]) {
      const text = textOf(file, 'word/document.xml', 'w\\:t');
      expect(text.match(/依据：据新闻报道/g)).toHaveLength(items.length);
    }
    const deck = courseSlides(campaign).slides;
    for (const slide of deck)
      if (slide.kind === 'duty') {
        expect(slide.title).toMatch(/^〔据报道〕/);
        expect(slide.citation).toMatch(/^据新闻报道《.*非文件原文）/);
        expect(slide.notes).toContain('据新闻报道');
      }
    const book = Buffer.from(await (await xlsx(campaign)).arrayBuffer());
    const rows = (await readSheet(book, '依据')).filter((row) => typeof row[0] === 'number');
    expect(rows.every((row) => String(row[3]).startsWith('据新闻报道'))).toBe(true);
    const text = ics(campaign).replace(/\r\n[ \t]/g, '');
    expect(text.match(/据新闻报道/g)?.length).toBeGreaterThanOrEqual(items.length);
  });
});

describe('an old file', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  test.each([
    ['an empty one', new Uint8Array(), '这个文件是空的'],
    ['a PDF', bytes('%PDF-1.7 …'), 'PDF'],
    ['a .doc, or one with a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), '旧格式'],
    ['a broken archive', bytes('PK\u0003\u0004 broken'), '已损坏'],
  ])('%s is told', (_what, data, message) => {
    expect(readOldFile(data)).toMatchObject({
      kind: 'error',
      message: expect.stringContaining(message) as string,
    });
  });

  test('a foreign text has nothing of ours, in whatever encoding', () => {
    const text = '关于举办安全生产培训班的通知';
    for (const data of [
      bytes(text),
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from([0xb9, 0xd8]),
    ]) {
      const reading = readOldFile(data);
      expect(reading.kind === 'text' && readStamp(reading.text).kind).toBe('none');
    }
  });

  test('a word that a program cut into runs is read whole', () => {
    const word = 'anjian1/mile-2020-3/c12.4/11111111-22222222-33333333';
    const cut = `<w:p><w:r><w:t>${word.slice(0, 20)}</w:t></w:r><w:r><w:rPr/><w:t>${word.slice(20)}</w:t></w:r></w:p>`;
    expect(readStamp(cut.replace(/<[^>]*>/g, '')).kind).toBe('stamp');
  });
});
