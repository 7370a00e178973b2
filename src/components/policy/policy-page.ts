/** A policy page comes alive: notes open at a click, quotes and notes light up together, citations are copied. */
import { copyText } from '../copy-text.ts';

const page = document.querySelector<HTMLElement>('[data-policy-page]');
const status = document.querySelector<HTMLElement>('[data-copy-status]');

/** All elements that speak of one obligation: its note and the runs of its quote. */
function partsOf(id: string): HTMLElement[] {
  const note = document.querySelectorAll<HTMLElement>(`[data-note="${CSS.escape(id)}"]`);
  const runs = document.querySelectorAll<HTMLElement>(`[data-obligations~="${CSS.escape(id)}"]`);
  return [...note, ...runs];
}

function idsAt(target: EventTarget | null): string[] {
  if (!(target instanceof Element)) return [];
  const note = target.closest<HTMLElement>('[data-note]');
  if (note) return [note.dataset['note'] ?? ''];
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

/** The issued text that is marked inside an element, without the numbers and notes between. */
function selectedText(element: Element | null): string {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return '';
  const range = selection.getRangeAt(0);
  if (!element?.contains(range.commonAncestorContainer)) return '';
  const part = range.cloneContents();
  for (const annotation of part.querySelectorAll('[data-annotation]')) annotation.remove();
  return part.textContent?.trim() ?? '';
}

if (page) {
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

  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const clause = button.closest('.clause');
      // What the reader has marked in the clause goes first; else the whole clause.
      const wanted = selectedText(clause) || (button.dataset['quote'] ?? '');
      const address = `${location.origin}${location.pathname}#${clause?.id ?? ''}`;
      const text = `${button.dataset['citation'] ?? ''}：“${wanted}”\n${address}`;
      void copyText(text).then((done) => {
        if (status) status.textContent = done ? '已复制引用' : '未能复制，请手动选取';
        button.textContent = done ? '已复制' : '未能复制';
        setTimeout(() => (button.textContent = '复制引用'), 2000);
      });
    });
  }
}

/** The note that the address names opens on arrival, and its quote lights up. */
function openTarget(): void {
  const note = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
  if (note?.dataset['note'] === undefined) return;
  showNote(note);
  light([note.dataset['note']]);
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
