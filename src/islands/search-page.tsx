/** Mounts the search: the box of the page drives it, the address keeps it. */
import { render } from 'preact';
import type { Searcher } from '../search/searcher.ts';
import { readAddress, readQuery, writeAddress, type SearchState } from './search/address.ts';
import { loadSearcher } from './search/load-searcher.ts';
import { Results } from './search/Results.tsx';
import { startSuggestions } from './search/suggestion-box.tsx';
import { tellError } from './site-data.ts';

/** 搜索 · and what the site is called. */
const pageTitle = document.title;

/** Typing is answered after this pause, in ms. */
const pause = 120;

/** @param place where the results stand. */
export function mount(place: HTMLElement): void {
  const box = document.querySelector<HTMLInputElement>('[data-search-box]');
  if (box) start(place, box);
}

function start(place: HTMLElement, box: HTMLInputElement): void {
  let state = readAddress(location.search);
  let searcher: Searcher | undefined;

  const show = () => {
    document.title = `${state.query === '' ? '' : `${state.query} · `}${pageTitle}`;
    document.documentElement.classList.toggle('has-query', state.query !== '');
    if (state.query === '') render(null, place);
    else if (searcher) render(<Results state={state} searcher={searcher} change={change} />, place);
    else if (failure === undefined) render(<p role="status">正在搜索……</p>, place);
    else
      render(
        <p class="notice" role="alert">
          {failure}{' '}
          <button type="button" class="tool" onClick={() => void load()}>
            重新读取
          </button>
        </p>,
        place,
      );
  };
  /** The box was typed into, and nothing could be suggested yet. */
  let isSuggestionDue = false;
  /** Why the search could not be read, as long as it is not read again. */
  let failure: string | undefined;
  const load = () => {
    failure = undefined;
    show();
    return loadSearcher().then(
      (loaded) => {
        searcher = loaded;
        show();
        // Whoever typed while it was on its way sees now what is meant.
        if (isSuggestionDue) suggestions.update();
        isSuggestionDue = false;
      },
      (error: unknown) => {
        failure = tellError(error);
        show();
      },
    );
  };
  const go = (next: SearchState, history_: 'push' | 'replace') => {
    state = next;
    const address = writeAddress(next) || location.pathname;
    if (history_ === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    show();
    if (!searcher && next.query !== '') void load();
  };
  const change = (part: Partial<SearchState>) => go({ ...state, ...part }, 'push');
  const search = (query: string, history_: 'push' | 'replace') => {
    if (query === state.query && history_ === 'replace') return;
    // What was chosen for one query seldom fits another.
    go({ ...state, query, chosen: query === state.query ? state.chosen : {} }, history_);
  };

  box.value = state.query;
  show();
  if (state.query !== '') void load();
  box.addEventListener('focus', () => void load(), { once: true });
  addEventListener('popstate', () => {
    state = readAddress(location.search);
    box.value = state.query;
    show();
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  const suggestions = startSuggestions(box, {
    searcher: () => searcher,
    pick: (query) => {
      clearTimeout(timer);
      box.value = query;
      search(query, 'push');
    },
  });
  const typed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      search(readQuery(box.value), 'replace');
      isSuggestionDue = !searcher;
      suggestions.update();
    }, pause);
  };
  box.addEventListener('input', (event) => {
    // Pinyin on its way to characters is no query yet.
    if (!(event instanceof InputEvent && event.isComposing)) typed();
  });
  box.addEventListener('compositionend', typed);
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    isSuggestionDue = false;
    suggestions.close();
    search(readQuery(box.value), 'push');
  });

  // Down from the box into the results, up and down among them, and back.
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...place.querySelectorAll<HTMLElement>('[data-search-result] h2 a')];
    const at = links.findIndex((link) => link === document.activeElement);
    if (at < 0 && document.activeElement !== box) return;
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    const target = next < 0 ? box : links[next];
    if (!target || (at < 0 && event.key === 'ArrowUp')) return;
    event.preventDefault();
    target.focus();
  });
}
