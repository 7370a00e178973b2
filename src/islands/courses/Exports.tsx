import { useState } from 'preact/hooks';
import { itemsOf } from '../../courses/course-document.ts';
import { resultAddress } from '../calculator/CalculatorBar.tsx';
import type { Fields } from '../calculator/fields.ts';
import { today } from '../calculator/today.ts';
import { download } from '../download.ts';
import { readClauseTexts } from '../clause-texts.ts';
import { base, DataError } from '../site-data.ts';
import { courseFileNames, courseFiles, makeFile, type CourseFile } from './make-files.ts';
import { documentOf, type CourseView } from './view.ts';

interface Props {
  readonly view: CourseView;
  readonly fields: Fields;
}

/** From here on a deck takes seconds, and people are told. */
const many = 200;

/** The files of the course, made on this machine. */
export function Exports({ view, fields }: Props) {
  const [told, setTold] = useState<{ readonly words: string; readonly step?: number }>({
    words: '',
  });
  const isBusy = told.step !== undefined;
  const items = view.sessions.flatMap((session) => session.items.filter(view.obligationOf));
  const questions = new URLSearchParams({
    o: items.map(({ policy, obligation }) => `${policy}.${obligation}`).join(','),
    title: Array.from(view.title).slice(0, 60).join(''),
  }).toString();
  const make = async (kind: CourseFile) => {
    const name = courseFileNames[kind][0];
    const refused = refusal(kind, view);
    if (refused !== undefined) return setTold({ words: refused });
    const step = async (words: string, at: number) => {
      setTold({ words, step: at });
      // The browser draws before it is kept busy.
      await new Promise((resolve) => setTimeout(resolve, 30));
    };
    try {
      await step(`${name}：正在读取条款原文……`, 1);
      const clauseTextOf = await readClauseTexts(items.map(({ policy }) => policy));
      const course = documentOf(
        view,
        clauseTextOf,
        resultAddress(fields, view.asOf, view.rulebook.edition),
        today(),
      );
      const count = itemsOf(course).length;
      await step(
        `${name}：正在排版 ${count} 项${count > many ? '，内容较多，请稍候，不要关闭页面' : ''}……`,
        2,
      );
      const key = [view.place.code, view.audience?.id ?? 'all', fields['date'] ?? ''].join('-');
      const made = await makeFile(kind, course, key);
      await step(`${name}：正在交给浏览器下载……`, 3);
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
  return (
    <section aria-labelledby="exports" class="no-print">
      <h2 id="exports">导出</h2>
      <p class="lead">
        都在本机生成，不上传。每份文件都带条款号和依据码，日后拖回本页就能查出哪些原文有改动。
      </p>
      <ul class="list-plain export-list">
        {courseFiles.map((kind) => {
          const [name, what] = courseFileNames[kind];
          return (
            <li key={kind}>
              <button
                type="button"
                class="button"
                disabled={isBusy}
                onClick={() => void make(kind)}
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
        <progress max={3} value={told.step} aria-label="生成进度" class="export-progress" />
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
