import { useState } from 'preact/hooks';
import type { PublishedMatter } from '../../components/matters/published-matter.ts';
import { shortPaperName } from '../../exports/duty-labels.ts';
import { own } from '../../model/own.ts';
import type { PublishedClause } from '../../model/published.schema.ts';
import { openDuties, readDuties, readMatters, type DutyData } from '../duty-data.ts';
import { ReadFailed, useReading } from '../reading.tsx';
import { readData } from '../site-data.ts';
import { mostItems, readItems, writeItems, type ComparedItem } from './address.ts';
import { ClauseColumn } from './ClauseColumn.tsx';
import { columnOf, compareColumns } from './duty-rows.ts';
import { DutyComparison } from './DutyComparison.tsx';
import { ItemPicker } from './ItemPicker.tsx';
import type { CompareStore } from './compare-store.ts';

async function open(): Promise<CompareStore> {
  const store = await openDuties();
  if (store.kind === 'whole') return store;
  const { PaperOfPlace: Picker } = await import('./PaperOfPlace.tsx');
  return { ...store, Picker };
}

/** Papers or clauses next to each other; what is compared stands in the address. */
export function Compare() {
  const { value: store, failure } = useReading('', open);
  if (failure) return <ReadFailed {...failure} />;
  if (!store) return <p role="status">正在读取……</p>;
  return <OpenedCompare store={store} />;
}

/** What is read of the compared papers, or of all. */
interface CompareData extends DutyData {
  readonly matters: readonly PublishedMatter[];
}

function OpenedCompare({ store }: { readonly store: CompareStore }) {
  const [items, setItems] = useState(() => readItems(location.search));
  /** A paper of the address that is not held was told of until something was chosen. */
  const [isTold, setTold] = useState(false);
  const papers = [...new Set(items.map(({ policy }) => policy))];
  const wanted = store.kind === 'whole' ? '' : papers.join(',');
  const { last: data, failure } = useReading<CompareData>(wanted, async () => {
    const need = { papers: wanted.split(',') };
    const [duties, matters] = await Promise.all([
      readDuties(store, need),
      readMatters(store, need),
    ]);
    return { ...duties, matters };
  });
  const change = (next: readonly ComparedItem[]) => {
    history.replaceState(null, '', `${location.pathname}${writeItems(next)}`);
    setItems([...next]);
    setTold(true);
  };
  if (!data) return failure ? <ReadFailed {...failure} /> : <p role="status">正在读取……</p>;
  // A paper that was just chosen is on its way; the others stay in sight.
  const held = items.filter(({ policy }) => own(data.labels.policies, policy) !== undefined);
  const isLost = !isTold && held.length < items.length;
  return (
    <>
      {failure && <ReadFailed {...failure} />}
      <LoadedCompare {...data} {...{ store, change, isLost }} items={held} />
    </>
  );
}

interface Props extends CompareData {
  readonly store: CompareStore;
  readonly items: readonly ComparedItem[];
  readonly change: (items: readonly ComparedItem[]) => void;
  /** The address names a paper that is not held. */
  readonly isLost: boolean;
}

const readClauses = async (policy: string) =>
  [policy, await readData<PublishedClause[]>(`/data/clauses/${policy}.json`)] as const;

function LoadedCompare({ store, duties, labels, matters, items, change, isLost }: Props) {
  const wanted = [...new Set(items.map(({ policy }) => policy))].join(',');
  const { last: clauses, failure } = useReading(wanted, async () => {
    const read = wanted.split(',').filter(Boolean).map(readClauses);
    return new Map(await Promise.all(read));
  });
  const columns = items.map((item) => columnOf(item, duties));
  const rows = compareColumns(columns, matters, (id) => labels.topics[id] ?? id);
  const clauseOf = ({ policy, clause }: ComparedItem) =>
    clauses?.get(policy)?.find(({ id }) => id === clause);
  const texts = items.map((item) => clauseOf(item)?.text ?? '');
  const nameOf = (item: ComparedItem) => {
    const paper = labels.policies[item.policy];
    const place = paper ? (labels.places[paper.place] ?? '') : '';
    const name = paper ? shortPaperName(paper) : item.policy;
    return { place, name, reference: clauseOf(item)?.reference };
  };
  return (
    <>
      {failure && <ReadFailed {...failure} />}
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
            {...{ store, labels }}
            clauses={item && clauses?.get(item.policy)}
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
                reading={
                  clauses?.has(item.policy)
                    ? 'read'
                    : failure === undefined
                      ? 'under way'
                      : 'failed'
                }
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
