import type { CourseDocument } from '../../courses/course-document.ts';
import { itemsOf } from '../../courses/course-document.ts';
import { makeBank } from '../../courses/questions/bank.ts';
import { questionForms } from '../../courses/questions/question.ts';
import { courseReadMe, type PackedFile } from '../../exports/course/read-me.ts';
import type { ArchivedFile } from '../../exports/write-archive.ts';
import { writeArchive } from '../../exports/write-archive.ts';
import { fileName } from '../../exports/xml-text.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import { bankFormats, makeBankFile, type BankFormat } from '../practice/write-bank.ts';
import { courseFileNames, courseFiles, makeFile, type CourseFile } from './make-files.ts';

/** What can go into the archive: the files of the course, and a bank of questions in four formats. */
export const packable = [...courseFiles, 'questions'] as const;
export type Packable = (typeof packable)[number];

export const packableNames: Readonly<Record<Packable, string>> = {
  ...(Object.fromEntries(courseFiles.map((kind) => [kind, courseFileNames[kind][0]])) as Record<
    CourseFile,
    string
  >),
  questions: '题库（Excel、GIFT、文本、Anki）',
};

const formats = Object.keys(bankFormats) as BankFormat[];

const bankUses: Readonly<Record<BankFormat, string>> = {
  xlsx: '题库表，可筛选、可打印',
  gift: '题库，导入 Moodle 等考试系统（GIFT 格式）',
  text: '题库，纯文本，题干、选项、答案、解析各占一行',
  anki: '题库，导入 Anki 记忆卡',
};

/** How far it is: the step about to be done, of how many. */
export type TellStep = (words: string, step: number, steps: number) => Promise<void>;

/**
 * Makes the files that were chosen and packs them, with 说明.txt. What cannot be made of this course (a
 * calendar without a day, questions that it does not give) is named there, and the rest is packed.
 * @throws Error when a library cannot be loaded or refuses
 */
export async function packCourse(
  chosen: readonly Packable[],
  course: CourseDocument,
  key: string,
  rulebook: Rulebook,
  tell: TellStep,
): Promise<ArchivedFile> {
  const steps = chosen.length + 2;
  const files: (ArchivedFile & PackedFile)[] = [];
  const missing: string[] = [];
  for (const [at, kind] of chosen.entries()) {
    await tell(`正在生成 ${packableNames[kind]}`, at + 1, steps);
    if (kind === 'questions') await addQuestions(course, rulebook, files, missing);
    else if (kind === 'calendar' && course.slots === undefined)
      missing.push('日历：没有填开课日期，排不出具体时间。');
    else {
      const made = await makeFile(kind, course, key);
      files.push({ ...made, what: courseFileNames[kind][1] });
    }
  }
  await tell('正在打包', steps - 1, steps);
  const readMe = new Blob([courseReadMe(course, files, missing)], { type: 'text/plain' });
  const name = fileName(course.title, '课程材料');
  const data = await writeArchive(name, [{ name: '说明.txt', data: readMe }, ...files]);
  await tell('正在交给浏览器下载', steps, steps);
  return { name: `${name}.zip`, data };
}

async function addQuestions(
  course: CourseDocument,
  rulebook: Rulebook,
  files: (ArchivedFile & PackedFile)[],
  missing: string[],
): Promise<void> {
  const result = makeBank(rulebook, {
    title: `${Array.from(course.title).slice(0, 60).join('')}题库`,
    duties: itemsOf(course).map(({ obligation: { policy, id } }) => `${policy}.${id}`),
    forms: questionForms,
    seed: '1',
  });
  if (result.kind === 'problem') {
    missing.push(`题库：${result.message}`);
    return;
  }
  const site = { origin: location.origin, clauseTextOf: course.clauseTextOf };
  for (const format of formats) {
    const made = await makeBankFile(result.bank, format, site);
    files.push({ ...made, what: `${bankUses[format]}，共 ${result.bank.questions.length} 题` });
  }
}
