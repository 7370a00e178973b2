/** A page of a role comes alive: it narrows to a place, keeps that in the address, and prints. */
import { copyText } from '../copy-text.ts';

const sections = [...document.querySelectorAll<HTMLElement>('[data-place]')];
const find = <E extends HTMLElement>(name: string) =>
  document.querySelector<E>(`[data-${name}]`) ?? undefined;
const tools = find('role-tools');
const place = find<HTMLSelectElement>('role-place');
const unit = find<HTMLInputElement>('role-unit');
const told = find('role-status');

/** The places whose papers bind a code: its own, and those that it lies in. */
function sectionsOf(code: string): HTMLElement[] {
  return code === ''
    ? []
    : sections.filter(({ dataset }) => code.startsWith(dataset['stem'] ?? ' '));
}

/** `#place=532504&unit=五山乡`; also `#place-532504`, the address of a section. */
function readHash(): { code: string; name: string } {
  const hash = location.hash.slice(1).replace(/^place-/, 'place=');
  const fields = new URLSearchParams(hash);
  return { code: fields.get('place') ?? '', name: fields.get('unit') ?? '' };
}

function show(code: string): void {
  const bound = sectionsOf(code);
  for (const one of sections) one.hidden = bound.length > 0 && !bound.includes(one);
  const missing = find('no-place');
  if (missing) missing.hidden = code === '' || bound.length > 0;
  // The nearest of them is the one that is named.
  const nearest = bound.reduce<HTMLElement | undefined>(
    (best, one) =>
      (one.dataset['stem'] ?? '').length >= (best?.dataset['stem'] ?? '').length ? one : best,
    undefined,
  );
  if (place) place.value = nearest?.dataset['place'] ?? '';
}

function write(): void {
  const fields = new URLSearchParams();
  if (place && place.value !== '') fields.set('place', place.value);
  const name = unit?.value.trim() ?? '';
  if (name !== '') fields.set('unit', name);
  const text = fields.toString();
  history.replaceState(null, '', text === '' ? location.pathname : `#${text}`);
}

function fillPrint(): void {
  const now = new Date();
  const set = (name: string, text: string) => {
    const part = find(name);
    if (part) part.textContent = text;
  };
  set('print-date', `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`);
  set('print-address', decodeURI(location.href));
  set('print-unit', unit?.value.trim() || '　　　　　　　　');
}

function read(): void {
  const { code, name } = readHash();
  if (unit) unit.value = name;
  show(code);
}

if (tools) tools.hidden = false;
place?.addEventListener('change', () => {
  show(place.value);
  write();
});
unit?.addEventListener('input', write);
find('print')?.addEventListener('click', () => window.print());
find('copy-address')?.addEventListener('click', () => {
  void copyText(location.href).then((done) => {
    if (told) told.textContent = done ? '已复制链接' : '未能复制，请从地址栏复制';
  });
});
addEventListener('beforeprint', fillPrint);
addEventListener('hashchange', read);
read();
