import type { Suggestion } from '../../search/suggest.ts';

interface Props {
  readonly suggestions: readonly Suggestion[];
  readonly active: number;
  readonly pick: (suggestion: Suggestion) => void;
}

export const listId = 'search-suggestions';
export const optionId = (at: number) => `search-suggestion-${at}`;

/** The list below the box; the box keeps the focus and names the active option. */
export function Suggestions({ suggestions, active, pick }: Props) {
  return (
    <ul id={listId} role="listbox" aria-label="搜索建议" class="search-suggestions">
      {suggestions.map((suggestion, at) => (
        <li
          key={suggestion.query}
          id={optionId(at)}
          role="option"
          aria-selected={at === active}
          // Before the box loses the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            pick(suggestion);
          }}
        >
          {suggestion.query}
          {suggestion.note !== undefined && <span class="soft"> {suggestion.note}</span>}
        </li>
      ))}
    </ul>
  );
}
