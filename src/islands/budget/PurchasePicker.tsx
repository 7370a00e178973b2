import type { Topic } from '../../model/concept.schema.ts';
import type { PurchaseOption } from '../../rules/budget/budget-line.ts';
import { taken } from '../../rules/budget/read-inputs.ts';
import { ClauseLink } from '../calculator/ClauseLink.tsx';
import type { ChangeFields } from '../calculator/use-fields.ts';

interface Props {
  readonly options: readonly PurchaseOption[];
  readonly topics: readonly Topic[];
  readonly change: ChangeFields;
}

/** Duties that are likely to cost something: the user says which of them are to be reckoned. */
export function PurchasePicker({ options, topics, change }: Props) {
  if (options.length === 0) return null;
  const groups = topics.flatMap(({ id, prefLabel }) => {
    const own = options.filter(({ obligation }) => obligation.topic === id);
    return own.length === 0 ? [] : [{ id, prefLabel, own }];
  });
  return (
    <div data-options>
      <h3>可以列入测算的其他义务</h3>
      <p class="soft">
        这些义务可能要花钱，文件没有规定数量。是否列入、买多少、什么价，由填报人确定。
      </p>
      <div class="option-groups">
        {groups.map(({ id, prefLabel, own }) => (
          <details key={id} data-topic={id}>
            <summary>{groupTitle(prefLabel, own)}</summary>
            <ul class="list-plain">
              {own.map((option) => (
                <Option key={option.id} {...{ option, change }} />
              ))}
            </ul>
          </details>
        ))}
      </div>
    </div>
  );
}

/** 津贴与人员保障（3 项，已列入 1 项） */
function groupTitle(name: string, own: readonly PurchaseOption[]): string {
  const chosen = own.filter((option) => option.taken).length;
  return `${name}（${own.length} 项${chosen > 0 ? `，已列入 ${chosen} 项` : ''}）`;
}

function Option({
  option: { id, obligation, policy, taken: isTaken, remark },
  change,
}: {
  readonly option: PurchaseOption;
  readonly change: ChangeFields;
}) {
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={isTaken}
          onChange={(event) =>
            change({ [`${id}.taken`]: event.currentTarget.checked ? taken : undefined })
          }
        />
        {obligation.action}
      </label>
      <span class="soft">
        {'　'}
        <ClauseLink obligation={obligation} policy={policy} />
        {remark !== undefined && `　${remark}`}
      </span>
    </li>
  );
}
