import { useRef, useState } from 'preact/hooks';
import type { PaperProgress } from '../rulebook-data.ts';
import type { BatchState } from './use-batch.ts';

interface Props {
  readonly state: BatchState;
  readonly onFile: (file: File) => void;
}

/** Choosing a file: by button, keyboard, or by dropping it. */
export function FileStep({ state, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [several, setSeveral] = useState(false);
  const take = (files: FileList | null | undefined) => {
    setSeveral((files?.length ?? 0) > 1);
    const file = files?.[0];
    if (file) onFile(file);
  };
  const { fileName, isReading, progress, failure, retry } = state;
  return (
    <div
      class="drop-zone"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <p>
        <label class="button file-tool" for="batch-file">
          选择填好的表格
          <input
            id="batch-file"
            ref={input}
            type="file"
            accept=".xlsx,.csv,.tsv,.txt,.json"
            aria-describedby="batch-file-hint"
            onChange={(event) => {
              take(event.currentTarget.files);
              // The same file can be chosen again after it was mended.
              event.currentTarget.value = '';
            }}
          />
        </label>{' '}
        或把文件拖到这里。
      </p>
      <p class="hint" id="batch-file-hint">
        .xlsx 或 .csv，最多 5
        万行。文件只在本机读取和计算，不会上传；改好后可以再选一次，地区和日期不变。
      </p>
      <p role="status" aria-live="polite" data-file-status>
        {isReading
          ? tellReading(fileName ?? '', progress)
          : fileName !== undefined && failure === undefined
            ? `已读取“${fileName}”。`
            : ''}
        {several && '一次读取一个文件，已读第一个。'}
      </p>
      {isReading && progress && (
        <progress aria-label="已读取的文件" value={progress.read} max={progress.of} />
      )}
      {failure !== undefined && (
        <p class="notice" role="alert" data-file-failure>
          {`“${fileName ?? ''}”没有读出结果：${failure}`}{' '}
          {retry && (
            <button type="button" class="tool" onClick={retry}>
              重新读取
            </button>
          )}
        </p>
      )}
    </div>
  );
}

/** What is under way: the sheet, the papers that bind its units, or the reckoning. */
function tellReading(fileName: string, progress: PaperProgress | undefined): string {
  if (!progress) return `正在读取“${fileName}”……`;
  const { read, of } = progress;
  return read < of
    ? `“${fileName}”要对照 ${of} 份文件，正在读取：${of} 份中的第 ${read + 1} 份……`
    : `${of} 份文件都读到了，正在计算……`;
}
