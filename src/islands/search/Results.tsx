import { useEffect, useState } from 'preact/hooks';
import type { ClauseMatch } from '../../search/match-clause.ts';
import type { ResultPage, Searcher } from '../../search/searcher.ts';
import { breath, tellError } from '../site-data.ts';
import type { SearchState } from './address.ts';
import type { FacetName } from '../../search/facets.ts';
import { AlsoSearched } from './AlsoSearched.tsx';
import { Answer } from './Answer.tsx';
import { Filters } from './Filters.tsx';
import { Hit } from './Hit.tsx';
import type { NothingFound } from './NothingFound.tsx';
import type { TownshipNote } from './TownshipNote.tsx';

interface Props {
  readonly state: SearchState;
  readonly searcher: Searcher;
  readonly change: (change: Partial<SearchState>) => void;
}

/** What is shown: results, and the query that they answer; a newer one may be under way. */
interface Shown {
  readonly page: ResultPage;
  readonly query: string;
  /** What tells of a township, loaded where a query names one. */
  readonly Note?: typeof TownshipNote;
  /** What tells that nothing was found, and of no township either. */
  readonly Nothing?: typeof NothingFound;
}

/** With what few queries need; and between searching and drawing the browser answers its user. */
async function withParts(page: ResultPage, query: string): Promise<Shown> {
  await breath();
  if (page.township)
    return { page, query, Note: (await import('./TownshipNote.tsx')).TownshipNote };
  if (page.unfiltered > 0) return { page, query };
  // Without it that nothing was found is told all the same, in one sentence.
  const parts = await import('./NothingFound.tsx').catch(() => undefined);
  return { page, query, ...(parts && { Nothing: parts.NothingFound }) };
}

/** The results of a query: the direct answer, the filters, and the clauses, best first. */
export function Results({ state, searcher, change }: Props) {
  const { query, isExact, chosen } = state;
  const [limit, setLimit] = useState(searcher.pageSize);
  const [isAllShown, setAllShown] = useState(false);
  const [counted, setCounted] = useState<readonly FacetName[]>([]);
  const [shown, setShown] = useState<Shown>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    setLimit(searcher.pageSize);
    setAllShown(false);
  }, [query, isExact, searcher]);
  useEffect(() => {
    let isCurrent = true;
    const options = { synonyms: !isExact, chosen, all: isAllShown, limit, counted };
    Promise.resolve(searcher.search(query, options))
      .then((page) => withParts(page, query))
      .then(
        (next) => {
          if (!isCurrent) return;
          setFailure(undefined);
          setShown(next);
        },
        (error: unknown) => {
          if (isCurrent) setFailure(tellError(error));
        },
      );
    return () => {
      isCurrent = false;
    };
  }, [query, isExact, chosen, isAllShown, limit, counted, searcher]);

  if (failure !== undefined) return <p role="alert">{failure}</p>;
  if (!shown) return <p role="status">正在搜索……</p>;
  const { page, Note, Nothing } = shown;
  const { guide } = searcher.vocabulary;
  const also = (
    <AlsoSearched
      query={page.query}
      isExact={isExact}
      setExact={(value) => change({ isExact: value })}
    />
  );
  const township = Note && page.township && <Note township={page.township} />;
  if (page.unfiltered === 0)
    return (
      <>
        {township}
        {also}
        {Nothing ? (
          <Nothing query={shown.query} searcher={searcher} isTooCommon={page.isTooCommon} />
        ) : (
          <p role="status">没有条款写到“{shown.query}”。</p>
        )}
      </>
    );
  const whole = page.whole.slice(0, limit);
  const partial = page.partial.slice(0, Math.max(0, limit - whole.length) || limit);
  const left = page.total - whole.length;
  const list = (matches: readonly ClauseMatch[]) => (
    <ol class="list-plain">
      {matches.map((match) => (
        <Hit
          key={`${match.clause.paper.id} ${match.clause.clause.id}`}
          match={match}
          guide={guide}
        />
      ))}
    </ol>
  );
  return (
    <div class="search-layout">
      <Filters
        facets={page.facets}
        chosen={chosen}
        guide={guide}
        choose={(next) => change({ chosen: next })}
        isEstimate={page.areCountsEstimates}
        count={(facet) => setCounted([...counted, facet])}
      />
      <div>
        <p role="status" class="search-count">
          {describeCount(shown.query, page)}
        </p>
        {also}
        {township}
        {page.answer.length > 0 && (
          <Answer
            lines={page.answer}
            guide={guide}
            isPartial={page.isAnswerPartial}
            title={titleAnswer(page)}
          />
        )}
        {whole.length === 0 && partial.length === 0 && (
          <p>
            所选条件下没有结果，{page.unfiltered} 条被筛掉。
            <button type="button" class="button secondary" onClick={() => change({ chosen: {} })}>
              清除筛选
            </button>
          </p>
        )}
        {whole.length > 0 && list(whole)}
        {left > 0 && (
          <button
            type="button"
            class="button secondary"
            onClick={() => setLimit(limit + searcher.pageSize)}
          >
            再显示 {Math.min(searcher.pageSize, left)} 条
          </button>
        )}
        {partial.length > 0 && left <= 0 && (
          <>
            {whole.length > 0 && <p class="search-divider">以下条款只含部分词语</p>}
            {list(partial)}
          </>
        )}
        {page.others > 0 && (
          <button type="button" class="button secondary" onClick={() => setAllShown(true)}>
            另有 {page.others} 条只含部分词语，显示
          </button>
        )}
      </div>
    </div>
  );
}

/** Whose rules the direct answer tells. */
function titleAnswer({ township }: ResultPage): string {
  if (!township || township.townships.length > 1) return '各地怎么规定';
  const isBound = township.papers.length > 0;
  return isBound
    ? `${township.name}适用的规定`
    : `其他地方的规定（不约束${township.name}，供参考）`;
}

function describeCount(query: string, { total, partial, isEstimate }: ResultPage): string {
  if (total === 0 && partial.length === 0) return `“${query}”：所选条件下 0 条。`;
  if (total === 0) return `没有条款含有“${query}”的全部词语，${partial.length} 条含有其中一部分。`;
  const rest = partial.length > 0 ? `，另有 ${partial.length} 条只含部分词语` : '';
  return `“${query}”：找到${isEstimate ? '约' : ''} ${total} 条${rest}。`;
}
