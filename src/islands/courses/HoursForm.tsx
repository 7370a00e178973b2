import { clock, weekdayName } from '../../courses/timetable.ts';
import { dateName } from '../../rules/wording.ts';
import type { Fields } from '../calculator/fields.ts';
import type { ChangeFields } from '../calculator/use-fields.ts';
import { sampleHours, type HourField } from './course-fields.ts';
import type { CourseView } from './view.ts';

interface Props {
  readonly view: CourseView;
  readonly fields: Fields;
  readonly change: ChangeFields;
}

const inputs: readonly (readonly [HourField, string])[] = [
  ['begin', '上午上课'],
  ['noon-begin', '午休开始'],
  ['noon-end', '午休结束'],
  ['end', '下午下课'],
];

/** A course of many weeks is looked at in its file, not on the page. */
const mostShown = 60;

/** When the course is held, and what is taught when. */
export function HoursForm({ view, fields, change }: Props) {
  const { hours, slots, sessions, dayNotes } = view;
  return (
    <section aria-labelledby="hours-heading">
      <h2 id="hours-heading">时间安排</h2>
      <p class="lead">填了开课日期，课程表和日历就有具体时间；不填，课程表里的时间写“待定”。</p>
      <div class="hour-fields">
        <div class="field">
          <label for="date">开课日期</label>
          <br />
          <input
            id="date"
            type="date"
            value={fields['date'] ?? ''}
            onInput={(event) => change({ date: event.currentTarget.value })}
          />
        </div>
        {inputs.map(([key, label]) => (
          <div class="field" key={key}>
            <label for={key}>{label}</label>
            <br />
            <input
              id={key}
              type="time"
              value={fields[key] ?? sampleHours[key]}
              onInput={(event) => change({ [key]: event.currentTarget.value })}
            />
          </div>
        ))}
        <div class="field">
          <label for="pause">课间休息（分钟）</label>
          <br />
          <input
            id="pause"
            type="text"
            inputMode="numeric"
            autocomplete="off"
            size={4}
            value={fields['pause'] ?? sampleHours.pause}
            onInput={(event) => change({ pause: event.currentTarget.value })}
          />
        </div>
      </div>
      <p class="choices">
        <label>
          <input
            id="weekend"
            type="checkbox"
            checked={fields['weekend'] === '1'}
            onChange={(event) => change({ weekend: event.currentTarget.checked ? '1' : '' })}
          />
          周六、周日也上课
        </label>
        <label>
          <input
            id="exchanged"
            type="checkbox"
            checked={fields['exchanged'] === '1'}
            onChange={(event) => change({ exchanged: event.currentTarget.checked ? '1' : '' })}
          />
          调休上班的周末也上课
        </label>
      </p>
      <p class="soft">作息时间为示例，按你单位的改。排课自动避开周末和法定节假日。</p>
      {dayNotes.length > 0 && (
        <ul class="day-notes" data-day-notes role="status">
          {dayNotes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {hours.kind === 'error' && (
        <p class="error" role="alert">
          {hours.message}
        </p>
      )}
      {hours.kind === 'hours' && sessions.length > 0 && !slots && (
        <p class="error" role="alert">
          上午、下午都没有可以上课的时间，请改作息时间。
        </p>
      )}
      {slots && slots.length > 0 && (
        <div class="table-scroll">
          <table class="data-table timetable" data-timetable>
            <caption class="visually-hidden">课程表</caption>
            <thead>
              <tr>
                <th scope="col">日期</th>
                <th scope="col">时间</th>
                <th scope="col">内容</th>
              </tr>
            </thead>
            <tbody>
              {slots.slice(0, mostShown).map((slot, at) => (
                <tr key={at}>
                  <td>
                    {slots[at - 1]?.day === slot.day
                      ? ''
                      : `${dateName(slot.day)} ${weekdayName(slot.day)}`}
                  </td>
                  <td class="nowrap">{`${clock(slot.from)}—${clock(slot.to)}`}</td>
                  <td>
                    {sessions[slot.session]?.title || `第 ${slot.session + 1} 讲`}
                    {slot.minutes < slot.to - slot.from && '（含课间休息）'}
                    {slot.parts > 1 && `（第 ${slot.part} 段，共 ${slot.parts} 段）`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {slots.length > mostShown && (
            <p class="soft">{`还有 ${slots.length - mostShown} 段，见导出的课程表。`}</p>
          )}
        </div>
      )}
    </section>
  );
}
