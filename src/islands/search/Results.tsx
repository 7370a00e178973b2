import { useEffect, useMemo, useState } from 'preact/hooks';
import { passes } from '../../search/facets.ts';
import type { ClauseMatch } from '../../search/match-clause.ts';
import { searchClauses, shownFirst, type SearchableCorpus } from '../../search/search-clauses.ts';
import type { SearchState } from './address.ts';
import { AlsoSearched } from './AlsoSearched.tsx';
import { Answer } from './Answer.tsx';
import { Filters } from './Filters.tsx';
import { Hit } from './Hit.tsx';
import { NothingFound } from './NothingFound.tsx';

interface Props {
  readonly state: SearchState;
  readonly corpus: SearchableCorpus;
  readonly change: (change: Partial<SearchState>) => void;
}

const shownAtOnce = 20;

/** The results of a query: the direct answer, the filters, and the clauses, best first. */
export function Results({ state, corpus, change }: Props) {
  const { query, isExact, chosen } = state;
  const found = useMemo(
    () => searchClauses(query, corpus, { synonyms: !isExact }),
    [query, corpus, isExact],
  );
  const [limit, setLimit] = useState(shownAtOnce);
  const [isAllShown, setAllShown] = useState(false);
  useEffect(() => {
    setLimit(shownAtOnce);
    setAllShown(false);
  }, [query, isExact]);

  const { guide } = corpus.vocabulary;
  const first = shownFirst(found);
  const others = found.partial.filter((match) => !first.includes(match));
  const matches = isAllShown ? [...first, ...others] : first;
  const passing = matches.filter(({ clause }) => passes(clause, chosen, guide));
  const whole = passing.filter(({ extent }) => extent === 'all');
  const partial = passing.filter(({ extent }) => extent === 'part');
  const clear = () => change({ chosen: {} });
  const list = (shown: readonly ClauseMatch[]) => (
    <ol class="list-plain">
      {shown.map((match) => (
        <Hit
          key={`${match.clause.paper.id} ${match.clause.clause.id}`}
          match={match}
          guide={guide}
        />
      ))}
    </ol>
  );
  if (matches.length === 0)
    return (
      <>
        <AlsoSearched
          query={found.query}
          isExact={isExact}
          setExact={(value) => change({ isExact: value })}
        />
        <NothingFound query={query} corpus={corpus} />
      </>
    );
  return (
    <div class="search-layout">
      <Filters
        matches={matches}
        chosen={chosen}
        guide={guide}
        choose={(next) => change({ chosen: next })}
      />
      <div>
        <p role="status" class="search-count">
          {describeCount(query, whole.length, partial.length)}
        </p>
        <AlsoSearched
          query={found.query}
          isExact={isExact}
          setExact={(value) => change({ isExact: value })}
        />
        {found.answer.length > 0 && <Answer lines={found.answer} guide={guide} />}
        {passing.length === 0 && (
          <p>
            所选条件下没有结果，{matches.length} 条被筛掉。
            <button type="button" class="button secondary" onClick={clear}>
              清除筛选
            </button>
          </p>
        )}
        {whole.length > 0 && list(whole.slice(0, limit))}
        {whole.length > limit && (
          <button
            type="button"
            class="button secondary"
            onClick={() => setLimit(limit + shownAtOnce)}
          >
            再显示 {Math.min(shownAtOnce, whole.length - limit)} 条
          </button>
        )}
        {partial.length > 0 && whole.length <= limit && (
          <>
            {whole.length > 0 && <p class="search-divider">以下条款只含部分词语</p>}
            {list(partial.slice(0, limit))}
          </>
        )}
        {others.length > 0 && !isAllShown && (
          <button type="button" class="button secondary" onClick={() => setAllShown(true)}>
            另有 {others.length} 条只含部分词语，显示
          </button>
        )}
      </div>
    </div>
  );
}

function describeCount(query: string, whole: number, partial: number): string {
  if (whole === 0 && partial === 0) return `“${query}”：所选条件下 0 条。`;
  if (whole === 0) return `没有条款含有“${query}”的全部词语，${partial} 条含有其中一部分。`;
  return `“${query}”：找到 ${whole} 条${partial > 0 ? `，另有 ${partial} 条只含部分词语` : ''}。`;
}
