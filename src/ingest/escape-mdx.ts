/**
 * Issued text as MDX that shows it verbatim. Whatever Markdown or MDX would take for markup gets a
 * backslash; 3—5名, (1) and 1.严格 need none and stay readable.
 */
export function escapeParagraph(text: string): string {
  const marked = text.replaceAll(/[\\`*_{}[\]<>&~!|#$^]/g, '\\$&');
  return escapeLineStart(marked);
}

/** What means something only where a line begins: lists, rules, code of MDX. */
function escapeLineStart(line: string): string {
  // A letter takes no backslash: the first one of import and export is written as a reference.
  if (/^(?:import|export)/u.test(line))
    return `&#x${line.charCodeAt(0).toString(16)};${line.slice(1)}`;
  return line
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/^[-+=:"']/u, (mark) => (/["']/.test(mark) ? mark : `\\${mark}`));
}

/** Characters in a line of index.mdx; the corpus refuses lines of 20,000. */
const longestPiece = 6_000;

/**
 * A paragraph as lines of index.mdx. One of many thousand characters is broken where a sentence ends: a
 * line break inside a paragraph is no text.
 */
export function paragraphLines(text: string): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > longestPiece) {
    const at = breakBefore(rest, longestPiece);
    lines.push(escapeParagraph(rest.slice(0, at).trim()));
    rest = rest.slice(at).trim();
  }
  return [...lines, escapeParagraph(rest)].filter((line) => line !== '');
}

/** The last place up to `limit` at which a line break joins nothing that white space keeps apart. */
function breakBefore(text: string, limit: number): number {
  // The last resort is any character that is whole: not the first half of a pair.
  for (const fit of [/[。；！？]/u, /[，、：]/u, /\p{Script=Han}/u, /[^\s\uD800-\uDBFF]/u])
    for (let at = limit; at > limit / 2; at -= 1)
      if (fit.test(text[at - 1] ?? '') && !/\s/u.test(text[at] ?? ' ')) return at;
  return limit;
}

/** A value of an attribute of `<Clause>`. */
export function escapeAttribute(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;')
    .replaceAll('\\', '&#92;');
}

/** A text as a YAML scalar of one line, in quotes where YAML would read something else. */
export function yamlText(text: string): string {
  if (
    /^[\p{Script=Han}A-Za-z（《“〔][^\p{Cc}\p{Cf}\u2028\u2029:#]*$/u.test(text) &&
    !/^(?:true|false|yes|no|on|off|null|y|n|nan|inf)$/iu.test(text) &&
    !/\s$/u.test(text)
  )
    return text;
  // JSON is YAML; what nobody sees is written as an escape.
  return JSON.stringify(text).replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029\uFEFF]/gu, (character) =>
    character.length === 1
      ? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
      : `\\U${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(8, '0')}`,
  );
}
