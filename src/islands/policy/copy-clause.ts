/** What can be copied of a clause: link, citation in two manners, the text as issued. */
import { copyText } from '../../components/copy-text.ts';
import { citeGbt7714, citeOfficial, type CitedPaper } from '../../exports/citation.ts';
import { today } from '../../model/today.ts';

/** A clause on the page, with what a citation of it needs. */
interface CopiedClause {
  readonly paper: CitedPaper;
  readonly reference: string;
  /** What the reader has marked in the clause; else all of it. */
  readonly quote: string;
  readonly address: string;
}

type Format = (clause: CopiedClause) => string;

const withQuote: Format = ({ address, ...cited }) => `${citeOfficial(cited)}\n${address}`;

const formats: readonly [name: string, format: Format][] = [
  ['链接', ({ address }) => address],
  ['原文', ({ quote }) => quote],
  ['公文格式引用', ({ paper, reference }) => citeOfficial({ paper, reference })],
  [
    '参考文献（GB/T 7714）',
    ({ address, ...cited }) => citeGbt7714(cited, { address, on: today() }),
  ],
];

/** Copies citation, quote and address at once: what is pasted into a paper of one’s own. */
export function copyCitation(button: HTMLButtonElement): void {
  void copyFrom(button, withQuote, button);
}

const menu = document.createElement('span');
menu.className = 'copy-menu';
menu.id = 'copy-menu';
for (const [name, format] of formats) {
  const item = document.createElement('button');
  item.type = 'button';
  item.className = 'tool';
  item.textContent = `复制${name}`;
  item.addEventListener('click', () => void copyFrom(item, format, item));
  menu.append(item);
}

/** Opens the other formats behind their button, or closes them. */
export function toggleMenu(button: HTMLButtonElement): void {
  const isOpen = button.getAttribute('aria-expanded') === 'true';
  closeMenu();
  if (isOpen) return;
  button.setAttribute('aria-expanded', 'true');
  button.setAttribute('aria-controls', menu.id);
  button.after(menu);
}

function closeMenu(): void {
  const opener = menu.previousElementSibling;
  opener?.setAttribute('aria-expanded', 'false');
  opener?.removeAttribute('aria-controls');
  menu.remove();
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !menu.isConnected) return;
  const opener = menu.previousElementSibling;
  const hadFocus = menu.contains(document.activeElement);
  closeMenu();
  if (hadFocus && opener instanceof HTMLElement) opener.focus();
});
document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && !target.closest('.clause-tools')) closeMenu();
});

async function copyFrom(inside: Element, format: Format, button: HTMLButtonElement): Promise<void> {
  const clause = inside.closest<HTMLElement>('.clause');
  const page = inside.closest<HTMLElement>('[data-policy-page]');
  if (!clause || !page) return;
  const done = await copyText(format(readClause(page, clause)));
  const status = document.querySelector('[data-copy-status]');
  if (status) status.textContent = done ? '已复制' : '未能复制，请手动选取';
  const name = button.textContent?.trim() ?? '';
  // A second press while 已复制 is shown leaves the name to the first.
  if (!name.startsWith('复制')) return;
  button.textContent = done ? '已复制' : '未能复制';
  setTimeout(() => (button.textContent = name), 2000);
}

function readClause(page: HTMLElement, clause: HTMLElement): CopiedClause {
  const reference = clause.querySelector<HTMLElement>('[data-copy]')?.dataset['copy'] ?? '';
  return {
    paper: JSON.parse(page.dataset['policyPage'] ?? '{}') as CitedPaper,
    reference,
    quote: markedText(clause) || issuedText(clause),
    address: `${location.origin}${location.pathname}#${clause.id}`,
  };
}

/** The issued text that is marked inside an element, without the numbers and notes between. */
function markedText(element: Element): string {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return '';
  const range = selection.getRangeAt(0);
  return element.contains(range.commonAncestorContainer) ? textOf(range.cloneContents()) : '';
}

/** All paragraphs of a clause as issued. */
function issuedText(clause: Element): string {
  return [...clause.querySelectorAll('.issued')]
    .map((paragraph) => textOf(paragraph.cloneNode(true) as Element))
    .join('\n');
}

function textOf(part: ParentNode & Node): string {
  for (const annotation of part.querySelectorAll('[data-annotation]')) annotation.remove();
  return part.textContent?.trim() ?? '';
}
