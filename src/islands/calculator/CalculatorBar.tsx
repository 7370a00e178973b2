import { useEffect, useState } from 'preact/hooks';
import { copyText } from '../../components/copy-text.ts';
import type { Edition } from '../../rules/rulebook.ts';
import { dateName } from '../../rules/wording.ts';
import { download } from '../download.ts';
import { base } from '../site-data.ts';
import {
  deviceStore,
  listDrafts,
  parseDraft,
  removeDraft,
  saveDraft,
  tools,
  writeDraft,
  type Draft,
  type Tool,
} from './drafts.ts';
import { writeFields, type Fields } from './fields.ts';
import type { ChangeFields } from './use-fields.ts';

interface Props {
  readonly tool: Tool;
  /** What the result is about, a name for its draft: 弥勒市 五山乡. */
  readonly title: string;
  readonly fields: Fields;
  readonly change: ChangeFields;
  readonly edition: Edition;
  readonly asOf: string;
  /** Empties what was filled in; the place stays. */
  readonly onReset: () => void;
}

/** Address that reopens exactly this result: its day and the content it rests on are in it. */
export function resultAddress(fields: Fields, asOf: string, edition: Edition): string {
  const exact = { ...fields, 'as-of': asOf, edition: edition.content };
  return `${location.origin}${location.pathname}${writeFields(exact)}`;
}

/** What one does with a result: send its address, print it, keep it, begin anew. */
export function CalculatorBar({ tool, title, fields, change, edition, asOf, onReset }: Props) {
  const [told, setTold] = useState('');
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const refresh = () => setDrafts(listDrafts(deviceStore()).filter((draft) => draft.tool === tool));
  useEffect(refresh, []);
  const draft = (): Draft => ({
    tool,
    title,
    fields: { ...fields, 'as-of': asOf },
    edition,
    savedAt: new Date().toISOString(),
  });
  const open = ({ fields: saved, edition: { content } }: Draft) => {
    const emptied = Object.fromEntries(Object.keys(fields).map((key) => [key, undefined]));
    change({ ...emptied, ...saved, edition: content });
  };
  const copy = () => {
    void copyText(resultAddress(fields, asOf, edition)).then((done) =>
      setTold(
        done ? '已复制链接，打开链接即可看到同样的填报和结果。' : '未能复制，请从地址栏复制。',
      ),
    );
  };
  const save = () => {
    const kept = saveDraft(deviceStore(), draft());
    setTold(kept ? `已存在本机：${title}。` : '浏览器不允许在本机保存，请改用“导出存档”。');
    refresh();
  };
  const importFile = (file: File) => {
    void file.text().then((text) => {
      const reading = parseDraft(text);
      if (reading.kind === 'error') return setTold(reading.message);
      if (reading.draft.tool !== tool)
        return setTold(
          `这是“${tools[reading.draft.tool]}”的存档，请到该页面打开；原有填报没有改动。`,
        );
      open(reading.draft);
      setTold(`已打开存档：${reading.draft.title}。`);
    });
  };
  return (
    <div class="result-tools no-print">
      <button type="button" class="tool" onClick={copy}>
        复制链接
      </button>
      <button type="button" class="tool" onClick={() => window.print()}>
        打印
      </button>
      <button type="button" class="tool" onClick={save}>
        存在本机
      </button>
      <button
        type="button"
        class="tool"
        onClick={() =>
          download(
            `${tools[tool]}-${title.replace(/[\\/:*?"<>|\s]+/g, '')}-${asOf}.json`,
            new Blob([writeDraft(draft())], { type: 'application/json' }),
          )
        }
      >
        导出存档
      </button>
      <label class="tool file-tool">
        打开存档
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            if (file) importFile(file);
            // The same file can be chosen again.
            input.value = '';
          }}
        />
      </label>
      <button type="button" class="tool" onClick={onReset}>
        重新填写
      </button>
      <span role="status">{told}</span>
      {drafts.length > 0 && (
        <details class="folded drafts">
          <summary>本机存有 {drafts.length} 份</summary>
          <ul class="list-plain">
            {drafts.map((saved) => (
              <li key={saved.title}>
                <button type="button" class="tool" onClick={() => open(saved)}>
                  打开
                </button>{' '}
                <button
                  type="button"
                  class="tool"
                  onClick={() => {
                    removeDraft(deviceStore(), saved);
                    refresh();
                  }}
                  aria-label={`删除 ${saved.title}`}
                >
                  删除
                </button>{' '}
                {saved.title}（{dateName(saved.savedAt.slice(0, 10))}存）
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Says that a reopened result was computed from other content than is held now. */
export function EditionNotice({
  fields,
  edition,
}: {
  readonly fields: Fields;
  readonly edition: Edition;
}) {
  const saved = fields['edition'];
  if (saved === undefined || saved === edition.content) return null;
  return (
    <p class="notice" role="status">
      这份结果保存时的内容版本是 {saved}，本站现在的内容版本是 {edition.content}
      ：文件或批注有过改动，下面按现在的内容重新计算，可能与原结果不同。可到
      <a href={`${base}/policies/`}>政策文件</a>核对。
    </p>
  );
}
