/** The copy buttons of a policy page wake up; what they copy is loaded when a hand comes near. */
const page = document.querySelector<HTMLElement>('[data-policy-page]');
const load = () => import('./copy-clause.ts');

if (page) {
  for (const button of page.querySelectorAll<HTMLElement>('[data-copy], [data-copy-menu]'))
    button.hidden = false;
  const warm = (event: Event) => {
    if (event.target instanceof Element && event.target.closest('.clause-tools')) void load();
  };
  page.addEventListener('pointerover', warm);
  page.addEventListener('focusin', warm);
  page.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLButtonElement>('[data-copy], [data-copy-menu]');
    if (!button) return;
    void load().then(({ copyCitation, toggleMenu }) =>
      'copy' in button.dataset ? copyCitation(button) : toggleMenu(button),
    );
  });
}

// A module: its names are its own.
export {};
