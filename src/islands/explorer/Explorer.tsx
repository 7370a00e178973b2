import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ObligationExport } from '../../exports/obligation-export.ts';
import { today } from '../../model/today.ts';
import { openDuties, type PartStore } from '../duty-data.ts';
import { Later } from '../later.tsx';
import { ReadFailed, useReading } from '../reading.tsx';
import { arrange } from './arrange.ts';
import { DutyTable } from './DutyTable.tsx';
import type { ExplorerOfPlaces } from './ExplorerOfPlaces.tsx';
import { findDuties, type DutyIndex } from './duty-index.ts';
import { FacetPanel } from './FacetPanel.tsx';
import type { Change, ListProps } from './list-props.ts';
import { makeReady } from './make-ready.ts';
import { describeChoice, facetNames, groupNames, namesOf, sortNames } from './names.ts';
import { OrderField } from './OrderField.tsx';
import { Pager } from './Pager.tsx';
import type { PrintList } from './PrintList.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import {
  emptyState,
  facetKeys,
  groupKeys,
  isNarrowed,
  longestText,
  readState,
  sortKeys,
  toggleValue,
  writeState,
  type ExplorerState,
} from './state.ts';

/** Rows on the screen at a time: a page that an old machine lays out at once. */
const pageSize = 50;

/** What the page begins with; what asks for places is loaded where there are thousands of papers. */
type Opened =
  | { readonly kind: 'whole'; readonly index: DutyIndex }
  | {
      readonly kind: 'parts';
      readonly store: PartStore;
      readonly OfPlaces: typeof ExplorerOfPlaces;
    };

async function open(): Promise<Opened> {
  const store = await openDuties();
  if (store.kind === 'whole') return { kind: 'whole', index: await makeReady(store.data) };
  const { ExplorerOfPlaces: OfPlaces } = await import('./ExplorerOfPlaces.tsx');
  return { kind: 'parts', store, OfPlaces };
}

/** Every duty, to be narrowed, ordered, grouped, picked, cited and taken away. */
export function Explorer() {
  const { value: opened, failure } = useReading('', open);
  const [state, change] = useExplorerState();
  if (failure) return <ReadFailed {...failure} />;
  if (!opened)
    return (
      <p role="status">
        正在读取义务清单……
        {/* Opening the typeface of issued words takes an old machine a tenth of a second: done while waiting. */}
        <span class="issued-words visually-hidden" aria-hidden="true">
          文
        </span>
      </p>
    );
  if (opened.kind === 'whole') return <DutyList {...opened.index} {...{ state, change }} />;
  const { store, OfPlaces } = opened;
  return <OfPlaces {...{ store, state, change }} List={DutyList} />;
}

/** What is chosen, as the address has it. */
function useExplorerState(): readonly [ExplorerState, Change] {
  const [state, setState] = useState<ExplorerState>(() => readState(location.search));
  useEffect(() => {
    const onBack = () => setState(readState(location.search));
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, []);
  const change = (next: ExplorerState) => {
    history.replaceState(null, '', `${location.pathname}${writeState(next)}`);
    setState(next);
  };
  return [state, change];
}

function DutyList({ entries, labels, state, change, scope }: ListProps) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  /** What prints all duties of a choice, while it does: loaded at the click. */
  const [List, setList] = useState<typeof PrintList>();
  const top = useRef<HTMLParagraphElement>(null);
  /** On a phone the facets are folded, and drawn when they are asked for: two hundred boxes. */
  const [hasFacets, setFacets] = useState(() => matchMedia('(min-width: 60rem)').matches);
  const nameOf = useMemo(() => namesOf(labels), [labels]);
  const { text, chosen, sort, group } = state;
  const found = useMemo(() => findDuties(entries, { text, chosen }), [entries, text, chosen]);
  const rows = useMemo(
    () => arrange(found.duties, { sort, group }, nameOf, group === 'none' ? [] : chosen[group]),
    [found, sort, group, chosen, nameOf],
  );
  const groupSizes = useMemo(() => {
    const sizes = new Map<string, number>();
    for (const row of rows) sizes.set(row.group, (sizes.get(row.group) ?? 0) + 1);
    return sizes;
  }, [rows]);
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(state.page, pages);
  const shown = rows.slice((page - 1) * pageSize, page * pageSize);
  const chips = facetKeys.flatMap((facet) => chosen[facet].map((value) => ({ facet, value })));

  // Where only the chosen places are loaded they stay: without them nothing would be left to look at.
  const kept = scope === undefined ? [] : chosen.place;
  const isMore = isNarrowed(
    scope === undefined ? state : { ...state, chosen: { ...chosen, place: [] } },
  );

  const pick = (keys: readonly string[], on: (key: string) => boolean) => {
    const next = new Set(picked);
    for (const key of keys) {
      if (on(key)) next.add(key);
      else next.delete(key);
    }
    setPicked(next);
  };
  const report = (): ObligationExport => ({
    obligations: (picked.size > 0
      ? entries.filter(({ key }) => picked.has(key))
      : found.duties
    ).map(({ duty }) => duty),
    labels,
    choice: picked.size > 0 ? '选中的义务' : describeChoice(state, nameOf),
    on: today(),
    address: location.href,
    origin: location.origin,
  });

  const print = async () => {
    const { PrintList } = await import('./PrintList.tsx');
    setList(() => PrintList);
    // When the list stands on the page.
    setTimeout(() => {
      window.print();
      setList(undefined);
    }, 50);
  };

  return (
    <div class={List ? 'explorer is-printing' : 'explorer'}>
      <details
        class="facet-panel"
        open={hasFacets}
        onToggle={(event) => setFacets(event.currentTarget.open)}
      >
        <summary>筛选{chips.length > 0 && `（已选 ${chips.length} 项）`}</summary>
        {hasFacets && (
          <FacetPanel
            counts={found.counts}
            chosen={chosen}
            nameOf={nameOf}
            onToggle={(facet, value) => change(toggleValue(state, facet, value))}
          />
        )}
      </details>
      <div class="explorer-results">
        <form class="facets" onSubmit={(event) => event.preventDefault()}>
          <p class="field explorer-text">
            <label for="explorer-text">文字</label>
            <br />
            <input
              id="explorer-text"
              type="text"
              autocomplete="off"
              maxLength={longestText}
              placeholder="在要求、原文和解读里找，几个词用空格隔开"
              value={text}
              onInput={(event) =>
                change({ ...state, text: event.currentTarget.value.slice(0, longestText), page: 1 })
              }
            />
          </p>
          <OrderField
            id="explorer-sort"
            label="排序"
            keys={sortKeys}
            names={sortNames}
            value={sort}
            onChoose={(next) => change({ ...state, sort: next, page: 1 })}
          />
          <OrderField
            id="explorer-group"
            label="分组"
            keys={groupKeys}
            names={groupNames}
            value={group}
            onChoose={(next) => change({ ...state, group: next, page: 1 })}
          />
        </form>
        {chips.length > 0 && (
          <p class="chips">
            {chips.map(({ facet, value }) => (
              <button
                type="button"
                class="tool"
                key={`${facet}=${value}`}
                aria-label={`去掉${facetNames[facet]}：${nameOf(facet, value)}`}
                onClick={() => change(toggleValue(state, facet, value))}
              >
                {nameOf(facet, value)} ×
              </button>
            ))}
          </p>
        )}
        <p role="status" ref={top} tabIndex={-1} class="explorer-count">
          {scope}共 {found.duties.length} 项义务
          {found.duties.length < entries.length && `（全部 ${entries.length} 项）`}。
          {group !== 'none' &&
            rows.length > found.duties.length &&
            '写给几个主体的，在每个主体下各列一次。'}
          {isMore && (
            <button
              type="button"
              class="tool"
              onClick={() =>
                change({
                  ...emptyState,
                  sort,
                  group,
                  chosen: { ...emptyState.chosen, place: kept },
                })
              }
            >
              清除筛选
            </button>
          )}
        </p>
        <SelectionBar
          report={report}
          size={picked.size > 0 ? picked.size : found.duties.length}
          picked={[...picked]}
          onClear={() => setPicked(new Set())}
          onPickAll={() =>
            pick(
              shown.map(({ entry }) => entry.key),
              () => true,
            )
          }
          onPrint={() => void print()}
        />
        {List && (
          <List
            rows={picked.size > 0 ? rows.filter(({ entry }) => picked.has(entry.key)) : rows}
            choice={picked.size > 0 ? '选中的义务' : describeChoice(state, nameOf)}
            {...{ group, labels, nameOf }}
          />
        )}
        {pages > 1 && (
          <p class="print-page-only">
            {`只打印了屏幕上这一页的 ${shown.length} 项；要打印筛选出的全部 ${rows.length} 项，请点页面上的“打印”。`}
          </p>
        )}
        <Later>
          {rows.length === 0 ? (
            <p>没有符合条件的义务。可以去掉几个条件，或者换一个说法。</p>
          ) : (
            <DutyTable
              rows={shown}
              picked={picked}
              onPick={(key) => pick([key], (one) => !picked.has(one))}
              onSort={(next) => change({ ...state, sort: next, page: 1 })}
              {...{ group, groupSizes, labels, nameOf, sort }}
            />
          )}
          <Pager
            page={page}
            pages={pages}
            onPage={(next) => {
              change({ ...state, page: next });
              top.current?.focus();
              top.current?.scrollIntoView();
            }}
          />
        </Later>
      </div>
    </div>
  );
}
