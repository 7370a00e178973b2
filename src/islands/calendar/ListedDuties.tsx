import { listedKinds, type ListedDuty, type ListedKind } from '../../rules/calendar/entry.ts';
import { strengthNotes } from '../../rules/calendar/notes.ts';
import { listNames } from '../../rules/calendar/summary.ts';
import type { RuleObligation } from '../../rules/rulebook.ts';
import { quoteWords } from '../../rules/wording.ts';
import { ClauseLink } from '../calculator/ClauseLink.tsx';

interface Props {
  readonly listed: readonly ListedDuty[];
  readonly bearersOf: (obligation: RuleObligation) => string;
}

/** Lists that one should see without opening them. */
const openKinds: readonly ListedKind[] = ['awaiting-event', 'awaiting-last-time', 'no-period'];

/** What speaks of time and has no day in the year, with the reason. */
export function ListedDuties({ listed, bearersOf }: Props) {
  const groups = listedKinds
    .map((kind) => ({ kind, duties: listed.filter((duty) => duty.kind === kind) }))
    .filter(({ duties }) => duties.length > 0);
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="listed-heading">
      <h3 id="listed-heading">没有列入日历的</h3>
      {groups.map(({ kind, duties }) => (
        <details key={kind} class="folded" open={openKinds.includes(kind)} data-list={kind}>
          <summary>{`${listNames[kind]}（${duties.length} 项）`}</summary>
          <ul class="list-plain">
            {duties.map((duty) => (
              <li
                class="listed-duty"
                key={`${duty.policy.id} ${duty.obligation.id} ${duty.because}`}
              >
                <p>
                  {!duty.own && <span class="tag plain">一般规定</span>}{' '}
                  {[
                    `${duty.obligation.action}：${duty.because}`,
                    ...strengthNotes(duty.obligation),
                  ].join('')}
                </p>
                <p class="meta">
                  <ClauseLink obligation={duty.obligation} policy={duty.policy} />
                  <span>{quoteWords(duty.obligation.quote)}</span>
                  <span>{`主体：${bearersOf(duty.obligation)}`}</span>
                </p>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
