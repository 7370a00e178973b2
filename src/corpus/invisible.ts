/**
 * Characters that nobody sees and that change what is read: control characters, zero-width ones,
 * and those that turn the direction of writing, so that 12 is shown as 21. Half a surrogate pair is
 * no character at all. Line ends and tabs are white space.
 */
const invisible = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

/** The first invisible character of a text with its offset. */
export function findInvisible(text: string): { name: string; offset: number } | undefined {
  const found = invisible.exec(text);
  return found ? { name: codePointName(found[0]), offset: found.index } : undefined;
}

/** `U+202E`, as an editor's search finds it. */
function codePointName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text that can be printed in a message: invisible characters by their names, and not endless. */
export function showText(text: string, limit = 400): string {
  const cut = text.length > limit ? `${text.slice(0, limit)}… (${text.length} characters)` : text;
  return cut.replaceAll(
    new RegExp(invisible, 'gu'),
    (character) => `‹${codePointName(character)}›`,
  );
}
