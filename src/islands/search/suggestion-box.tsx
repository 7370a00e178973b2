import { render } from 'preact';
import type { Searcher } from '../../search/searcher.ts';
import { suggest, type Suggestion } from '../../search/suggest.ts';
import { readQuery } from './address.ts';
import { listId, optionId, Suggestions } from './Suggestions.tsx';

interface Ways {
  readonly searcher: () => Searcher | undefined;
  /** Searches for a suggestion that was chosen. */
  readonly pick: (query: string) => void;
}

/** Makes a box a combobox: a list of suggestions, walked with the arrow keys (WAI-ARIA APG). */
export function startSuggestions(
  box: HTMLInputElement,
  { searcher, pick }: Ways,
): { update: () => void; close: () => void } {
  const place = document.createElement('div');
  place.className = 'search-suggestions-place';
  box.insertAdjacentElement('afterend', place);
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', listId);
  let suggestions: readonly Suggestion[] = [];
  let active = -1;

  const show = () => {
    box.setAttribute('aria-expanded', String(suggestions.length > 0));
    if (active >= 0) box.setAttribute('aria-activedescendant', optionId(active));
    else box.removeAttribute('aria-activedescendant');
    render(
      suggestions.length === 0 ? null : (
        <Suggestions suggestions={suggestions} active={active} pick={choose} />
      ),
      place,
    );
  };
  const close = () => {
    suggestions = [];
    active = -1;
    show();
  };
  const choose = ({ query }: Suggestion) => {
    close();
    pick(query);
  };
  const update = () => {
    const known = searcher();
    const isTyping = document.activeElement === box;
    suggestions =
      known && isTyping ? suggest(readQuery(box.value), known.vocabulary, known.has) : [];
    active = -1;
    show();
  };
  const walk = (step: number) => {
    const { length } = suggestions;
    // Past the last option the box itself is active again.
    active = ((active + 1 + step + length + 1) % (length + 1)) - 1;
    show();
  };

  box.addEventListener('keydown', (event) => {
    if (suggestions.length === 0 || event.isComposing) return;
    const chosen = suggestions[active];
    if (event.key === 'ArrowDown') walk(1);
    else if (event.key === 'ArrowUp') walk(-1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else return;
    event.preventDefault();
  });
  box.addEventListener('blur', close);
  show();
  return { update, close };
}
