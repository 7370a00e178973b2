import type { Searcher } from '../../search/searcher.ts';
import { nearestTerms } from '../../search/suggest.ts';
import { base } from '../site-data.ts';

/** Says that nothing was found, and where to go on. */
export function NothingFound({ query, searcher }: { query: string; searcher: Searcher }) {
  const near = nearestTerms(query, searcher.vocabulary, searcher.has);
  return (
    <div class="search-nothing">
      <p role="status">没有条款包含“{query}”。</p>
      {near.length > 0 && (
        <>
          <p>相近的术语：</p>
          <ul class="search-examples">
            {near.map((name) => (
              <li key={name}>
                <a href={`${base}/search/?q=${encodeURIComponent(name)}`}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        可以换一个说法、减少字数，或用空格分开几个词再试（例如“乡镇 专职”）；也可以到
        <a href={`${base}/obligations/`}>义务清单</a>
        按主体和事项查找。
      </p>
    </div>
  );
}
