import type { ComponentType } from 'preact';
import { HeldPlacePicker } from '../calculator/HeldPlacePicker.tsx';
import { readDuties, type PartStore } from '../duty-data.ts';
import { ReadFailed, useReading } from '../reading.tsx';
import type { Change, ListProps } from './list-props.ts';
import { makeReady } from './make-ready.ts';
import { isNarrowed, toggleValue, type ExplorerState } from './state.ts';

/** Places whose duties are loaded together. */
const mostPlaces = 20;

interface Props {
  readonly store: PartStore;
  readonly state: ExplorerState;
  readonly change: Change;
  readonly List: ComponentType<ListProps>;
}

/** Among thousands of papers: those of the chosen places, or of the papers that a link names. */
export function ExplorerOfPlaces({ store, state, change, List }: Props) {
  const { jurisdictions, head } = store;
  const { place, policy } = state.chosen;
  const codes = jurisdictions.flatMap(({ code }) => (place.includes(code) ? [code] : []));
  const shown = codes.slice(0, mostPlaces);
  const papers =
    place.length > 0
      ? jurisdictions.flatMap(({ code, policies }) => (shown.includes(code) ? policies : []))
      : policy
          .slice(0, mostPlaces)
          .filter((id) => jurisdictions.some(({ policies }) => policies.includes(id)));
  const wanted = papers.join(',');
  const { value: data, failure } = useReading(wanted === '' ? undefined : wanted, () =>
    readDuties(store, { papers: wanted.split(',') }).then(makeReady),
  );
  const choose = (code: string) => code !== '' && change(toggleValue(state, 'place', code));
  const count = shown.length > 0 ? shown.length : new Set(papers).size;
  return (
    <>
      <form class="facets no-print" onSubmit={(event) => event.preventDefault()} data-places-chosen>
        {shown.length < mostPlaces ? (
          <HeldPlacePicker
            id="explorer"
            label={shown.length === 0 ? '看哪里的义务' : '再加一个地区'}
            jurisdictions={jurisdictions.filter(({ code }) => !shown.includes(code))}
            chosen=""
            onChoose={choose}
          />
        ) : (
          <p class="hint">{`一次最多看 ${mostPlaces} 个地区，去掉一个再加。`}</p>
        )}
      </form>
      {codes.length > shown.length && (
        <p class="notice" role="status">
          {`链接里有 ${codes.length} 个地区，一次最多看 ${mostPlaces} 个，下面是前 ${mostPlaces} 个的。`}
        </p>
      )}
      {place.length > codes.length && (
        <p class="notice" role="status">
          链接里有的地区没有收录文件，没有列出；这不等于那里没有规定。
        </p>
      )}
      {wanted === '' ? (
        <p role="status">
          {`本库共收录 ${head.heldPapers} 份文件，先选地区，再看那里的义务。`}
          {isNarrowed(state) && '链接带来的其他条件都留着，选了地区就按它们筛选。'}
        </p>
      ) : failure ? (
        <ReadFailed {...failure} />
      ) : data ? (
        <List
          {...data}
          {...{ state, change }}
          scope={`在已选的 ${count} ${shown.length > 0 ? '个地区' : '份文件'}中`}
        />
      ) : (
        <p role="status">{`正在读取 ${papers.length} 份文件的义务……`}</p>
      )}
    </>
  );
}
