/**
 * Behaviour of every page: `/` focuses the search box; 关怀版 reads aloud; paper says where it came from.
 */
import { sayWhere } from './print-source.ts';

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

/** Loaded for those who want it: in 关怀版. */
const readAloud = () => {
  if (document.documentElement.classList.contains('prefers-care'))
    void import('./read-aloud/read-aloud.ts').then(({ offerReadAloud }) => offerReadAloud());
};
document.addEventListener('preferences', readAloud);
readAloud();

// After the page: the copy for offline use is nobody's first need. A folder on a stick has no server.
if (import.meta.env.PROD && 'serviceWorker' in navigator && location.protocol !== 'file:')
  addEventListener('load', () => {
    void import('./offline.ts').then(({ keepOffline }) => keepOffline());
  });
