import type { CaseExercise } from '../../courses/cases/case.ts';
import type { Edition } from '../../rules/rulebook.ts';
import { CaseAnswers, CaseStory } from './CaseView.tsx';

interface Props {
  readonly title: string;
  readonly cases: readonly CaseExercise[];
  readonly edition: Edition;
}

/** Lines left for the answer. */
const answerLines = 8;

/** The cases on paper, the answers on pages of their own; not shown on screen. */
export function CasePaper({ title, cases, edition }: Props) {
  return (
    <div class="print-sheet exam-paper" aria-hidden="true">
      <h1>{title}</h1>
      <p class="print-head">
        <span>单位：＿＿＿＿＿＿＿＿</span>
        <span>姓名：＿＿＿＿＿＿</span>
      </p>
      {cases.map((exercise, at) => (
        <section class="exam-case" key={exercise.id}>
          <h2>{`案例 ${at + 1}`}</h2>
          <CaseStory exercise={exercise} heading="h3" />
          {Array.from({ length: answerLines }, (_, line) => (
            <div class="exam-line" key={line} />
          ))}
        </section>
      ))}
      <section class="exam-answers">
        {cases.map((exercise, at) => (
          <section key={exercise.id}>
            <h2>{`案例 ${at + 1} 参考答案`}</h2>
            <CaseAnswers exercise={exercise} heading="h3" />
          </section>
        ))}
        <p class="print-receipt">
          {`案例的单位和数字是示例，答案由站点的达标规则算出，以发文机关公布的正式文本为准。站点版本 ${edition.site}，内容版本 ${edition.content}。`}
        </p>
      </section>
    </div>
  );
}
