import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { copyText } from '../../components/copy-text.ts';
import type { Edition } from '../../rules/rulebook.ts';
import { download } from '../download.ts';
import { base } from '../site-data.ts';
import { deviceStore, saveDraft, tools, writeDraft, type Draft, type Tool } from './drafts.ts';
import { writeFields, type Fields } from './fields.ts';
import { SavedDrafts } from './SavedDrafts.tsx';
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
  /** What else this calculator's result can be taken along as: a workbook. */
  readonly children?: ComponentChildren;
}

/** Address that reopens exactly this result: its day and the content it rests on are in it. */
export function resultAddress(fields: Fields, asOf: string, edition: Edition): string {
  const exact = { ...fields, 'as-of': asOf, edition: edition.content };
  return `${location.origin}${location.pathname}${writeFields(exact)}`;
}

/**
 * What one does with a result: send its address, print it, keep it, begin anew. It stands right below
 * the result's first line in every calculator.
 */
export function CalculatorBar({
  tool,
  title,
  fields,
  change,
  edition,
  asOf,
  onReset,
  children,
}: Props) {
  const [told, setTold] = useState('');
  const [savedAt, setSavedAt] = useState(0);
  const draft = (): Draft => ({
    tool,
    title,
    fields: { ...fields, 'as-of': asOf },
    edition,
    savedAt: new Date().toISOString(),
  });
  useEffect(() => {
    const timer = setTimeout(() => saveDraft(deviceStore(), { ...draft(), auto: true }), 1000);
    return () => clearTimeout(timer);
  }, [fields]);
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
    setSavedAt(Date.now());
  };
  return (
    <div class="result-tools no-print">
      <button type="button" class="tool" onClick={copy}>
        复制链接
      </button>
      <button type="button" class="tool" onClick={() => window.print()}>
        打印
      </button>
      {children}
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
      <button type="button" class="tool" onClick={onReset}>
        重新填写
      </button>
      <span role="status">{told}</span>
      <SavedDrafts key={savedAt} {...{ tool, fields, change }} />
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
