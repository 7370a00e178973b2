import type { Searcher } from '../../search/searcher.ts';
import { nearestTerms } from '../../search/nearest-terms.ts';
import { suggest } from '../../search/suggest.ts';
import { base } from '../site-data.ts';

interface Props {
  readonly query: string;
  readonly searcher: Searcher;
  /** The query is a character that stands nearly everywhere. */
  readonly isTooCommon: boolean;
}

/** Says that nothing was found, or too much, and where to go on. */
export function NothingFound({ query, searcher, isTooCommon }: Props) {
  const { vocabulary, has } = searcher;
  const near = isTooCommon
    ? suggest(query, vocabulary, has).map((suggestion) => suggestion.query)
    : nearestTerms(query, vocabulary, has);
  return (
    <div class="search-nothing">
      <p role="status">
        {isTooCommon
          ? `含“${query}”字的条款太多，只输一个字分不出来：请再输入一个字，或加上别的词。`
          : `没有条款包含“${query}”。`}
      </p>
      {near.length > 0 && (
        <>
          <p>{isTooCommon ? `以“${query}”开头的：` : '相近的术语：'}</p>
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
