import type { CalendarEntry } from '../../rules/calendar/entry.ts';
import type { RuleObligation } from '../../rules/rulebook.ts';
import { quoteWords } from '../../rules/wording.ts';
import { ClauseLink } from '../calculator/ClauseLink.tsx';
import { dayName, windowName } from './day-names.ts';

interface Props {
  readonly entry: CalendarEntry;
  readonly bearersOf: (obligation: RuleObligation) => string;
}

/** One day by which something is due: the rule, what must be known of it, and its quote. */
export function EntryCard({ entry, bearersOf }: Props) {
  const { uid, kind, title, demand, period, due, conditions, notes, own, obligation, policy } =
    entry;
  return (
    <li class="finding calendar-entry" data-entry={uid}>
      <h4>
        <span class="tag">{`截至${dayName(due)}`}</span>{' '}
        {conditions.length > 0 && (
          <span class="tag" data-status="unknown">
            有条件
          </span>
        )}
        {!own && <span class="tag plain">一般规定</span>} {title}
      </h4>
      <p>
        {kind === 'period'
          ? `${demand}（${windowName(entry)}）。`
          : kind === 'deadline'
            ? `${demand}。`
            : `${demand}；${period}，${windowName(entry)}。`}
      </p>
      {conditions.length > 0 && (
        <p>{`条件：${conditions.map(quoteWords).join('')}，是否属于这种情形由本单位判断。`}</p>
      )}
      {notes.length > 0 && <p class="soft">{notes.join('')}</p>}
      <blockquote class="issued-quote">{obligation.quote}</blockquote>
      <p class="meta">
        <ClauseLink obligation={obligation} policy={policy} />
        <span>{`主体：${bearersOf(obligation)}${namedAs(obligation)}`}</span>
        {obligation.evidence !== undefined && <span>{`可作佐证：${obligation.evidence}`}</span>}
      </p>
    </li>
  );
}

/** What the clause itself calls them. */
function namedAs({ bearerNamed }: RuleObligation): string {
  return bearerNamed === undefined ? '' : `（原文：${bearerNamed}）`;
}
