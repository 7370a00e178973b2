import { useState } from 'preact/hooks';
import { itemsOf } from '../../courses/course-document.ts';
import type { Fields } from '../calculator/fields.ts';
import { download } from '../download.ts';
import { base, DataError } from '../site-data.ts';
import { courseFileNames, courseFiles, makeFile, type CourseFile } from './make-files.ts';
import { PackAll } from './PackAll.tsx';
import type { Packable } from './pack-course.ts';
import { calendarKey, readDocument } from './read-document.ts';
import type { CourseView } from './view.ts';

interface Props {
  readonly view: CourseView;
  readonly fields: Fields;
}

/** From here on a deck takes seconds, and people are told. */
const many = 200;

interface Told {
  readonly words: string;
  /** Under way: the step, of how many. */
  readonly step?: readonly [step: number, steps: number];
}

/** The files of the course, made on this machine. */
export function Exports({ view, fields }: Props) {
  const [told, setTold] = useState<Told>({ words: '' });
  const isBusy = told.step !== undefined;
  const items = view.sessions.flatMap((session) => session.items.filter(view.obligationOf));
  const questions = new URLSearchParams({
    o: items.map(({ policy, obligation }) => `${policy}.${obligation}`).join(','),
    title: Array.from(view.title).slice(0, 60).join(''),
  }).toString();
  const tell = async (words: string, step: number, steps: number) => {
    setTold({ words: `${words}（第 ${step} 步，共 ${steps} 步）……`, step: [step, steps] });
    // The browser draws before it is kept busy.
    await new Promise((resolve) => setTimeout(resolve, 30));
  };
  /** Runs what makes a file, hands the file over and says what became of it. */
  const hand = async (name: string, make: () => Promise<{ name: string; data: Blob }>) => {
    try {
      const made = await make();
      download(made.name, made.data);
      const kilobytes = Math.max(1, Math.round(made.data.size / 1024));
      setTold({ words: `已生成：${made.name}（${kilobytes} KB），请在浏览器的下载中查看。` });
    } catch (error) {
      setTold({
        words:
          error instanceof DataError
            ? error.message
            : `${name}没有生成成功，请刷新页面再试；课程内容都在，没有丢。`,
      });
    }
  };
  const make = (kind: CourseFile) => {
    const name = courseFileNames[kind][0];
    const refused = refusal(kind, view);
    if (refused !== undefined) return setTold({ words: refused });
    void hand(name, async () => {
      await tell(`${name}：正在读取条款原文`, 1, 3);
      const course = await readDocument(view, fields);
      const count = itemsOf(course).length;
      await tell(
        `${name}：正在排版 ${count} 项${count > many ? '，内容较多，请稍候，不要关闭页面' : ''}`,
        2,
        3,
      );
      const made = await makeFile(kind, course, calendarKey(view, fields));
      await tell(`${name}：正在交给浏览器下载`, 3, 3);
      return made;
    });
  };
  const pack = (chosen: readonly Packable[]) => {
    if (items.length === 0)
      return setTold({ words: '课程里还没有选入义务：先在“挑选义务”里勾选，再打包。' });
    void hand('压缩包', async () => {
      await tell('正在读取条款原文', 1, chosen.length + 3);
      const [course, { packCourse }] = await Promise.all([
        readDocument(view, fields),
        import('./pack-course.ts'),
      ]);
      return packCourse(
        chosen,
        course,
        calendarKey(view, fields),
        view.rulebook,
        (words, step, steps) => tell(words, step + 1, steps + 1),
      );
    });
  };
  return (
    <section aria-labelledby="exports" class="no-print">
      <h2 id="exports">导出</h2>
      <p class="lead">
        都在本机生成，不上传。每份文件都带条款号和依据码，日后拖回本页就能查出哪些原文有改动。
      </p>
      <PackAll isBusy={isBusy} pack={pack} />
      <ul class="list-plain export-list">
        {courseFiles.map((kind) => {
          const [name, what] = courseFileNames[kind];
          return (
            <li key={kind}>
              <button
                type="button"
                class="button secondary"
                disabled={isBusy}
                onClick={() => make(kind)}
                data-export={kind}
              >
                {name}
              </button>
              <span class="soft">{what}</span>
            </li>
          );
        })}
      </ul>
      {told.step !== undefined && (
        <progress
          max={told.step[1]}
          value={told.step[0]}
          aria-label="生成进度"
          class="export-progress"
        />
      )}
      <p role="status" data-export-told>
        {told.words}
      </p>
      <p>
        考题和案例：
        {items.length > 0 ? (
          <a href={`${base}/courses/practice/#${questions}`} data-questions>
            {`用课程里的 ${items.length} 项义务出题`}
          </a>
        ) : (
          <a href={`${base}/courses/practice/`}>按地区和事项出题</a>
        )}
        （在线练习、题库），
        <a href={`${base}/courses/cases/#place=${view.place.code}`}>案例练习</a>。
      </p>
    </section>
  );
}

/** Why a file cannot be made of this course, Chinese. */
function refusal(kind: CourseFile, { sessions, slots, lost }: CourseView): string | undefined {
  const items = sessions.reduce((sum, session) => sum + session.items.length, 0) - lost.length;
  if (sessions.length === 0)
    return '课程还是空的：先在“挑选义务”里勾选，或选一个现成的起点，再导出。';
  if (items <= 0 && kind !== 'timetable' && kind !== 'calendar')
    return '课程里还没有选入义务：先在“挑选义务”里勾选，再导出。';
  if (kind === 'calendar' && (!slots || slots.length === 0))
    return '先在“时间安排”里填开课日期，并给各讲安排用时，再导出日历。';
  return undefined;
}
