/** A policy page comes alive: notes open at a click, quotes and notes light up together. */

const page = document.querySelector<HTMLElement>('[data-policy-page]');

/** All elements that speak of one obligation: its note, which has the id, and the runs of its quote. */
function partsOf(id: string): HTMLElement[] {
  const note = document.querySelectorAll<HTMLElement>(`#${CSS.escape(id)}`);
  const runs = document.querySelectorAll<HTMLElement>(`[data-obligations~="${CSS.escape(id)}"]`);
  return [...note, ...runs];
}

function idsAt(target: EventTarget | null): string[] {
  if (!(target instanceof Element)) return [];
  const note = target.closest('.note');
  if (note) return [note.id];
  const run = target.closest<HTMLElement>('[data-obligations]');
  return run?.dataset['obligations']?.split(' ') ?? [];
}

let active: HTMLElement[] = [];
function light(ids: readonly string[]): void {
  for (const part of active) part.classList.remove('is-active');
  active = ids.flatMap(partsOf);
  for (const part of active) part.classList.add('is-active');
}

/** Opens one note and closes the others: an open note lies over those below it. */
function showNote(note: HTMLElement | undefined): void {
  for (const open of document.querySelectorAll('.note.is-open')) open.classList.remove('is-open');
  note?.classList.add('is-open');
  for (const number of document.querySelectorAll('.note-number a[aria-expanded]'))
    number.setAttribute('aria-expanded', 'false');
  const number = note && document.querySelector(`.note-number a[href="#${CSS.escape(note.id)}"]`);
  number?.setAttribute('aria-expanded', 'true');
}

/**
 * Definitions are loaded with the first term that pointer, finger or focus comes to. A finger that is
 * faster than the network waits here: its first tap shows the definition, too.
 */
function wakeDefinitions(root: HTMLElement): void {
  let isReady = false;
  let isTouch = false;
  const wake = (event: Event) => {
    const term =
      event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a.term');
    if (!term || isReady) return;
    const { type } = event;
    if (event instanceof PointerEvent && type !== 'click') isTouch = event.pointerType === 'touch';
    const isShown = isTouch ? type === 'click' : type === 'pointerover' || type === 'focusin';
    if (isTouch && isShown) event.preventDefault();
    void import('./term-tips.ts').then(({ follow, show }) => {
      isReady = true;
      follow(isTouch);
      if (isShown && (isTouch || term.matches(':hover, :focus'))) show(term, isTouch);
    });
  };
  for (const type of ['pointerover', 'pointerdown', 'focusin', 'click'])
    root.addEventListener(type, wake);
}

if (page) {
  wakeDefinitions(page);
  page.classList.add('is-scripted');
  for (const number of page.querySelectorAll('.note-number a'))
    number.setAttribute('aria-expanded', 'false');
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') showNote(undefined);
  });
  page.addEventListener('mouseover', (event) => light(idsAt(event.target)));
  page.addEventListener('focusin', (event) => light(idsAt(event.target)));

  page.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const number = event.target.closest<HTMLAnchorElement>('.note-number a');
    const line = event.target.closest('.note-line');
    const note = number
      ? document.querySelector<HTMLElement>(`#${CSS.escape(number.hash.slice(1))}`)
      : line?.closest<HTMLElement>('.note');
    if (!note) return;
    event.preventDefault();
    const open = !note.classList.contains('is-open');
    showNote(open ? note : undefined);
    // The address follows, so that the page as it stands can be sent to a colleague.
    history.replaceState(null, '', `#${open ? note.id : (note.closest('.clause')?.id ?? '')}`);
  });
}

/** The note that the address names opens on arrival, and its quote lights up. */
function openTarget(): void {
  const note = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
  if (note?.classList.contains('note') !== true) return;
  showNote(note);
  light([note.id]);
  note.scrollIntoView();
}
openTarget();
addEventListener('hashchange', openTarget);

const print = document.querySelector<HTMLButtonElement>('[data-print]');
if (print) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}

const toggle = document.querySelector<HTMLButtonElement>('[data-toggle-notes]');
if (toggle && page) {
  toggle.hidden = !matchMedia('(min-width: 64rem)').matches;
  toggle.addEventListener('click', () => {
    const hidden = page.classList.toggle('hide-notes');
    toggle.setAttribute('aria-pressed', String(!hidden));
  });
}

const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.outline a')].map((link) => [
    link.hash.slice(1),
    link,
  ]),
);
if ('IntersectionObserver' in window) {
  const observer = new IntersectionObserver(
    (entries) => {
      const seen = entries.find((entry) => entry.isIntersecting);
      if (!seen) return;
      for (const link of links.values()) link.removeAttribute('aria-current');
      links.get(seen.target.id)?.setAttribute('aria-current', 'true');
    },
    { rootMargin: '0px 0px -70% 0px' },
  );
  for (const clause of document.querySelectorAll('.clause')) observer.observe(clause);
}

// A module: its names are its own.
export {};
