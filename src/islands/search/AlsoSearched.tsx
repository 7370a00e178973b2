import type { Query } from '../../search/read-query.ts';

interface Props {
  readonly query: Query;
  readonly isExact: boolean;
  readonly setExact: (isExact: boolean) => void;
}

/** Which other words are looked for, and the way to look for the typed ones alone. */
export function AlsoSearched({ query, isExact, setExact }: Props) {
  if (isExact)
    return (
      <p class="search-also">
        只搜输入的原词。
        <button type="button" class="tool" onClick={() => setExact(false)}>
          同时搜索同义词
        </button>
      </p>
    );
  if (query.alsoSearched.length === 0) return null;
  const words = [...new Set(query.alsoSearched.flatMap(({ also }) => also))];
  return (
    <p class="search-also">
      同时搜索：{words.join('、')}
      <button type="button" class="tool" onClick={() => setExact(true)}>
        只搜原词
      </button>
    </p>
  );
}
