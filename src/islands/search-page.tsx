/** Mounts the search: the box of the page drives it, the address keeps it. */
import { render } from 'preact';
import { SearchResults } from './SearchResults.tsx';

const place = document.querySelector<HTMLElement>('[data-search-results]');
const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-search-box]')];

function readAddress(): string {
  return new URLSearchParams(location.search).get('q') ?? '';
}

function show(query: string): void {
  if (place) render(<SearchResults query={query} />, place);
  document.title = query === '' ? '搜索 · 安监知识库' : `${query} · 搜索 · 安监知识库`;
}

function search(query: string, history_: 'push' | 'replace'): void {
  const address = query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`;
  if (history_ === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  show(query);
}

if (place) {
  const fill = (query: string) => boxes.forEach((box) => (box.value = query));
  fill(readAddress());
  show(readAddress());
  addEventListener('popstate', () => {
    fill(readAddress());
    show(readAddress());
  });
  for (const box of boxes) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    box.addEventListener('input', (event) => {
      // Pinyin on its way to characters is no query yet.
      if (event instanceof InputEvent && event.isComposing) return;
      clearTimeout(timer);
      timer = setTimeout(() => search(box.value.trim(), 'replace'), 150);
    });
    box.addEventListener('compositionend', () => search(box.value.trim(), 'replace'));
    box.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(timer);
      search(box.value.trim(), 'push');
      fill(box.value);
    });
  }
}
