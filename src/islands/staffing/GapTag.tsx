import { gapName, type Addend } from '../../rules/staffing.ts';

/** What one unit lacks, in a word; the whole sentence for who hovers or listens. */
export function GapTag({ addend, counted }: { readonly addend: Addend; readonly counted: string }) {
  const { status, rival, gap, because } = addend;
  if (status === 'excluded' || rival)
    return (
      <>
        <span class="tag plain">不计入</span> <span class="soft">{because}</span>
      </>
    );
  const text =
    status === 'unknown'
      ? gap.min > 0
        ? gapName(gap, counted)
        : '待填'
      : status === 'met'
        ? '达标'
        : gapName(gap, counted);
  return (
    <span class="tag" data-status={status} title={because}>
      {text}
    </span>
  );
}
