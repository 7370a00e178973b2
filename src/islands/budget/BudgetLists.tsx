import { useMemo } from 'preact/hooks';
import type { Budget, UnpricedLine } from '../../rules/budget/budget-line.ts';
import { fieldOf } from '../../rules/budget/ask.ts';
import { budgetElsewhere } from '../../rules/budget/budget-elsewhere.ts';
import { prepare } from '../../rules/prepare.ts';
import type { Rulebook, Unit } from '../../rules/rulebook.ts';
import { ClauseLink } from '../calculator/ClauseLink.tsx';
import type { Fields } from '../calculator/fields.ts';
import type { ChangeFields } from '../calculator/use-fields.ts';
import { AskField } from './AskField.tsx';

/** 须列入预算、未规定数额: a list, without a single figure. */
export function Unpriced({ lines }: { readonly lines: readonly UnpricedLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="unpriced" data-kind="unpriced">
      <h2 id="unpriced">四、须列入预算、未规定数额</h2>
      <p class="soft">
        这些条款要求列入预算或予以经费保障，但没有规定数额：不在上面任何小计之内，也不等于
        0。应安排多少，由本级按原文和有关规定确定。
      </p>
      <ul class="unpriced">
        {lines.map(({ id, obligation, policy, name, remarks }) => (
          <li key={id}>
            {name}
            {'　'}
            <ClauseLink obligation={obligation} policy={policy} />
            <blockquote class="issued-quote">{obligation.quote}</blockquote>
            {remarks.length > 0 && <p class="soft">{remarks.join('')}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ExcludedProps {
  readonly rulebook: Rulebook;
  readonly excluded: Budget['excluded'];
  readonly fields: Fields;
  readonly change: ChangeFields;
}

/** What was left out, and why: an answer that left it out can be taken back here. */
export function ExcludedLines({ rulebook, excluded, fields, change }: ExcludedProps) {
  if (excluded.length === 0) return null;
  const { policies } = prepare(rulebook);
  return (
    <details class="folded" data-excluded>
      <summary>{`不列入的 ${excluded.length} 项及原因`}</summary>
      <ul>
        {excluded.map(({ obligation, because, asks }) => {
          const policy = policies.get(obligation.policy);
          return (
            <li key={`${obligation.policy} ${obligation.id}`}>
              {`${obligation.action}：${because}`}
              {policy && <ClauseLink obligation={obligation} policy={policy} />}
              {asks.map((ask) => (
                <AskField key={fieldOf(ask)} {...{ ask, fields, change }} />
              ))}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

interface ElsewhereProps {
  readonly rulebook: Rulebook;
  readonly place: Unit;
  readonly asOf: string;
  /** Shown at once where no paper of the place is held. */
  readonly open: boolean;
}

/** What papers of other places ask for: for comparison, and said to bind nobody here. */
export function ElsewhereFigures({ rulebook, place, asOf, open }: ElsewhereProps) {
  const figures = useMemo(() => budgetElsewhere(rulebook, place, asOf), [rulebook, place, asOf]);
  if (figures.length === 0) return null;
  return (
    <details class="folded" open={open} data-elsewhere>
      <summary>{`其他地方文件的要求 ${figures.length} 项（参考，不具约束力）`}</summary>
      <ul class="unpriced">
        {figures.map(({ policy, obligation, required, remarks }) => (
          <li key={`${policy.id} ${obligation.id}`}>
            {`${obligation.action}：${required}`}
            {'　'}
            <ClauseLink obligation={obligation} policy={policy} />
            <blockquote class="issued-quote">{obligation.quote}</blockquote>
            {remarks.length > 0 && <p class="soft">{remarks.join('')}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}
