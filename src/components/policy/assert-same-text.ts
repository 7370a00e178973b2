const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&#x22;': '"',
  '&#x26;': '&',
  '&#38;': '&',
  '&amp;': '&',
};

/** Text of rendered HTML: tags, entities and white space gone. */
export function textOfHtml(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#x?[0-9a-f]+|[a-z]+);/gi, (entity) => entities[entity] ?? entity)
    .replaceAll(/\s+/g, '');
}

/**
 * Holds the two parses of a paper against each other: what MDX rendered and what `corpus/` read.
 * @param html the rendered slot
 * @param text the text of the corpus
 * @throws Error when they differ, white space aside; the build stops
 */
export function assertSameText(html: string, text: string, where: string): void {
  const rendered = textOfHtml(html);
  const expected = text.replaceAll(/\s+/g, '');
  if (rendered === expected) return;
  let at = 0;
  while (rendered[at] === expected[at]) at += 1;
  throw new Error(
    `${where}: MDX renders “${rendered.slice(at, at + 20)}” where the corpus reads “${expected.slice(at, at + 20)}”`,
  );
}
