import { useState } from 'preact/hooks';
import type { NameOf } from './arrange.ts';
import type { FacetCounts } from './duty-index.ts';
import { facetNames } from './names.ts';
import { facetKeys, type Chosen, type FacetKey } from './state.ts';

interface Props {
  readonly counts: FacetCounts;
  readonly chosen: Chosen;
  readonly nameOf: NameOf;
  readonly onToggle: (facet: FacetKey, value: string) => void;
}

/** Facets that are open at first; the others open at a click, or when something is chosen in them. */
const openAtFirst: readonly FacetKey[] = ['place', 'level', 'bearer', 'measured'];
/** Longer lists get a box to find a name in. */
const longList = 12;

/** The facets as lists of boxes to tick, each value with the number of duties that it would leave. */
export function FacetPanel({ counts, chosen, nameOf, onToggle }: Props) {
  return (
    <>
      {facetKeys.map((facet) => (
        <Facet
          key={facet}
          facet={facet}
          values={valuesOf(counts[facet], chosen[facet])}
          chosen={chosen[facet]}
          nameOf={nameOf}
          onToggle={onToggle}
        />
      ))}
    </>
  );
}

interface FacetProps extends Omit<Props, 'counts' | 'chosen'> {
  readonly facet: FacetKey;
  readonly values: readonly (readonly [string, number])[];
  readonly chosen: readonly string[];
}

function Facet({ facet, values, chosen, nameOf, onToggle }: FacetProps) {
  const [wanted, setWanted] = useState('');
  const shown = values.filter(
    ([value]) => wanted === '' || chosen.includes(value) || nameOf(facet, value).includes(wanted),
  );
  return (
    <details class="facet" open={openAtFirst.includes(facet) || chosen.length > 0}>
      <summary>
        {facetNames[facet]}
        {chosen.length > 0 && <span class="soft">（已选 {chosen.length}）</span>}
      </summary>
      {values.length > longList && (
        <input
          type="text"
          class="facet-find"
          aria-label={`在${facetNames[facet]}中找`}
          placeholder="输入名称缩小列表"
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value.trim())}
        />
      )}
      <ul class="facet-values" aria-label={facetNames[facet]}>
        {shown.map(([value, count]) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                data-facet={`${facet}=${value}`}
                onChange={() => onToggle(facet, value)}
              />
              <span>{nameOf(facet, value)}</span>
              <span class="facet-count">{count}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What can be chosen; what is chosen stays in sight though it would leave nothing. */
function valuesOf(
  counts: readonly (readonly [string, number])[],
  chosen: readonly string[],
): (readonly [string, number])[] {
  const missing = chosen.filter((value) => !counts.some(([other]) => other === value));
  return [...counts, ...missing.map((value) => [value, 0] as const)];
}
