// @ts-check
/**
 * What the page must know before its first paint: what the reader prefers (关怀版, dark mode), remembered
 * on this device, and whether something is searched for. A script of its own, in the head and before the
 * styles: a module would come after the first paint, and the page would flash.
 * `?care` in an address switches 关怀版 on, so that a portal can link to it; `?care=off` switches it off.
 */
(() => {
  const root = document.documentElement;
  root.classList.add('has-scripts');
  // A search that is asked by its address keeps room for its results from the first paint on.
  root.classList.toggle('has-query', location.search.includes('q='));

  /** @param {string} key */
  const recall = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // Storage may be switched off; the choice then lasts as long as the page.
    }
  };
  /** @param {string} name @param {boolean} on */
  const choose = (name, on) => {
    root.classList.toggle(`prefers-${name}`, on);
    try {
      localStorage.setItem(`preference-${name}`, on ? 'on' : 'off');
    } catch {
      // As above.
    }
  };

  // 关怀版 was 大字 once: who chose that has it still.
  const care = recall('preference-care') ?? recall('preference-large');
  const dark = recall('preference-dark');
  const isDark = dark === null ? matchMedia('(prefers-color-scheme: dark)').matches : dark === 'on';
  root.classList.toggle('prefers-care', care === 'on');
  root.classList.toggle('prefers-dark', isDark);
  const asked = /[?&]care(?:=(on|off))?(?:&|$)/.exec(location.search);
  if (asked) choose('care', asked[1] !== 'off');

  const tell = () => {
    for (const button of document.querySelectorAll('[data-toggle]')) {
      const name = `prefers-${button.getAttribute('data-toggle')}`;
      button.setAttribute('aria-pressed', String(root.classList.contains(name)));
    }
  };
  document.addEventListener('DOMContentLoaded', tell);
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('[data-toggle]');
    if (!button) return;
    const name = button.getAttribute('data-toggle') ?? '';
    choose(name, !root.classList.contains(`prefers-${name}`));
    tell();
    document.dispatchEvent(new Event('preferences'));
  });
})();
