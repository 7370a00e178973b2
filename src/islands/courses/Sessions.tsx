import { durationName, sampleMinutes, sessionMinutes } from '../../courses/budget-time.ts';
import { itemKey, mostSessions, type CourseItem } from '../../courses/course.ts';
import {
  addSession,
  changeSession,
  moveItem,
  moveSession,
  moveToSession,
  placeItem,
  placeSession,
  placesOf,
  removeItems,
  removeSession,
} from '../../courses/edit-sessions.ts';
import type { RulePolicy } from '../../rules/rulebook.ts';
import { longestTitle } from '../calculator/fields.ts';
import { ClauseLink } from '../calculator/ClauseLink.tsx';
import { startDrag } from './drag.ts';
import { MinutesInput } from './MinutesInput.tsx';
import type { CourseChanges } from './use-course.ts';
import type { CourseView } from './view.ts';

interface Props {
  readonly view: CourseView;
  readonly course: CourseChanges;
}

/** The sessions of the course: their names, their items in order, their minutes. */
export function Sessions({ view, course }: Props) {
  const { sessions, balance, lost } = view;
  const { set, words, undo } = course;
  return (
    <section aria-labelledby="course">
      <h2 id="course" tabIndex={-1}>
        课程内容
      </h2>
      <p class="balance" data-standing={balance.standing} data-balance role="status">
        {sessions.length === 0
          ? '还没有内容：选一个现成的起点，或在下面勾选义务。'
          : `共 ${sessions.length} 讲，${placesOf(sessions).size} 项义务（${splitWords(view)}）；${balance.words}`}
      </p>
      <p class="soft">用时没有文件规定，标“示例”的是按内容估的，直接改成你的安排即可。</p>
      <p class="course-told no-print">
        <span role="status">{words}</span>{' '}
        {undo && (
          <button type="button" class="tool" onClick={undo}>
            撤销
          </button>
        )}
      </p>
      {view.strangers !== undefined && (
        <p class="notice" data-strangers>
          {view.strangers}
        </p>
      )}
      {lost.length > 0 && (
        <p class="notice" role="alert">
          {`有 ${lost.length} 项在本库里已经没有了（文件撤下，或标注有调整），仍列在原处，导出时不含。`}
        </p>
      )}
      <ol class="list-plain session-list">
        {sessions.map((_, at) => (
          <SessionCard key={at} {...{ view, course, at }} />
        ))}
      </ol>
      {sessions.length < mostSessions && (
        <button
          type="button"
          class="button secondary"
          onClick={() =>
            set(addSession(sessions, ''), {
              words: `已增加第 ${sessions.length + 1} 讲。`,
              focus: [`session-${sessions.length}-title`],
            })
          }
        >
          增加一讲
        </button>
      )}
    </section>
  );
}

/** 讲授 2 小时，讨论、练习 1 小时: a long course of few duties is mostly practice, and says so. */
function splitWords({ sessions, balance }: CourseView): string {
  const practice = sessions.reduce((sum, session) => sum + session.practice, 0);
  return `讲授 ${durationName(balance.planned - practice)}，讨论、练习 ${durationName(practice)}`;
}

function SessionCard({ view, course: { set }, at }: Props & { readonly at: number }) {
  const { sessions, obligationOf } = view;
  const session = sessions[at];
  if (!session) return null;
  const { title, items, practice } = session;
  const name = title || `第 ${at + 1} 讲`;
  const id = (part: string) => `session-${at}-${part}`;
  const move = (step: -1 | 1) => {
    const to = at + step;
    set(moveSession(sessions, at, step), {
      words: `${name} 现为第 ${to + 1} 讲。`,
      focus: [
        `session-${to}-${step < 0 ? 'up' : 'down'}`,
        `session-${to}-${step < 0 ? 'down' : 'up'}`,
      ],
    });
  };
  return (
    <li class="session" data-session={at + 1}>
      <div class="session-head">
        <span
          class="drag-handle"
          aria-hidden="true"
          title="按住拖动，调整各讲先后"
          onPointerDown={(event) =>
            startDrag(event, 'session', ({ session: to }) => {
              const next = placeSession(sessions, at, to);
              if (next === sessions) return;
              const now = next.indexOf(session);
              set(next, { words: `${name} 现为第 ${now + 1} 讲。`, undoable: true });
            })
          }
        />
        <span class="session-number">{`第 ${at + 1} 讲`}</span>
        <label for={id('title')} class="visually-hidden">
          {`第 ${at + 1} 讲的名称`}
        </label>
        <input
          id={id('title')}
          class="session-title"
          maxLength={longestTitle}
          type="text"
          autocomplete="off"
          placeholder="这一讲的名称"
          value={title}
          onInput={(event) =>
            set(changeSession(sessions, at, { title: event.currentTarget.value }), { words: '' })
          }
        />
        <span class="session-time">{durationName(sessionMinutes(session, obligationOf))}</span>
        <span class="row-tools">
          <button
            type="button"
            class="tool"
            id={id('up')}
            disabled={at === 0}
            aria-label={`上移 ${name}`}
            onClick={() => move(-1)}
          >
            上移
          </button>
          <button
            type="button"
            class="tool"
            id={id('down')}
            disabled={at === sessions.length - 1}
            aria-label={`下移 ${name}`}
            onClick={() => move(1)}
          >
            下移
          </button>
          <button
            type="button"
            class="tool"
            aria-label={`删除 ${name}`}
            onClick={() =>
              set(removeSession(sessions, at), {
                words: `已删除 ${name}${items.length > 0 ? `及其中 ${items.length} 项` : ''}。`,
                focus: ['course'],
                undoable: true,
              })
            }
          >
            删除
          </button>
        </span>
      </div>
      <ol class="item-list">
        {items.map((item, number) => (
          <ItemRow key={itemKey(item)} {...{ view, set, at, number, item }} />
        ))}
      </ol>
      <p class="practice">
        讨论、练习{' '}
        <MinutesInput
          id={id('practice')}
          label={`${name} 讨论、练习的分钟数`}
          value={session.isSample ? undefined : practice}
          sample={practice}
          onChange={(minutes) => {
            const { isSample: _sample, ...typed } = session;
            set(
              sessions.map((other, index) =>
                index === at ? { ...typed, practice: minutes ?? 0 } : other,
              ),
              { words: '' },
            );
          }}
        />
      </p>
    </li>
  );
}

/** What a duty is called that is held no more: its number alone says nothing to a trainer. */
function lostName(item: CourseItem, policy: RulePolicy | undefined): string {
  const paper = policy ? `《${policy.title}》` : `已撤下的文件（${item.policy}）`;
  return `${paper}里的一项（${item.obligation}）`;
}

interface RowProps {
  readonly view: CourseView;
  readonly set: CourseChanges['set'];
  readonly at: number;
  readonly number: number;
  readonly item: CourseItem;
}

function ItemRow({ view, set, at, number, item }: RowProps) {
  const { sessions, obligationOf, policyOf } = view;
  const key = itemKey(item);
  const obligation = obligationOf(item);
  const policy = policyOf(item.policy);
  const name = obligation?.action ?? lostName(item, policy);
  const id = (part: string) => `${part}-${key}`;
  const place = { session: at, item: number };
  const items = sessions[at]?.items ?? [];
  const isFirst = at === 0 && number === 0;
  const isLast = at === sessions.length - 1 && number === items.length - 1;
  const move = (step: -1 | 1) => {
    const next = moveItem(sessions, place, step);
    const now = placesOf(next).get(key) ?? place;
    set(next, {
      words: `${name} 现为第 ${now.session + 1} 讲第 ${now.item + 1} 项。`,
      focus: step < 0 ? [id('up'), id('down')] : [id('down'), id('up')],
    });
  };
  const neighbour = items[number + 1] ?? items[number - 1];
  return (
    <li class="item" data-item={key}>
      <span
        class="drag-handle"
        aria-hidden="true"
        title="按住拖动，可放到别的讲"
        onPointerDown={(event) =>
          startDrag(event, 'item', (to) => {
            const next = placeItem(sessions, place, { session: to.session, item: to.item ?? 0 });
            if (next === sessions) return;
            const now = placesOf(next).get(key) ?? place;
            set(next, {
              words: `${name} 现为第 ${now.session + 1} 讲第 ${now.item + 1} 项。`,
              undoable: true,
            });
          })
        }
      />
      <span class="item-name">
        {name}{' '}
        {obligation && policy ? (
          <span class="soft">
            <ClauseLink {...{ obligation, policy }} />
          </span>
        ) : (
          <span class="tag plain">本库已没有这一项</span>
        )}
      </span>
      {obligation && (
        <MinutesInput
          id={id('minutes')}
          label={`${name} 的分钟数`}
          value={item.minutes}
          sample={sampleMinutes(obligation)}
          onChange={(minutes) => {
            const { minutes: _old, ...rest } = item;
            const changed = { ...rest, ...(minutes !== undefined && { minutes }) };
            set(
              changeSession(sessions, at, {
                items: items.map((other, index) => (index === number ? changed : other)),
              }),
              { words: '' },
            );
          }}
        />
      )}
      <span class="row-tools">
        <button
          type="button"
          class="tool"
          id={id('up')}
          disabled={isFirst}
          aria-label={`上移 ${name}`}
          onClick={() => move(-1)}
        >
          上移
        </button>
        <button
          type="button"
          class="tool"
          id={id('down')}
          disabled={isLast}
          aria-label={`下移 ${name}`}
          onClick={() => move(1)}
        >
          下移
        </button>
        {sessions.length > 1 && (
          <select
            class="tool"
            id={id('to')}
            aria-label={`把 ${name} 移到哪一讲`}
            value={String(at)}
            onChange={(event) => {
              const target = Number(event.currentTarget.value);
              set(moveToSession(sessions, place, target), {
                words: `${name} 已移到第 ${target + 1} 讲。`,
                focus: [id('to')],
              });
            }}
          >
            {sessions.map((_, index) => (
              <option key={index} value={String(index)}>
                {`第 ${index + 1} 讲`}
              </option>
            ))}
          </select>
        )}
        <button
          type="button"
          class="tool"
          id={id('remove')}
          aria-label={`移出 ${name}`}
          onClick={() =>
            set(removeItems(sessions, new Set([key])), {
              words: `已移出：${name}`,
              focus: [neighbour ? `remove-${itemKey(neighbour)}` : 'course', 'course'],
              undoable: true,
            })
          }
        >
          移出
        </button>
      </span>
    </li>
  );
}
