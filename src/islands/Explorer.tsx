import { useEffect, useMemo, useState } from 'preact/hooks';
import { describeMeasure, modalityNames } from '../components/names.ts';
import { obligationUrl } from '../model/anchor.ts';
import type { PublishedObligation } from '../model/published.schema.ts';
import {
  countFacet,
  emptyState,
  filterObligations,
  readState,
  writeState,
  type ExplorerState,
  type FacetKey,
} from './explorer-state.ts';
import { readData, tellError } from './site-data.ts';

interface Labels {
  readonly bearers: Readonly<Record<string, string>>;
  readonly topics: Readonly<Record<string, string>>;
  readonly policies: Readonly<Record<string, string>>;
}

const facets: readonly (readonly [FacetKey, string])[] = [
  ['policy', '文件'],
  ['bearer', '义务主体'],
  ['topic', '事项'],
  ['modality', '性质'],
  ['measured', '数量'],
];
const pageSize = 40;

export function Explorer() {
  const [data, setData] = useState<{ obligations: PublishedObligation[]; labels: Labels }>();
  const [failure, setFailure] = useState<string>();
  const [state, setState] = useState<ExplorerState>(() => readState(location.search));
  const [shown, setShown] = useState(pageSize);

  useEffect(() => {
    Promise.all([
      readData<PublishedObligation[]>('/data/obligations.json'),
      readData<Labels>('/data/labels.json'),
    ]).then(
      ([obligations, labels]) => setData({ obligations, labels }),
      (error: unknown) => setFailure(tellError(error)),
    );
    const onBack = () => setState(readState(location.search));
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, []);

  const change = (part: Partial<ExplorerState>) => {
    const next = { ...state, ...part };
    history.replaceState(null, '', `${location.pathname}${writeState(next)}`);
    setState(next);
    setShown(pageSize);
  };
  const found = useMemo(
    () => (data ? filterObligations(data.obligations, state) : []),
    [data, state],
  );

  if (failure !== undefined) return <p role="alert">{failure}</p>;
  if (!data) return <p role="status">正在读取义务清单……</p>;
  const { labels, obligations } = data;
  const nameOf = (facet: FacetKey, value: string): string => {
    switch (facet) {
      case 'policy':
        return labels.policies[value] ?? value;
      case 'bearer':
        return labels.bearers[value] ?? value;
      case 'topic':
        return labels.topics[value] ?? value;
      case 'modality':
        return modalityNames[value as keyof typeof modalityNames];
      case 'measured':
        return value === 'yes' ? '有数量要求' : '未规定数量';
    }
  };

  return (
    <>
      <form class="facets" onSubmit={(event) => event.preventDefault()}>
        <p class="field">
          <label for="explorer-text">文字</label>
          <br />
          <input
            id="explorer-text"
            type="text"
            value={state.text}
            onInput={(event) => change({ text: event.currentTarget.value })}
          />
        </p>
        {facets.map(([facet, name]) => (
          <p class="field" key={facet}>
            <label for={`explorer-${facet}`}>{name}</label>
            <br />
            <select
              id={`explorer-${facet}`}
              value={state[facet]}
              onChange={(event) => change({ [facet]: event.currentTarget.value })}
            >
              <option value="">全部</option>
              {countFacet(obligations, state, facet).map(([value, count]) => (
                <option key={value} value={value}>
                  {nameOf(facet, value)}（{count}）
                </option>
              ))}
              {state[facet] !== '' &&
                !countFacet(obligations, state, facet).some(
                  ([value]) => value === state[facet],
                ) && <option value={state[facet]}>{nameOf(facet, state[facet])}（0）</option>}
            </select>
          </p>
        ))}
      </form>
      <p role="status">
        共 {found.length} 项义务
        {found.length < obligations.length && `（全部 ${obligations.length} 项）`}。
        {writeState(state) !== '' && (
          <button type="button" class="tool" onClick={() => change(emptyState)}>
            清除筛选
          </button>
        )}
      </p>
      <ul class="list-plain">
        {found.slice(0, shown).map((obligation) => (
          <li class="entry" key={`${obligation.policy} ${obligation.id}`}>
            <h2>
              <span class="tag" data-modality={obligation.modality}>
                {modalityNames[obligation.modality]}
              </span>{' '}
              {obligation.action}
              {obligation.measure && (
                <span class="note-figure">
                  {describeMeasure({ ...obligation, measure: obligation.measure })}
                </span>
              )}
            </h2>
            <blockquote class="issued-quote">{obligation.quote}</blockquote>
            <p class="meta">
              <span>{labels.policies[obligation.policy]}</span>
              <a href={obligationUrl(obligation)}>{obligation.reference} 看原文</a>
              <span>{obligation.bearers.map((bearer) => labels.bearers[bearer]).join('、')}</span>
              <span>{labels.topics[obligation.topic]}</span>
              {obligation.implicit && <span>主体为据上下文推定</span>}
            </p>
          </li>
        ))}
      </ul>
      {found.length > shown && (
        <button type="button" class="button secondary" onClick={() => setShown(shown + pageSize)}>
          再显示 {Math.min(pageSize, found.length - shown)} 项
        </button>
      )}
    </>
  );
}
