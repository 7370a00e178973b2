import { ReadFailed } from '../reading.tsx';
import type { CalculatorData } from './use-rulebook.ts';

/**
 * Where thousands of papers are held: that those of the place are on their way, or could not be read,
 * or how many of them this page has read. Few papers are all there and nothing is said.
 */
export function PapersReadNote({ data }: { readonly data: CalculatorData }) {
  const { rulebook, pending, hasNeighbours } = data;
  if (rulebook.heldPapers === undefined) return null;
  if (pending?.kind === 'failed') return <ReadFailed {...pending} />;
  if (pending)
    return (
      <p role="status" data-papers-pending>
        {`正在读取需要的文件（${pending.count} 份）……`}
      </p>
    );
  const read = rulebook.policies.length;
  if (read === 0) return null;
  return (
    <p class="soft no-print" data-papers-read>
      {hasNeighbours
        ? `本库共收录 ${rulebook.heldPapers} 份文件，本页读取了 ${read} 份：约束当地的全部，和邻近地区供参考的几份。`
        : `本库共收录 ${rulebook.heldPapers} 份文件，本页只读取用得到的 ${read} 份。`}
    </p>
  );
}
