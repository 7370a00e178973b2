import { caseTasks, type CaseExercise } from '../../courses/cases/case.ts';
import { caseNotes, resultNames, tellGaps, tellUnit } from '../../courses/cases/describe-case.ts';
import { namePaper } from '../../courses/questions/context.ts';
import { obligationUrl } from '../../model/anchor.ts';
import { locatorOf } from '../../rules/locator.ts';

interface Props {
  readonly exercise: CaseExercise;
  /** Below which heading it stands. */
  readonly heading: 'h3';
}

/** What the case tells, and what is to be found out. */
export function CaseStory({ exercise, heading: Heading }: Props) {
  return (
    <>
      {caseNotes(exercise).map((note) => (
        <p class="soft" key={note}>
          {note}
        </p>
      ))}
      {exercise.units.map((unit) => (
        <section key={unit.unit.name}>
          <Heading>
            {unit.unit.name} <span class="sample">示例</span>
          </Heading>
          <ul>
            {tellUnit(unit).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      <p>请对照文件回答：</p>
      <ol>
        {caseTasks.map((task) => (
          <li key={task}>{task}</li>
        ))}
      </ol>
    </>
  );
}

/** The worked answer: each finding with its sentence, its quote and its clause. */
export function CaseAnswers({ exercise, heading: Heading }: Props) {
  const { units, policies } = exercise;
  return (
    <>
      {units.map((unit) => (
        <section key={unit.unit.name}>
          <Heading>{`${unit.unit.name}：答案`}</Heading>
          {tellGaps(unit) !== undefined && (
            <p class="because">{`人员和经费合计：${tellGaps(unit)}。`}</p>
          )}
          <ul class="case-answers">
            {unit.findings.map(({ finding, obligation }) => {
              const policy = policies.find(({ id }) => id === obligation.policy);
              return (
                <li key={`${obligation.policy} ${obligation.id}`}>
                  <span class="tag" data-status={finding.status}>
                    {resultNames[finding.status]}
                  </span>{' '}
                  {`${obligation.action}：${finding.because}`}
                  <blockquote class="issued-quote">{obligation.quote}</blockquote>
                  依据：
                  <a href={obligationUrl(obligation)}>
                    {`${policy ? namePaper(policy) : ''}${locatorOf(obligation.reference)}`}
                  </a>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </>
  );
}
