import type { Finding, FindingStatus } from '../../model/finding.schema.ts';
import { isWrittenFor } from '../../rules/address.ts';
import type { SettledDuty } from '../../rules/gap.ts';
import { prepare } from '../../rules/prepare.ts';
import type { Rulebook, RulePolicy, Unit } from '../../rules/rulebook.ts';
import { statusOrder } from './status-names.ts';

/** A finding with all that is shown beside it. */
export interface Row extends SettledDuty {
  readonly policy: RulePolicy;
  /** Whom the duty binds, in words. */
  readonly bearers: string;
}

/** The findings of a unit, parted by what they can tell. */
export interface SortedRows {
  /** Written for such units and measured: scored, worst first. */
  readonly measured: readonly Row[];
  /** Written for such units, without a figure. */
  readonly unmeasured: readonly Row[];
  /** For governments, committees and units at large: not scored. */
  readonly general: readonly Row[];
}

export function sortRows(rulebook: Rulebook, unit: Unit, findings: readonly Finding[]): SortedRows {
  const isOwn = isWrittenFor(rulebook, unit);
  const rows = rowsOf(rulebook, findings);
  const own = rows.filter(({ obligation }) => isOwn(obligation));
  return {
    measured: own.filter(({ obligation }) => obligation.measure !== undefined).sort(worstFirst),
    unmeasured: own.filter(({ obligation }) => obligation.measure === undefined),
    general: rows.filter(({ obligation }) => !isOwn(obligation)),
  };
}

export function worstFirst({ finding: a }: SettledDuty, { finding: b }: SettledDuty): number {
  return (
    statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status) || (b.gap ?? 0) - (a.gap ?? 0)
  );
}

export function rowsOf(rulebook: Rulebook, findings: readonly Finding[]): Row[] {
  const { policies, bearers: known } = prepare(rulebook);
  const obligations = new Map(rulebook.obligations.map((o) => [`${o.policy} ${o.id}`, o]));
  return findings.flatMap((finding) => {
    const obligation = obligations.get(`${finding.policy} ${finding.obligation}`);
    const policy = policies.get(finding.policy);
    if (!obligation || !policy) return [];
    const bearers = obligation.bearers.map((id) => known.get(id)?.prefLabel ?? id).join('、');
    return [{ finding, obligation, policy, bearers }];
  });
}

export function countOf(rows: readonly Row[], status: FindingStatus): number {
  return rows.filter(({ finding }) => finding.status === status).length;
}
