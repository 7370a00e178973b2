import { escapeHtml } from './escape-html.ts';

/** Links in a row, 、 between them and no white space: HTML for `set:html`. */
export function joinLinks(
  links: readonly { readonly href: string; readonly name: string }[],
): string {
  return links
    .map(({ href, name }) => `<a href="${escapeHtml(href)}">${escapeHtml(name)}</a>`)
    .join('、');
}
