import type { Searcher } from '../../search/searcher.ts';
import { suggest } from '../../search/suggest.ts';
import { base } from '../site-data.ts';

/** Says of a character that stands nearly everywhere what to type. */
export function TooCommon({ character, searcher }: { character: string; searcher: Searcher }) {
  const longer = suggest(character, searcher.vocabulary, searcher.has);
  return (
    <div class="search-nothing">
      <p role="status">
        含“{character}”字的条款太多，只输一个字分不出来：请再输入一个字，或加上别的词。
      </p>
      {longer.length > 0 && (
        <>
          <p>以“{character}”开头的：</p>
          <ul class="search-examples">
            {longer.map(({ query }) => (
              <li key={query}>
                <a href={`${base}/search/?q=${encodeURIComponent(query)}`}>{query}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
