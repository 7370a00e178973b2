import { fieldOf, type Ask } from '../../rules/budget/ask.ts';
import type { CountedLine } from '../../rules/budget/budget-line.ts';
import type { RuleObligation, RulePolicy } from '../../rules/rulebook.ts';

/** One duty with its lines: what is asked once of all of them, and what of each. */
export interface DutyCardData {
  /** `<policy>.<obligation>`. */
  readonly id: string;
  readonly obligation: RuleObligation;
  readonly policy: RulePolicy;
  readonly remarks: readonly string[];
  readonly shared: readonly Ask[];
  readonly lines: readonly { readonly line: CountedLine; readonly asks: readonly Ask[] }[];
}

/** Gathers lines by their duty, in the order of the lines. */
export function cardsOf(lines: readonly CountedLine[]): DutyCardData[] {
  const groups = new Map<string, CountedLine[]>();
  for (const line of lines) {
    const id = `${line.policy.id}.${line.obligation.id}`;
    const group = groups.get(id);
    if (group) group.push(line);
    else groups.set(id, [line]);
  }
  return [...groups].flatMap(([id, group]): DutyCardData[] => {
    const [first] = group;
    if (!first) return [];
    const isShared = (ask: Ask) => ask.form === 'fact' || ask.of === id;
    const shared = new Map(
      group.flatMap(({ asks }) => asks.filter(isShared)).map((ask) => [fieldOf(ask), ask]),
    );
    return [
      {
        id,
        obligation: first.obligation,
        policy: first.policy,
        remarks: [...new Set(group.flatMap(({ remarks }) => remarks))],
        shared: [...shared.values()],
        lines: group.map((line) => ({
          line,
          asks: line.asks.filter((ask) => !isShared(ask)),
        })),
      },
    ];
  });
}
