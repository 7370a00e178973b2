import { CalculatorBar, EditionNotice } from '../calculator/CalculatorBar.tsx';
import { longestTitle, type Fields } from '../calculator/fields.ts';
import { PolicyCautions } from '../calculator/PolicyCautions.tsx';
import type { ChangeFields } from '../calculator/use-fields.ts';
import { writeSessions } from '../../courses/course.ts';
import { Later } from '../later.tsx';
import { CourseSheet } from './CourseSheet.tsx';
import { Exports } from './Exports.tsx';
import { HoursForm } from './HoursForm.tsx';
import { Proposals } from './Proposals.tsx';
import { Sessions } from './Sessions.tsx';
import { StartingPoints } from './StartingPoints.tsx';
import { useCourse } from './use-course.ts';
import type { CourseView } from './view.ts';

interface Props {
  readonly view: CourseView;
  readonly fields: Fields;
  readonly change: ChangeFields;
}

/** A course in the making, from what is proposed to the files. */
export function CourseEditor({ view, fields, change }: Props) {
  const course = useCourse(fields, change);
  const { rulebook, asOf, title, proposals, sessions } = view;
  const cited = new Set([
    ...proposals.map(({ policy }) => policy.id),
    ...sessions.flatMap(({ items }) => items.map(({ policy }) => policy)),
  ]);
  // An empty course is nothing to sign, and its tools are nothing on paper: the page prints its title.
  const isEmpty = sessions.length === 0;
  return (
    <>
      <div class={`calculator-result course-editor${isEmpty ? ' no-print' : ''}`}>
        <EditionNotice {...{ fields }} edition={rulebook.edition} />
        <PolicyCautions
          policies={rulebook.policies.filter(({ id }) => cited.has(id))}
          asOf={asOf}
        />
        <StartingPoints {...{ view, fields }} set={course.set} />
        <Sessions {...{ view, course }} />
        <Later>
          <Proposals key={fields['start'] ?? ''} view={view} set={course.set} />
        </Later>
        <section aria-labelledby="title-heading">
          <h2 id="title-heading">课程名称</h2>
          <div class="field course-title">
            <label for="title">名称</label>
            <p class="hint">不填就用“{title}”。</p>
            <textarea
              id="title"
              rows={2}
              maxLength={longestTitle}
              value={fields['title'] ?? ''}
              onInput={(event) => change({ title: event.currentTarget.value })}
            />
            {(fields['title'] ?? '').length > 60 && (
              <p class="soft" role="status">
                名称较长：讲义照录全文，课件封面、文件名和日历只取前面一部分。
              </p>
            )}
          </div>
        </section>
        <Later>
          <HoursForm {...{ view, fields, change }} />
          <Exports {...{ view, fields }} />
        </Later>
        <CalculatorBar
          tool="courses"
          title={title}
          asOf={asOf}
          edition={rulebook.edition}
          {...{ fields, change }}
          onReset={() =>
            change({
              ...writeSessions([], fields),
              title: undefined,
              start: undefined,
              hours: undefined,
              topics: undefined,
              date: undefined,
            })
          }
        />
      </div>
      {!isEmpty && (
        <Later>
          <CourseSheet {...{ view, fields }} />
        </Later>
      )}
    </>
  );
}
