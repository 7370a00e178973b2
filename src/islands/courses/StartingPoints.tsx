import { useMemo } from 'preact/hooks';
import { durationName } from '../../courses/budget-time.ts';
import { courseOf, type StartingPoint } from '../../courses/starting-points.ts';
import type { Fields } from '../calculator/fields.ts';
import { ClauseLink } from '../calculator/ClauseLink.tsx';
import { Later } from '../later.tsx';
import { hoursText } from './course-fields.ts';
import type { SetSessions } from './use-course.ts';
import { pointKey, type CourseView } from './view.ts';

interface Props {
  readonly view: CourseView;
  readonly fields: Fields;
  readonly set: SetSessions;
}

/** Courses to begin with, made from what the papers of the place say. */
export function StartingPoints({ view, fields, set }: Props) {
  const { points, audience, sessions } = view;
  const isOwn = (point: StartingPoint) => point.audience.id === audience?.id;
  const shown = [...points].sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="starting-points">
      <h2 id="starting-points">现成的起点</h2>
      {sessions.length === 0 ? (
        <>
          <p class="lead">由当地文件的义务自动排成，选一个再改。</p>
          <ul class="list-plain point-list">
            {shown.map((point) => (
              <PointCard key={pointKey(point)} {...{ view, fields, set, point }} />
            ))}
          </ul>
        </>
      ) : (
        <details class="folded">
          <summary>换一个起点（原来的课程会被替换，可以撤销）</summary>
          <ul class="list-plain point-list">
            {shown.map((point) => (
              <Later key={pointKey(point)}>
                <PointCard {...{ view, fields, set, point }} />
              </Later>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** One of them, with the course that it would be. */
function PointCard({ view, fields, set, point }: Props & { readonly point: StartingPoint }) {
  const { rulebook, place, asOf } = view;
  const { lender } = fields;
  const { audience, occasion, minutes, length, basis } = point;
  const sessions = useMemo(
    () => courseOf(rulebook, point, { code: place.code, lender }, asOf),
    [rulebook, place.code, asOf, lender, pointKey(point)],
  );
  const begin = () =>
    set(
      sessions,
      {
        words:
          sessions.length === 0
            ? `当地文件里没有可供“${occasion.prefLabel}”讲的义务，课程没有改动。`
            : `已按“${occasion.prefLabel}”排好 ${sessions.length} 讲，可以增删、调整。`,
        focus: ['course'],
        undoable: true,
      },
      {
        audience: audience.id,
        office: undefined,
        topics: undefined,
        title: undefined,
        start: pointKey(point),
        hours: hoursText(minutes),
      },
    );
  return (
    <li class="point" data-point={pointKey(point)}>
      <h3>{point.title}</h3>
      <p>
        {`${audience.prefLabel}，${durationName(minutes)}`}{' '}
        <span class="sample">
          {length.kind === 'stated' ? `按每周 5 天、每天 6 小时折算，示例` : '示例时长，可改'}
        </span>
        {`，${sessions.length} 讲 ${sessions.reduce((sum, { items }) => sum + items.length, 0)} 项`}
      </p>
      {basis.length > 0 ? (
        <ul class="basis">
          {basis.map(({ obligation, policy }) => (
            <li key={`${policy.id} ${obligation.id}`}>
              {`“${obligation.quote}”`} <ClauseLink {...{ obligation, policy }} />
            </li>
          ))}
        </ul>
      ) : (
        <p class="soft">当地文件没有规定这种培训的次数和时长。</p>
      )}
      <button
        type="button"
        class="button secondary"
        onClick={begin}
        aria-label={`用“${occasion.prefLabel}”开始`}
      >
        用这个开始
      </button>
    </li>
  );
}
