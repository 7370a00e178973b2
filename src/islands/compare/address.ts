/** What stands side by side: whole papers, clauses, or duties (their clauses are shown). */
export interface ComparedItem {
  readonly policy: string;
  /** Absent: the paper as a whole. */
  readonly clause?: string;
  /** The duty that is meant, where one was picked. */
  readonly duty?: string;
}

/** So many columns can be read next to each other. */
export const mostItems = 4;

const written = /^([a-z0-9-]+)(?:\.([a-z0-9-]+)(?:\.([1-9][0-9]*))?)?$/;

/** `mile-2020-3.c12`, `mile-2020-3.c12.10` or `mile-2020-3`; anything else is left out. */
export function readItems(search: string): ComparedItem[] {
  const parts = (new URLSearchParams(search).get('items') ?? '').split(',');
  return [...new Set(parts)].slice(0, mostItems).flatMap((text): ComparedItem[] => {
    const [, policy, clause, number] = written.exec(text) ?? [];
    if (policy === undefined) return [];
    if (clause === undefined) return [{ policy }];
    return [{ policy, clause, ...(number !== undefined && { duty: `${clause}.${number}` }) }];
  });
}

export function writeItems(items: readonly ComparedItem[]): string {
  const parts = items.map(({ policy, clause, duty }) => {
    const rest = duty ?? clause;
    return rest === undefined ? policy : `${policy}.${rest}`;
  });
  return parts.length === 0 ? '' : `?items=${parts.join(',')}`;
}
