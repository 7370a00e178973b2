import { useState } from 'preact/hooks';
import { facetNames, type Chosen, type FacetName } from '../../search/facets.ts';
import type { ResultPage } from '../../search/searcher.ts';
import type { SearchGuide } from '../../search/search-index.ts';
import { facetLabels, nameOfValue } from './names.ts';

interface Props {
  readonly facets: ResultPage['facets'];
  readonly chosen: Chosen;
  readonly guide: SearchGuide;
  readonly choose: (chosen: Chosen) => void;
  /** Some of what is counted may fall away. */
  readonly isEstimate: boolean;
  /** Asks for the counts of a facet whose values are offered uncounted. */
  readonly count: (facet: FacetName) => void;
}

/** Narrows the results; every value says how many it leaves, and none leaves nothing. */
export function Filters({ facets, chosen, guide, choose, isEstimate, count }: Props) {
  const [isOpen, setOpen] = useState(false);
  const number = Object.keys(chosen).length;
  const change = (facet: FacetName, value: string) => {
    const { [facet]: _before, ...rest } = chosen;
    choose(value === '' ? rest : { ...rest, [facet]: value });
  };
  return (
    <div class="search-filters">
      <button
        type="button"
        class="button secondary search-filters-toggle"
        aria-expanded={isOpen}
        aria-controls="search-filters"
        onClick={() => setOpen(!isOpen)}
      >
        筛选{number > 0 ? `（已选 ${number} 项）` : ''}
      </button>
      <div id="search-filters" class={isOpen ? 'search-filters-body open' : 'search-filters-body'}>
        {facetNames.map((facet) => {
          const value = chosen[facet];
          const values = facets[facet];
          // Before the list opens: what opens does not change under the hand.
          const ask = () => {
            if (values.some((one) => one.count === undefined)) count(facet);
          };
          const isMissing = value !== undefined && !values.some((one) => one.value === value);
          return (
            <div class="field" key={facet}>
              <label for={`filter-${facet}`}>{facetLabels[facet]}</label>
              <select
                id={`filter-${facet}`}
                value={value ?? ''}
                disabled={value === undefined && values.length === 0}
                onPointerEnter={ask}
                onFocus={ask}
                onChange={(event) => change(facet, event.currentTarget.value)}
              >
                <option value="">不限</option>
                {values.map((one) => (
                  <option key={one.value} value={one.value}>
                    {nameOfValue(facet, one.value, guide)}
                    {one.count !== undefined && `（${isEstimate ? '约 ' : ''}${one.count}）`}
                  </option>
                ))}
                {isMissing && (
                  <option value={value}>{nameOfValue(facet, value, guide)}（0）</option>
                )}
              </select>
            </div>
          );
        })}
        {number > 0 && (
          <button type="button" class="button secondary" onClick={() => choose({})}>
            清除筛选
          </button>
        )}
      </div>
    </div>
  );
}
