import { useState } from 'preact/hooks';
import { dateName } from '../../rules/wording.ts';
import {
  deviceStore,
  listDrafts,
  parseDraft,
  removeDraft,
  tools,
  type Draft,
  type Tool,
} from './drafts.ts';
import type { Fields } from './fields.ts';
import type { LoadedDivision } from './use-division.ts';
import type { ChangeFields } from './use-fields.ts';

interface Props {
  readonly tool: Tool;
  readonly fields: Fields;
  readonly change: ChangeFields;
  /** Of a page that waits for its place: what takes its form soon has drafts of its own. */
  readonly loaded?: LoadedDivision;
}

const draftsOf = (tool: Tool) => listDrafts(deviceStore()).filter((draft) => draft.tool === tool);

/** Opens what was kept before: from a file, or from this device. */
export function SavedDrafts({ tool, fields, change, loaded }: Props) {
  const [told, setTold] = useState('');
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => draftsOf(tool));
  const open = ({ fields: saved, edition: { content }, title }: Draft) => {
    const emptied = Object.fromEntries(Object.keys(fields).map((key) => [key, undefined]));
    change({ ...emptied, ...saved, edition: content });
    setTold(`已打开存档：${title}。`);
  };
  const importFile = (file: File) => {
    void file.text().then((text) => {
      const reading = parseDraft(text);
      if (reading.kind === 'error') setTold(reading.message);
      else if (reading.draft.tool !== tool)
        setTold(`这是“${tools[reading.draft.tool]}”的存档，请到该页面打开；原有填报没有改动。`);
      else open(reading.draft);
    });
  };
  if (loaded?.isUnderWay) return null;
  return (
    <div class="drafts no-print">
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
      </label>{' '}
      <span role="status">{told}</span>
      {drafts.length > 0 && (
        <details class="folded">
          <summary>本机存有 {drafts.length} 份</summary>
          <ul class="list-plain">
            {drafts.map((saved) => (
              <li key={`${saved.auto} ${saved.title}`}>
                <button type="button" class="tool" onClick={() => open(saved)}>
                  打开
                </button>{' '}
                <button
                  type="button"
                  class="tool"
                  aria-label={`删除 ${saved.title}`}
                  onClick={() => {
                    removeDraft(deviceStore(), saved);
                    setDrafts(draftsOf(tool));
                  }}
                >
                  删除
                </button>{' '}
                {`${saved.title}（${dateName(saved.savedAt.slice(0, 10))}${saved.auto ? '自动保存' : '存'}）`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
