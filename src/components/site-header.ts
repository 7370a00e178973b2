/**
 * Behaviour of every page: `/` focuses the search box; large type and dark mode are remembered; paper
 * says where it came from.
 */
import { sayWhere } from './print-source.ts';

const root = document.documentElement;

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
}

function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

const preferences = document.querySelector<HTMLElement>('[data-preferences]');
if (preferences) {
  preferences.hidden = false;
  for (const button of preferences.querySelectorAll<HTMLButtonElement>('[data-toggle]')) {
    const name = button.dataset['toggle'] ?? '';
    const show = (on: boolean) => {
      root.classList.toggle(`prefers-${name}`, on);
      button.setAttribute('aria-pressed', String(on));
    };
    const system = name === 'dark' && matchMedia('(prefers-color-scheme: dark)').matches;
    const stored = recall(`preference-${name}`);
    show(stored === null ? system : stored === 'on');
    button.addEventListener('click', () => {
      const on = !root.classList.contains(`prefers-${name}`);
      show(on);
      remember(`preference-${name}`, on ? 'on' : 'off');
    });
  }
}

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return;
  const target = event.target instanceof HTMLElement ? event.target : undefined;
  if (target?.closest('input, textarea, select, [contenteditable]')) return;
  const box = document.querySelector<HTMLInputElement>('[data-search-box]');
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

addEventListener('beforeprint', sayWhere);

// After the page: the copy for offline use is nobody's first need. A folder on a stick has no server.
if (import.meta.env.PROD && 'serviceWorker' in navigator && location.protocol !== 'file:')
  addEventListener('load', () => {
    void import('./offline.ts').then(({ keepOffline }) => keepOffline());
  });
