import { useState } from 'preact/hooks';
import { copyText } from '../../components/copy-text.ts';
import type { ObligationExport } from '../../exports/obligation-export.ts';
import { download } from '../download.ts';
import type { FileType } from '../export-file.ts';
import { base, tellError } from '../site-data.ts';

interface Props {
  /** The list that is copied and exported: what is picked, or all that is found. */
  readonly report: () => ObligationExport;
  /** Number of duties in it. */
  readonly size: number;
  readonly picked: readonly string[];
  readonly onClear: () => void;
  readonly onPickAll: () => void;
  /** Puts all duties of the choice on paper. */
  readonly onPrint: () => void;
}

const fileTypes: readonly (readonly [FileType, string])[] = [
  ['xlsx', '表格（.xlsx）'],
  ['docx', '责任清单（.docx）'],
  ['csv', '表格（.csv）'],
  ['json', '数据（.json）'],
];

/** A pasted text of more citations is of no use to anyone. */
const mostCitations = 200;
/** So many duties fill some ten sheets; before more are printed, it is asked. */
const mostUnasked = 150;
/** Duties on a sheet, on the average of the papers held. */
const onSheet = 13;
/** So many columns fit side by side. */
const mostCompared = 4;

/** What one does with a selection: copy it as citations, take it away as a file, set it side by side. */
export function SelectionBar({ report, size, picked, onClear, onPickAll, onPrint }: Props) {
  const [told, setTold] = useState('');
  const scope = picked.length > 0 ? `选中的 ${size} 项` : `筛选出的 ${size} 项`;
  const copy = () => {
    void import('../../exports/obligation-export.ts')
      .then(({ citationsOf }) => copyText(citationsOf(report())))
      .then((done) => setTold(done ? `已复制${scope}的引用` : '未能复制，请换用导出'))
      .catch((error: unknown) => setTold(tellError(error)));
  };
  const print = () => {
    const sheets = Math.ceil(size / onSheet);
    if (size <= mostUnasked || confirm(`${scope}，约 ${sheets} 页 A4。确定打印吗？`)) onPrint();
  };
  const save = (type: FileType) => {
    setTold('正在生成文件……');
    void import('../export-file.ts')
      .then(({ writeObligationFile }) => writeObligationFile(report(), type))
      .then(({ name, blob }) => {
        download(name, blob);
        setTold(`已导出${scope}`);
      })
      .catch((error: unknown) => setTold(tellError(error)));
  };
  return (
    <div class="selection-bar">
      <span class="selection-scope">{scope}：</span>
      <button
        type="button"
        class="tool"
        disabled={size === 0 || size > mostCitations}
        title={size > mostCitations ? `一次最多复制 ${mostCitations} 项，请先缩小范围` : undefined}
        onClick={copy}
      >
        复制引用
      </button>
      {fileTypes.map(([type, name]) => (
        <button
          type="button"
          class="tool"
          key={type}
          disabled={size === 0}
          onClick={() => save(type)}
        >
          导出{name}
        </button>
      ))}
      <button type="button" class="tool" disabled={size === 0} onClick={print}>
        打印
      </button>
      {picked.length >= 2 && picked.length <= mostCompared && (
        <a class="tool" href={`${base}/compare/?items=${picked.join(',')}`}>
          并排比较
        </a>
      )}
      <button type="button" class="tool" onClick={onPickAll}>
        选中本页
      </button>
      {picked.length > 0 && (
        <button type="button" class="tool" onClick={onClear}>
          取消选择
        </button>
      )}
      <span role="status">{told}</span>
    </div>
  );
}
