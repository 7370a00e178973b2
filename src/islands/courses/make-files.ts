import type { CourseDocument } from '../../courses/course-document.ts';
import { fileName } from '../../exports/xml-text.ts';

/** Files that a course makes; each loads what writes it when it is asked for. */
export const courseFiles = [
  'handout',
  'lesson-plan',
  'slides',
  'timetable',
  'duty-list',
  'calendar',
] as const;
export type CourseFile = (typeof courseFiles)[number];

export const courseFileNames: Readonly<Record<CourseFile, readonly [name: string, what: string]>> =
  {
    handout: ['讲义（Word）', '发给学员：原文、出处、要点'],
    'lesson-plan': ['教案（Word）', '教员用：另有用时、目标、讨论题'],
    slides: ['课件（PPT）', '文字都可以改，备注里有全文和出处'],
    timetable: ['课程表和签到表（Excel）', '另有一页依据清单'],
    'duty-list': ['责任清单（Word）', '课程里的义务，谁来做、依据哪一条'],
    calendar: ['日历（.ics）', '导入手机、电脑日历，先填开课日期'],
  };

export interface MadeFile {
  readonly name: string;
  readonly data: Blob;
}

/**
 * Makes one file on this machine.
 * @param key tells courses apart in a calendar program
 * @throws Error when a library cannot be loaded or refuses
 */
export async function makeFile(
  kind: CourseFile,
  course: CourseDocument,
  key: string,
): Promise<MadeFile> {
  switch (kind) {
    case 'handout':
    case 'lesson-plan': {
      const [{ courseHandout, handoutNames }, { writeOfficial }] = await Promise.all([
        import('../../exports/course/handout.ts'),
        import('../../exports/docx/write-official.ts'),
      ]);
      return {
        name: `${fileName(course.title, handoutNames[kind])}.docx`,
        data: await writeOfficial(courseHandout(course, kind)),
      };
    }
    case 'slides': {
      const [{ courseSlides }, { writeSlides }] = await Promise.all([
        import('../../exports/course/slides.ts'),
        import('../../exports/pptx/write-slides.ts'),
      ]);
      return {
        name: `${fileName(course.title, '课件')}.pptx`,
        data: await writeSlides(courseSlides(course)),
      };
    }
    case 'timetable': {
      const [{ timetableWorkbook }, { writeWorkbook }] = await Promise.all([
        import('../../exports/course/timetable-workbook.ts'),
        import('../../exports/write-workbook.ts'),
      ]);
      return {
        name: `${fileName(course.title, '课程表')}.xlsx`,
        data: await writeWorkbook(timetableWorkbook(course)),
      };
    }
    case 'duty-list': {
      const [{ courseDutyList }, { writeOfficial }] = await Promise.all([
        import('../../exports/course/duty-list.ts'),
        import('../../exports/docx/write-official.ts'),
      ]);
      return {
        name: `${fileName(course.title, '责任清单')}.docx`,
        data: await writeOfficial(courseDutyList(course)),
      };
    }
    case 'calendar': {
      const { courseCalendar } = await import('../../exports/course/calendar.ts');
      return {
        name: `${fileName(course.title, '日历')}.ics`,
        data: new Blob([courseCalendar(course, key, Date.now())], {
          type: 'text/calendar;charset=utf-8',
        }),
      };
    }
  }
}
