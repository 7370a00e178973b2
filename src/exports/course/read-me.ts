import { siteNameOf } from '../../model/site-name.ts';
import { itemsOf, strangersIn, type CourseDocument } from '../../courses/course-document.ts';
import { stampLabel, stampWords } from '../../courses/provenance.ts';
import { dateName } from '../../rules/wording.ts';
import { toXmlText } from '../xml-text.ts';
import { cautionsOf, citePapers, generalCaution, sampleTimes } from './cited-duty.ts';

/** A file of the archive, and what it is for. */
export interface PackedFile {
  readonly name: string;
  readonly what: string;
}

/**
 * 说明.txt: what lies in the archive, in plain words. It begins with a byte order mark and ends its lines as
 * Windows does, so that any editor there shows it right.
 * @param missing files that were asked for and could not be made, with the reason
 */
export function courseReadMe(
  course: CourseDocument,
  files: readonly PackedFile[],
  missing: readonly string[] = [],
): string {
  const { title, audience, place, edition, madeOn, address, dayNotes } = course;
  const items = itemsOf(course);
  const strangers = strangersIn(course);
  const words = stampWords(
    items.map(({ obligation }) => obligation),
    edition,
    course.clauseTextOf,
  );
  const lines = [
    title,
    '',
    ...(audience === undefined ? [] : [`培训对象：${audience}`]),
    `适用地区：${place}`,
    `内容：${course.sessions.length} 讲，${items.length} 项义务`,
    `制作：${dateName(madeOn)}，由${siteNameOf(edition)}在本机生成，没有上传任何内容`,
    `内容版本：${edition.content}（网站 ${edition.site}）`,
    '',
    '一、压缩包里有什么',
    ...files.map(({ name, what }, at) => `${at + 1}. ${name}：${what}`),
    ...missing.map((reason) => `（未含）${reason}`),
    '',
    '二、使用前请先看',
    generalCaution,
    sampleTimes,
    ...(strangers === undefined ? [] : [strangers]),
    ...cautionsOf(items, madeOn),
    ...dayNotes,
    '',
    '三、依据的文件',
    ...citePapers(items).map((paper, at) => `${at + 1}. ${paper}`),
    '',
    `四、${stampLabel}是什么`,
    `每项义务后面有一串以“anjian1/”开头的字符，叫${stampLabel}。它记下了制作时所引的原文、编者的解读和整条条款，文件以后改了没有，一查就知道。`,
    `查法：打开${siteNameOf(edition)}“备课”页，把讲义、课件、课程表、题库中的任何一份拖到“核对旧文件”处，页面会逐项说明原文有没有改动。核对在本机进行，文件不上传。`,
    `从别的课件里复制过来的一页也能查，只要${stampLabel}（在备注里）还在。请不要删改${stampLabel}。`,
    `“内容版本”是本库全部文件和标注的指纹（SHA-256 的前 12 位）：两份材料的内容版本相同，所依据的原文就完全相同。`,
    '',
    '五、再次打开这门课程',
    address,
    '',
    `六、本课程全部${stampLabel}`,
    ...words,
    '',
  ];
  return `\uFEFF${lines.map((line) => toXmlText(line).replace(/\n/g, ' ')).join('\r\n')}`;
}
