import { obligationUrl } from '../../model/anchor.ts';
import { excludedFor } from '../../rules/excluded.ts';
import type { Rulebook, Unit } from '../../rules/rulebook.ts';
import { useState } from 'preact/hooks';

interface Props {
  readonly rulebook: Rulebook;
  readonly unit: Unit;
}

/** Every duty of the same papers that binds somebody else, and whom. Listed once it is asked for. */
export function Excluded({ rulebook, unit }: Props) {
  const [open, setOpen] = useState(false);
  const excluded = excludedFor(rulebook, unit);
  if (excluded.length === 0) return null;
  const groups = new Map<string, typeof excluded>();
  for (const duty of excluded) {
    const group = groups.get(duty.because) ?? [];
    group.push(duty);
    groups.set(duty.because, group);
  }
  return (
    <details class="folded" onToggle={(event) => setOpen(event.currentTarget.open)} data-excluded>
      <summary>{`当地文件另有 ${excluded.length} 项写给其他主体，不计入`}</summary>
      {open &&
        [...groups].map(([because, duties]) => (
          <section key={because}>
            <h3>{`${because.replace(/。$/, '')}（${duties.length} 项）`}</h3>
            <ul>
              {duties.map(({ obligation }) => (
                <li key={`${obligation.policy} ${obligation.id}`}>
                  <a href={obligationUrl(obligation)}>
                    {`${obligation.reference} ${obligation.action}`}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </details>
  );
}
