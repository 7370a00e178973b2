import type { RuleObligation, RulePolicy } from '../../rules/rulebook.ts';

/** What a line of a printed table rests on. */
interface Cited {
  readonly obligation: RuleObligation;
  readonly policy: RulePolicy;
  /** What is to be known of the clause: 原文列为目标. */
  readonly remarks?: readonly string[];
}

/** Clauses in the order in which they are first cited; told once, and cited by their number. */
export interface ClauseNumbers {
  readonly clauses: readonly Cited[];
  /** 〔2〕 */
  readonly markOf: (cited: Pick<Cited, 'obligation'>) => string;
}

export function numberClauses(cited: readonly Cited[]): ClauseNumbers {
  const numbers = new Map<string, { readonly number: number; readonly cited: Cited }>();
  for (const one of cited) {
    const key = keyOf(one);
    const known = numbers.get(key);
    const remarks = [...new Set([...(known?.cited.remarks ?? []), ...(one.remarks ?? [])])];
    const number = known?.number ?? numbers.size + 1;
    numbers.set(key, { number, cited: { ...(known?.cited ?? one), remarks } });
  }
  return {
    clauses: [...numbers.values()].map((entry) => entry.cited),
    markOf: (one) => {
      const found = numbers.get(keyOf(one));
      return found ? `〔${found.number}〕` : '';
    },
  };
}

function keyOf({ obligation }: Pick<Cited, 'obligation'>): string {
  return `${obligation.policy} ${obligation.id}`;
}

/** The clauses below a printed table, in full. */
export function NumberedClauses({ numbers }: { readonly numbers: ClauseNumbers }) {
  if (numbers.clauses.length === 0) return null;
  return (
    <table data-clauses>
      <caption>依据的条款</caption>
      <tbody>
        {numbers.clauses.map((cited) => (
          <tr key={keyOf(cited)}>
            <th scope="row" class="short">
              {numbers.markOf(cited)}
            </th>
            <td>{citationOf(cited)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function citationOf({ obligation, policy, remarks = [] }: Cited): string {
  const report = policy.official ? '' : '（据新闻报道，不是文件原文）';
  return `${policy.documentNumber ?? `《${policy.title}》`}${obligation.reference}：“${obligation.quote}”${report}。${remarks.join('')}`;
}
