import { useState } from 'preact/hooks';
import type { BudgetReport } from '../../exports/budget-workbook.ts';
import { download } from '../download.ts';

/** The tables as a workbook; what writes it is loaded when it is wanted. */
export function ExportButton(report: Omit<BudgetReport, 'origin'>) {
  const [told, setTold] = useState('');
  const write = async () => {
    const [{ budgetWorkbook }, { writeWorkbook }] = await Promise.all([
      import('../../exports/budget-workbook.ts'),
      import('../../exports/write-workbook.ts'),
    ]);
    // The addresses of clauses carry the base path already.
    const origin = location.origin;
    const blob = await writeWorkbook(budgetWorkbook({ ...report, origin }));
    download(`预算测算-${report.place.replace(/\s+/g, '')}-${report.asOf}.xlsx`, blob);
  };
  return (
    <>
      <button
        type="button"
        class="tool"
        onClick={() => {
          setTold('');
          write().catch(() => setTold('没有导出成功，请刷新页面后重试。'));
        }}
      >
        导出表格（.xlsx）
      </button>
      <span role="status">{told}</span>
    </>
  );
}
