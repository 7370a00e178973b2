/**
 * Fragment of an obligation on its policy's page: `c12.4` -> `o-c12-4`. A dot would have to be
 * escaped in every selector and is no valid id to many tools.
 */
export function obligationAnchor(id: string): string {
  return `o-${id.replace('.', '-')}`;
}

/** Address of an obligation's note, from the address of its clause. */
export function obligationUrl({ id, url }: { readonly id: string; readonly url: string }): string {
  return `${url.replace(/#.*$/, '')}#${obligationAnchor(id)}`;
}
