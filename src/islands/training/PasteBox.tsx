import { useState } from 'preact/hooks';
import { pasteRoster } from '../../rules/training/paste-roster.ts';
import type { RosterRow } from '../../rules/training/roster.ts';

/** A whole list at once, as copied from a table. Nothing is lost of a text that gives no rows. */
export function PasteBox({ onPaste }: { readonly onPaste: (rows: readonly RosterRow[]) => void }) {
  const [text, setText] = useState('');
  const [told, setTold] = useState('');
  const take = () => {
    const { rows, header } = pasteRoster(text);
    if (rows.length === 0) {
      setTold(
        header
          ? '只看到表头，没有看到人员，请连同下面的行一起粘贴。'
          : '没有看到内容，请先在框里粘贴。',
      );
      return;
    }
    onPaste(rows);
    setText('');
    setTold(
      `已加入 ${rows.length} 行${header ? `（按表头“${header.join('、')}”对应）` : '（按姓名、入职、最近轮训的顺序对应）'}，看不懂的在表中注明。`,
    );
  };
  return (
    <details class="folded">
      <summary>从表格粘贴名单</summary>
      <div class="field">
        <label for="paste">粘贴在这里</label>
        <p class="hint" id="hint-paste">
          从 Excel、WPS
          里选中几列复制过来即可：姓名、入职时间、最近轮训时间。有表头的按表头对应，没有表头的按这个顺序。用逗号分隔也可以。
        </p>
        <textarea
          id="paste"
          rows={6}
          value={text}
          aria-describedby="hint-paste"
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p>
          <button type="button" class="tool" onClick={take}>
            加入名单
          </button>{' '}
          <span role="status">{told}</span>
        </p>
      </div>
    </details>
  );
}
