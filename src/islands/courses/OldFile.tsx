import { useEffect, useState } from 'preact/hooks';
import type { CheckedItem, ItemChange, StampReading } from '../../courses/provenance.ts';
import { obligationUrl } from '../../model/anchor.ts';
import type { PublishedClause } from '../../model/published.schema.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import { ClauseLink } from '../calculator/ClauseLink.tsx';
import { readData, tellError } from '../site-data.ts';

type Result =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy' | 'error'; readonly words: string }
  | {
      readonly kind: 'checked';
      readonly file: string;
      readonly stamp: Extract<StampReading, { kind: 'stamp' }>;
      readonly items: readonly CheckedItem[];
    };

const changeNames: Readonly<Record<ItemChange, string>> = {
  quote: '所引原文已改动',
  clause: '所引文字没变，同一条的其他文字有改动',
  reading: '原文没变，编者的标注或解读有修订',
};

/** Holds a file that was exported before against what is held now. */
export function OldFile({ rulebook }: { readonly rulebook: Rulebook }) {
  const [result, setResult] = useState<Result>({ kind: 'none' });
  const [isOver, setIsOver] = useState(false);
  const check = async (file: File) => {
    setResult({ kind: 'busy', words: `正在核对：${file.name}……` });
    try {
      const [{ readOldFile }, { readStamp, compareStamp, mostStamped }, clauses] =
        await Promise.all([
          import('../../courses/read-old-file.ts'),
          import('../../courses/provenance.ts'),
          readData<PublishedClause[]>('/data/clauses.json'),
        ]);
      const reading = readOldFile(new Uint8Array(await file.arrayBuffer()));
      if (reading.kind === 'error') return setResult({ kind: 'error', words: reading.message });
      const stamp = readStamp(reading.text);
      if (stamp.kind === 'none')
        return setResult({
          kind: 'error',
          words: `“${file.name}”里没有依据码：不是本站导出的课程文件，或者依据码已被删去。课程没有改动。`,
        });
      if (stamp.kind === 'too-many')
        return setResult({
          kind: 'error',
          words: `“${file.name}”里的依据码超过 ${mostStamped} 项，不是一份课程文件，没有核对。课程没有改动。`,
        });
      if (stamp.kind === 'newer')
        return setResult({
          kind: 'error',
          words: `“${file.name}”由更新版本的网站导出，请更新本站后再核对。`,
        });
      const texts = new Map(clauses.map(({ policy, id, text }) => [`${policy}/${id}`, text]));
      const items = compareStamp(stamp.items, rulebook, (policy, clause) =>
        texts.get(`${policy}/${clause}`),
      );
      setResult({ kind: 'checked', file: file.name, stamp, items });
    } catch (error) {
      setResult({ kind: 'error', words: tellError(error) });
    }
  };
  useEffect(() => {
    // A file that is dropped beside the box would open in place of the page, and the course with it be gone.
    const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) {
        document.getElementById('old-file')?.scrollIntoView({ block: 'center' });
        void check(file);
      }
    };
    addEventListener('dragover', onOver);
    addEventListener('dragleave', onLeave);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onOver);
      removeEventListener('dragleave', onLeave);
      removeEventListener('drop', onDrop);
    };
  }, [rulebook]);
  return (
    <section aria-labelledby="old-file" class="no-print">
      <h2 id="old-file">核对旧文件</h2>
      <div class={isOver ? 'drop-zone over' : 'drop-zone'} data-drop-zone>
        <p>
          把以前导出的讲义、教案、课件、课程表、日历、题库或整个压缩包拖到这里，看哪些内容依据的原文后来有改动。文件只在本机读取。
        </p>
        <label class="tool file-tool">
          选择文件
          <input
            type="file"
            accept=".zip,.docx,.pptx,.xlsx,.ics,.txt,.gift,.csv"
            onChange={(event) => {
              const input = event.currentTarget;
              const file = input.files?.[0];
              if (file) void check(file);
              input.value = '';
            }}
          />
        </label>
      </div>
      <div role="status" data-old-file>
        <OldFileResult {...{ result, rulebook }} />
      </div>
    </section>
  );
}

function OldFileResult({
  result,
  rulebook,
}: {
  readonly result: Result;
  readonly rulebook: Rulebook;
}) {
  switch (result.kind) {
    case 'none':
      return null;
    case 'busy':
      return <p>{result.words}</p>;
    case 'error':
      return <p class="notice">{result.words}</p>;
    case 'checked': {
      const { file, stamp, items } = result;
      const changed = items.filter((item) => item.kind === 'gone' || item.changes.length > 0);
      const missing = (stamp.expected ?? 0) - stamp.items.length;
      const made = stamp.editions.map(({ content }) => content);
      const isCurrent = made.every((content) => content === rulebook.edition.content);
      return (
        <>
          <p>
            <strong>
              {changed.length === 0
                ? `“${file}”：${items.length} 项都没有改动，可以接着用。`
                : `“${file}”：${items.length} 项中有 ${changed.length} 项所依据的内容有改动。`}
            </strong>
            {made.length > 0 &&
              ` 文件的内容版本 ${made.join('、')}，本站现在 ${rulebook.edition.content}${isCurrent ? '，相同' : ''}。`}
            {made.length > 1 && ' 这份文件由不同时候导出的材料拼成。'}
            {missing > 0 &&
              ` 文件导出时有 ${stamp.expected} 项，其中 ${missing} 项的依据码已不在文件里，没有核对。`}
          </p>
          {changed.length > 0 && (
            <ul class="changed-list">
              {changed.map((item, at) => (
                <ChangedItem key={at} {...{ item }} />
              ))}
            </ul>
          )}
          <Standings items={items} />
        </>
      );
    }
  }
}

function ChangedItem({ item }: { readonly item: CheckedItem }) {
  if (item.kind === 'gone') {
    const { policy, obligation } = item.item;
    return (
      <li data-change="gone">
        {item.policy
          ? `《${item.policy.title}》里已没有这一项（${obligation}）：标注已撤下或合并，请到该文件核对。`
          : `本库已没有这份文件（${policy}，${obligation}）。`}
      </li>
    );
  }
  const { obligation, policy, changes } = item;
  return (
    <li data-change={changes.join(' ')}>
      {obligation.action}（<ClauseLink {...{ obligation, policy }} />
      ）：
      {changes
        .filter((change) => change !== 'clause' || !changes.includes('quote'))
        .map((change) => changeNames[change])
        .join('；')}
      。现在的原文：“{obligation.quote}” <a href={obligationUrl(obligation)}>看条款</a>
    </li>
  );
}

/** Papers that are no longer in force, whether their text has changed or not. */
function Standings({ items }: { readonly items: readonly CheckedItem[] }) {
  const policies = new Map(
    items.flatMap((item) => (item.kind === 'held' ? [[item.policy.id, item.policy]] : [])),
  );
  const fallen = [...policies.values()].filter(
    ({ status }) => status === 'repealed' || status === 'amended',
  );
  return (
    <>
      {fallen.map(({ id, title, status }) => (
        <p class="notice" key={id}>
          {`《${title}》${status === 'repealed' ? '已废止' : '已修改'}，讲授前请核对现行文本。`}
        </p>
      ))}
    </>
  );
}
