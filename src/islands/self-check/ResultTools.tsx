import { useState } from 'preact/hooks';
import { copyText } from '../../components/copy-text.ts';

/** What one does with a result: send its address, print it, begin anew. */
export function ResultTools({ onReset }: { readonly onReset: () => void }) {
  const [told, setTold] = useState('');
  const copy = () => {
    void copyText(location.href).then((done) =>
      setTold(done ? '已复制链接，打开链接即可看到同样的填报和结果' : '未能复制，请从地址栏复制'),
    );
  };
  return (
    <p class="result-tools no-print">
      <button type="button" class="tool" onClick={copy}>
        复制链接
      </button>
      <button type="button" class="tool" onClick={() => window.print()}>
        打印
      </button>
      <button type="button" class="tool" onClick={onReset}>
        重新填写
      </button>
      <span role="status">{told}</span>
    </p>
  );
}
