import { useState } from 'preact/hooks';
import type { SelfCheckReport } from '../../exports/self-check-paper.ts';
import { download } from '../download.ts';

/** The sheet as a Word file; what writes it is loaded only now. */
export function ExportPaper({ report }: { readonly report: () => SelfCheckReport }) {
  const [told, setTold] = useState('');
  const write = async () => {
    const [{ selfCheckPaper }, { writeOfficial }] = await Promise.all([
      import('../../exports/self-check-paper.ts'),
      import('../../exports/docx/write-official.ts'),
    ]);
    const data = report();
    const blob = await writeOfficial(selfCheckPaper(data));
    download(`自查表-${data.unit.replace(/[\\/:*?"<>|\s]+/g, '')}-${data.asOf}.docx`, blob);
    setTold('');
  };
  return (
    <>
      <button
        type="button"
        class="tool"
        onClick={() => {
          setTold('正在生成文件……');
          write().catch(() => setTold('没有导出成功，请刷新页面后重试。'));
        }}
      >
        导出自查表（.docx）
      </button>
      <span role="status">{told}</span>
    </>
  );
}
