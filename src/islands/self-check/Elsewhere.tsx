import { useMemo } from 'preact/hooks';
import type { Facts } from '../../model/fact.schema.ts';
import { assessElsewhere } from '../../rules/elsewhere.ts';
import type { Rulebook, Unit } from '../../rules/rulebook.ts';
import { levelNames } from '../../rules/wording.ts';
import { FindingCard } from './FindingCard.tsx';
import { rowsOf, worstFirst } from './rows.ts';

interface Props {
  readonly rulebook: Rulebook;
  readonly unit: Unit;
  readonly facts: Facts;
  readonly asOf: string;
  /** Shown at once where no paper of the place is held; folded where some is. */
  readonly open: boolean;
}

/** What comparable places require of such units: for comparison, and said to bind nobody here. */
export function Elsewhere({ rulebook, unit, facts, asOf, open }: Props) {
  const places = useMemo(
    () => assessElsewhere(rulebook, unit, facts, asOf),
    [rulebook, unit, facts, asOf],
  );
  if (places.length === 0) return null;
  const count = places.reduce((sum, { duties }) => sum + duties.length, 0);
  return (
    <details class="folded" open={open} data-elsewhere>
      <summary>{`其他地方对${levelNames[unit.level]}的数量要求 ${count} 项（仅供参考，对本单位没有约束力）`}</summary>
      {places.map(({ policy, duties }) => (
        <section key={policy.id}>
          <h3>
            {policy.documentNumber ?? policy.title}
            {!policy.official && '（新闻报道，不是文件原文）'}
          </h3>
          <ul class="list-plain">
            {rowsOf(
              rulebook,
              [...duties].sort(worstFirst).map(({ finding }) => finding),
            ).map((row) => (
              <FindingCard key={row.obligation.id} row={row} elsewhere />
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
