import { useEffect, useState } from 'preact/hooks';
import type { PublishedMatter } from '../../components/matters/published-matter.ts';
import { shortPaperName, type DutyLabels } from '../../exports/duty-labels.ts';
import type { PublishedClause, PublishedObligation } from '../../model/published.schema.ts';
import { own } from '../../model/own.ts';
import { readData, tellError } from '../site-data.ts';
import { mostItems, readItems, writeItems, type ComparedItem } from './address.ts';
import { ClauseColumn } from './ClauseColumn.tsx';
import { columnOf, compareColumns } from './duty-rows.ts';
import { DutyComparison } from './DutyComparison.tsx';
import { ItemPicker } from './ItemPicker.tsx';

export interface CompareData {
  readonly duties: readonly PublishedObligation[];
  readonly labels: DutyLabels;
  readonly matters: readonly PublishedMatter[];
}

/** Papers or clauses next to each other; what is compared stands in the address. */
export function Compare() {
  const [data, setData] = useState<CompareData>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    Promise.all([
      readData<PublishedObligation[]>('/data/obligations.json'),
      readData<DutyLabels>('/data/labels.json'),
      readData<PublishedMatter[]>('/data/matters.json'),
    ]).then(
      ([duties, labels, matters]) => setData({ duties, labels, matters }),
      (error: unknown) => setFailure(tellError(error)),
    );
  }, []);
  if (failure !== undefined) return <p role="alert">{failure}</p>;
  if (!data) return <p role="status">正在读取……</p>;
  return <LoadedCompare {...data} />;
}

function LoadedCompare({ duties, labels, matters }: CompareData) {
  const [asked] = useState(() => readItems(location.search));
  const [items, setItems] = useState(() =>
    asked.filter(({ policy }) => own(labels.policies, policy) !== undefined),
  );
  const [isLost, setLost] = useState(items.length < asked.length);
  const [clauses, setClauses] = useState<ReadonlyMap<string, readonly PublishedClause[]>>(
    new Map(),
  );
  const [failure, setFailure] = useState<string>();
  const wanted = [...new Set(items.map(({ policy }) => policy))].join(',');
  useEffect(() => {
    let current = true;
    const policies = wanted.split(',').filter(Boolean);
    Promise.all(
      policies.map(
        async (policy) =>
          [policy, await readData<PublishedClause[]>(`/data/clauses/${policy}.json`)] as const,
      ),
    ).then(
      (read) => current && setClauses(new Map(read)),
      (error: unknown) => current && setFailure(tellError(error)),
    );
    return () => {
      current = false;
    };
  }, [wanted]);

  const change = (next: readonly ComparedItem[]) => {
    history.replaceState(null, '', `${location.pathname}${writeItems(next)}`);
    setItems([...next]);
    setLost(false);
  };
  const columns = items.map((item) => columnOf(item, duties));
  const rows = compareColumns(columns, matters, (id) => labels.topics[id] ?? id);
  const clauseOf = ({ policy, clause }: ComparedItem) =>
    clauses.get(policy)?.find(({ id }) => id === clause);
  const texts = items.map((item) => clauseOf(item)?.text ?? '');
  const nameOf = (item: ComparedItem) => {
    const paper = labels.policies[item.policy];
    const place = paper ? (labels.places[paper.place] ?? '') : '';
    const name = paper ? shortPaperName(paper) : item.policy;
    return { place, name, reference: clauseOf(item)?.reference };
  };
  return (
    <>
      {failure !== undefined && <p role="alert">{failure}</p>}
      {isLost && (
        <p class="notice" role="alert">
          链接中有的文件本库没有收录，没有列出；可以重新选择。
        </p>
      )}
      <form class="compare-pickers no-print" onSubmit={(event) => event.preventDefault()}>
        {[...items, ...(items.length < mostItems ? [undefined] : [])].map((item, at) => (
          <ItemPicker
            key={at}
            at={at}
            item={item}
            labels={labels}
            clauses={item && clauses.get(item.policy)}
            onChange={(next) =>
              change(
                next
                  ? [...items.slice(0, at), next, ...items.slice(at + 1)]
                  : items.filter((_, other) => other !== at),
              )
            }
          />
        ))}
      </form>
      {items.length < 2 && <p role="status">选两份文件，或者两份文件里的两条，就会并排列出。</p>}
      {items.some(({ clause }) => clause !== undefined) && (
        <section>
          <h2>条文</h2>
          <p class="soft">加下划线的，是与另一栏相同的文字（八字以上）；底色是写明数量的句子。</p>
          <div class="compare-columns">
            {items.map((item, at) => (
              <ClauseColumn
                key={writeItems([item])}
                {...nameOf(item)}
                clause={clauseOf(item)}
                isWhole={item.clause === undefined}
                duties={columns[at]?.duties ?? []}
                others={texts.filter((_, other) => other !== at)}
              />
            ))}
          </div>
        </section>
      )}
      {items.length > 1 && (
        <DutyComparison
          heads={items.map((item) => {
            const { place, name, reference } = nameOf(item);
            return { place, name: reference === undefined ? name : `${name} ${reference}` };
          })}
          rows={rows}
        />
      )}
    </>
  );
}
