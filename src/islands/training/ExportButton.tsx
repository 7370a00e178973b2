import { useState } from 'preact/hooks';
import type { TrainingWorkbook } from '../../exports/training-workbook.ts';
import { download } from '../download.ts';

/** The plan as a workbook; what writes it is loaded when it is asked for. */
export function ExportButton({ input }: { readonly input: TrainingWorkbook }) {
  const [told, setTold] = useState('');
  const write = async () => {
    setTold('正在生成……');
    try {
      const [{ trainingWorkbook }, { writeWorkbook }] = await Promise.all([
        import('../../exports/training-workbook.ts'),
        import('../../exports/write-workbook.ts'),
      ]);
      const file = await writeWorkbook(trainingWorkbook(input));
      download(`培训计划-${input.place}-${input.asOf}.xlsx`, file);
      setTold('已生成，请在浏览器的下载中查看。');
    } catch {
      setTold('没有生成成功，请刷新页面再试；填报内容还在。');
    }
  };
  return (
    <>
      <button type="button" class="tool" onClick={() => void write()}>
        导出表格（.xlsx）
      </button>
      <span role="status">{told}</span>
    </>
  );
}
