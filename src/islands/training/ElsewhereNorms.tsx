import type { TrainingElsewhere } from '../../rules/training/norms.ts';
import type { ChangeFields } from '../calculator/use-fields.ts';
import { NormCard } from './NormCard.tsx';

interface Props {
  readonly elsewhere: readonly TrainingElsewhere[];
  /** Whether the place states a rotation of its own. */
  readonly hasOwn: boolean;
  readonly change: ChangeFields;
}

/** What other places demand, as advice: it binds nobody here until somebody takes it over. */
export function ElsewhereNorms({ elsewhere, hasOwn, change }: Props) {
  if (elsewhere.length === 0) return null;
  return (
    <details class="folded" open={!hasOwn} data-elsewhere>
      <summary>{`其他地区的规定（${elsewhere.length} 份文件，仅供参考，对本地不具约束力）`}</summary>
      {elsewhere.map(({ policy, norms }) => {
        const group = norms.rotations[0];
        const cycle = group?.chosen.cycle;
        const length =
          group?.duration.kind === 'stated' ? group.duration.chosen.measure : undefined;
        const canTry = !hasOwn && cycle?.perYear === 1;
        return (
          <section key={policy.id}>
            <h4>
              {policy.title}
              {!policy.official && '（新闻报道，不是文件原文）'}
            </h4>
            <ul class="list-plain">
              {norms.rotations.map(({ chosen }) => (
                <NormCard key={chosen.obligation.id} norm={chosen} role="参考：周期" />
              ))}
              {norms.durations.map((norm) => (
                <NormCard key={norm.obligation.id} norm={norm} role="参考：时长" />
              ))}
            </ul>
            {canTry && (
              <p class="no-print">
                <button
                  type="button"
                  class="tool"
                  onClick={() =>
                    change({
                      cycle: String(cycle.years),
                      ...(length?.unit === '周' && { length: String(length.min) }),
                    })
                  }
                >
                  按这份文件试算（记为自行填写）
                </button>
              </p>
            )}
          </section>
        );
      })}
    </details>
  );
}
