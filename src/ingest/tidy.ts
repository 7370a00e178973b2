/**
 * A received line as a paragraph of index.mdx: no white space at the ends, and none that a reader
 * cannot tell from a space. White space is no text; every other character stays.
 */
export function tidyLine(line: string): string {
  return line
    .replaceAll('\uFEFF', '')
    .trim()
    .replaceAll(/\s+/gu, (space) => (space.startsWith('\u3000') ? '\u3000' : ' '));
}

/** Two lines of one paragraph: words of Latin letters stay apart. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) =>
    /[A-Za-z,.;:]$/.test(text) && /^[A-Za-z]/.test(line) ? `${text} ${line}` : text + line,
  );
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\u2014\u2018-\u201f\u2026]/u;

/** Width of a text in full-width characters. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 1 : 0.5;
  return width;
}

/** Width of the white space that a line begins with. */
export function indentOf(line: string): number {
  let indent = 0;
  for (const character of /^\s*/u.exec(line)?.[0] ?? '')
    indent += character === '\t' ? 2 : character === '\u3000' ? 1 : 0.5;
  return indent;
}
