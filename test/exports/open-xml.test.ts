import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { groupByTopic } from '../../src/courses/arrange.ts';
import type { CourseDocument } from '../../src/courses/course-document.ts';
import { courseDutyList } from '../../src/exports/course/duty-list.ts';
import { courseHandout } from '../../src/exports/course/handout.ts';
import { courseSlides } from '../../src/exports/course/slides.ts';
import { timetableWorkbook } from '../../src/exports/course/timetable-workbook.ts';
import { writeOfficial } from '../../src/exports/docx/write-official.ts';
import { writeSlides } from '../../src/exports/pptx/write-slides.ts';
import { writeWorkbook } from '../../src/exports/write-workbook.ts';
import { openXmlFaults } from '../support/open-xml.ts';
import { faultsOf, openPackage } from '../support/office-package.ts';
import { documentFaults, presentationFaults } from '../support/office-structure.ts';
import { rulebook } from '../support/real-corpus.ts';
import { documentOf, sampleCourse } from '../support/sample-course.ts';

const courses: readonly (readonly [string, CourseDocument])[] = [
  ['网格员半天', sampleCourse('grid-worker', '211400', 180)],
  ['晋城两周', sampleCourse('enforcement-officer', '140500', 3600)],
  ['据新闻报道', sampleCourse('enterprise-safety-officer', '140900', 360)],
  ['借鉴外地', sampleCourse('township-head', '530102', 60, {}, { lender: '532504' })],
  [
    '全库四分之一的义务',
    documentOf(
      groupByTopic(
        rulebook.obligations.filter((_, at) => at % 4 === 0).map((obligation) => ({ obligation })),
        rulebook.topics,
      ),
      { title: '义务 & <标签> “引号”' },
    ),
  ],
];

describe.each(courses)('what Word, PowerPoint and Excel would repair: %s', (_name, course) => {
  test.each([
    ['讲义', () => writeOfficial(courseHandout(course, 'handout'))],
    ['教案', () => writeOfficial(courseHandout(course, 'lesson-plan'))],
    ['责任清单', () => writeOfficial(courseDutyList(course))],
  ] as const)('%s', { timeout: 240_000 }, async (_kind, write) => {
    const file = await write();
    const parts = await openPackage(file);
    expect(faultsOf(parts)).toEqual([]);
    expect(documentFaults(parts)).toEqual([]);
    expect(await openXmlFaults(file, 'docx')).toEqual([]);
  });

  test('课件', { timeout: 240_000 }, async () => {
    const file = await writeSlides(courseSlides(course));
    const parts = await openPackage(file);
    expect(faultsOf(parts)).toEqual([]);
    expect(presentationFaults(parts)).toEqual([]);
    expect(await openXmlFaults(file, 'pptx')).toEqual([]);
  });

  test('课程表', { timeout: 240_000 }, async () => {
    const file = await writeWorkbook(timetableWorkbook(course));
    expect(faultsOf(await openPackage(file))).toEqual([]);
    expect(await openXmlFaults(file, 'xlsx')).toEqual([]);
  });
});

describe('the checks themselves', () => {
  test('see what is wrong', async () => {
    const [[, course] = []] = courses;
    if (!course) throw new Error('no course');
    const word = new Map(await openPackage(await writeOfficial(courseHandout(course, 'handout'))));
    const text = word.get('word/document.xml') ?? '';
    word.set(
      'word/document.xml',
      text
        .replace(/<w:gridCol w:w="\d+"\/>/, '<w:gridCol w:w="7"/>')
        .replace(/<w:bookmarkEnd[^>]*\/>/, ''),
    );
    expect(documentFaults(word).join('\n')).toMatch(/columns 7,.*\n.*bookmarks left open/);
    const deck = new Map(await openPackage(await writeSlides(courseSlides(course))));
    const master = 'ppt/slideMasters/slideMaster1.xml';
    deck.set(master, (deck.get(master) ?? '').replace('id="2147483650"', 'id="2147483649"'));
    deck.set(
      'ppt/slides/slide2.xml',
      (deck.get('ppt/slides/slide2.xml') ?? '').replace(/<\/a:r>/, '</a:r><a:pPr/>'),
    );
    expect(presentationFaults(deck)).toEqual([
      'ids of masters and layouts twice: 2147483649',
      'ppt/slides/slide2.xml: properties behind the words',
    ]);
    // The deck as the library leaves it, with the masters of notes behind the slides.
    const swapped = (deck.get('ppt/presentation.xml') ?? '').replace(
      /(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)(<p:sldIdLst>.*?<\/p:sldIdLst>)/s,
      '$2$1',
    );
    const zipped = zipSync(
      Object.fromEntries(
        [...deck, ['ppt/presentation.xml', swapped] as const].map(([path, part]) => [
          path,
          strToU8(part),
        ]),
      ),
    );
    const faults = await openXmlFaults(new Blob([new Uint8Array(zipped)]), 'pptx');
    expect(faults.join('\n')).toMatch(/presentation\.xml .*notesMasterIdLst/);
    expect(faults.join('\n')).toMatch(/slide2\.xml .*unexpected child element .*pPr/);
  });
});
