/**
 * Definitions of terms beside the text, on hover, focus and touch (WCAG 1.4.13): Escape sends one
 * away, the pointer may go over it, and it stays as long as the word has pointer or focus. The words
 * stand in the list of terms below the paper; without script the links lead to the page of terms.
 */
const tip = document.createElement('div');
tip.className = 'term-tip';
tip.id = 'term-tip';
tip.setAttribute('role', 'tooltip');
tip.hidden = true;
document.body.append(tip);

let shown: HTMLAnchorElement | undefined;
let timer = 0;
let isTouch = false;

const termAt = (target: EventTarget | null) =>
  target instanceof Element
    ? (target.closest<HTMLAnchorElement>('a.term') ?? undefined)
    : undefined;

function hide(): void {
  clearTimeout(timer);
  shown?.removeAttribute('aria-describedby');
  shown = undefined;
  tip.hidden = true;
}

/** The way from the word to its definition takes a moment. */
function hideSoon(): void {
  clearTimeout(timer);
  timer = window.setTimeout(hide, 250);
}

/** A finger may have come down before this was loaded, and its click comes after. */
export function follow(byTouch: boolean): void {
  isTouch = byTouch;
}

/** Shows the definition of a word that pointer, finger or focus is on. */
export function show(term: HTMLAnchorElement, byTouch = false): void {
  isTouch = byTouch;
  clearTimeout(timer);
  if (shown === term) return;
  hide();
  const source = document.getElementById(`term-${term.hash.slice(1)}`);
  if (!source) return;
  const copy = source.cloneNode(true) as HTMLElement;
  // A tooltip holds nothing to click: its links are those of the list of terms.
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  tip.textContent = '';
  tip.append(...copy.childNodes, isTouch ? '再点一次，到术语页' : '');
  shown = term;
  term.setAttribute('aria-describedby', tip.id);
  tip.hidden = false;
  place(term);
}

/** Below the word, or above it where the window ends; never past the right edge. */
function place(term: HTMLAnchorElement): void {
  const { left, top, bottom } = term.getClientRects()[0] ?? term.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = tip;
  const { clientWidth, clientHeight } = document.documentElement;
  const isBelow = bottom + offsetHeight + 8 < clientHeight || top < offsetHeight + 8;
  const y = isBelow ? bottom + 4 : top - offsetHeight - 4;
  tip.style.left = `${scrollX + Math.max(8, Math.min(left, clientWidth - offsetWidth - 8))}px`;
  tip.style.top = `${scrollY + y}px`;
}

document.addEventListener('pointerover', (event) => {
  if (event.pointerType === 'touch') return;
  const term = termAt(event.target);
  if (term) show(term);
  else if (event.target instanceof Node && tip.contains(event.target)) clearTimeout(timer);
  else if (shown && shown !== document.activeElement) hideSoon();
});
document.addEventListener('pointerdown', (event) => {
  isTouch = event.pointerType === 'touch';
  const isInside = event.target instanceof Node && tip.contains(event.target);
  if (!isInside && termAt(event.target) !== shown) hide();
});
document.addEventListener('focusin', (event) => {
  const term = termAt(event.target);
  // A finger’s focus comes before its click, which shall still find the definition unread.
  if (term && !isTouch) show(term);
  else if (!term) hide();
});
document.addEventListener('focusout', (event) => {
  if (termAt(event.target) === shown && shown) hideSoon();
});
document.addEventListener('keydown', (event) => {
  isTouch = false;
  if (event.key === 'Escape') hide();
});
// The first tap shows the definition, the second follows the link.
document.addEventListener('click', (event) => {
  const term = termAt(event.target);
  if (!term || !isTouch || shown === term) return;
  event.preventDefault();
  show(term, true);
});
addEventListener('resize', hide);
