import type { Allocation } from '../../rules/allocate-posts.ts';
import type { StaffingUnit } from '../../rules/staffing.ts';

/** What the posts bring about, in one sentence: 20 名可使 6 个单位达到最低要求…… */
export function describeAllocation(
  posts: number,
  { completed, partial, waiting, open, already, rest }: Allocation,
  nameOf: (unit: StaffingUnit) => string,
): string {
  const parts: string[] = [];
  if (completed.length > 0) parts.push(`可使 ${completed.length} 个单位达标`);
  if (partial) {
    const still = partial.gap.max - partial.posts;
    parts.push(`${nameOf(partial.unit)}补 ${partial.posts} 名后仍缺 ${still} 名`);
  }
  if (waiting.length > 0) parts.push(`还有 ${waiting.length} 个单位补不到`);
  if (completed.length === 0 && !partial && waiting.length === 0)
    parts.push(already.length > 0 ? '已填的单位都已达标' : '没有已填出差额的单位');
  if (rest > 0) parts.push(`余 ${rest} 名`);
  if (open.length > 0) parts.push(`${open.length} 个单位待填，没有参加分配`);
  return `${posts} 名编制：${parts.join('；')}。`;
}
