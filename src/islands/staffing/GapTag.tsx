import { gapName, type Addend, type Demand } from '../../rules/staffing.ts';

/** What one unit lacks, in a word; the whole sentence for who hovers or listens. */
export function GapTag({ addend, demand }: { readonly addend: Addend; readonly demand: Demand }) {
  const { status, rival, finding, because } = addend;
  if (status === 'excluded' || rival)
    return (
      <>
        <span class="tag plain">不计入</span>
        {(finding ?? rival) && <span class="soft cell-note">{because}</span>}
      </>
    );
  return (
    <span class="tag" data-status={status} title={because}>
      {tagText(addend, demand)}
    </span>
  );
}

function tagText({ status, gap, finding, existing }: Addend, { counted, max }: Demand): string {
  if (status === 'not-met' || gap.min > 0) return gapName(gap, counted);
  if (status === 'unknown') return '待填';
  // The rules call it met; that it is more than the clause has in mind is a remark, no fault.
  return finding && max !== undefined && existing.min > max ? '达标，多于上限参考数' : '达标';
}
