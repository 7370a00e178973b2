import { courseWords } from '../../rules/training/courses.ts';
import type { TrainingNorms } from '../../rules/training/norms.ts';
import { ClauseLink } from '../calculator/ClauseLink.tsx';
import { NormCard } from './NormCard.tsx';

interface Props {
  readonly norms: TrainingNorms;
  /** 2026—2028年. */
  readonly span: string;
  readonly years: number;
}

/** What the papers demand about training beside the rotation, so that nothing drops out unseen. */
export function OtherDuties({ norms, span, years }: Props) {
  const { courses, others, unmeasured, dormant } = norms;
  return (
    <>
      {courses.length + others.length > 0 && (
        <section aria-labelledby="courses-heading" data-courses>
          <h3 id="courses-heading">轮训以外的培训要求</h3>
          <ul class="list-plain">
            {courses.map((norm) => (
              <NormCard
                key={`${norm.policy.id} ${norm.obligation.id}`}
                norm={norm}
                role="集中培训"
                remark={courseWords(norm, span, years)}
              />
            ))}
            {others.map((norm) => (
              <NormCard
                key={`${norm.policy.id} ${norm.obligation.id}`}
                norm={norm}
                role="其他要求"
              />
            ))}
          </ul>
        </section>
      )}
      {dormant.length > 0 && (
        <section aria-labelledby="dormant-heading" data-dormant>
          <h3 id="dormant-heading">按计算日期不适用的要求</h3>
          <ul>
            {dormant.map(({ obligation, policy, because }) => (
              <li key={`${policy.id} ${obligation.id}`}>
                {`“${obligation.quote}”：${because}`}{' '}
                <ClauseLink obligation={obligation} policy={policy} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {unmeasured.length > 0 && (
        <details class="folded">
          <summary>{`没有规定数量的培训要求 ${unmeasured.length} 项（如入职培训、培训制度），不在本计划内`}</summary>
          <ul>
            {unmeasured.map(({ obligation, policy }) => (
              <li key={`${policy.id} ${obligation.id}`}>
                {obligation.action} <ClauseLink obligation={obligation} policy={policy} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
