/**
 * Folds the content lines of an iCalendar file (RFC 5545, 3.1): none is longer than 75 octets, and no
 * character is broken. Lines that are folded already are folded anew.
 * @param text lines that end with CRLF
 */
export function foldLines(text: string): string {
  return unfold(text)
    .split('\r\n')
    .map((line) => foldLine(line))
    .join('\r\n');
}

/** Content lines in one piece each. */
export function unfold(text: string): string {
  return text.replaceAll(/\r\n[ \t]/g, '');
}

const mostOctets = 75;

function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const length = octetsOf(character);
    if (octets + length > mostOctets) {
      parts.push(part);
      part = '';
      // The space that begins a continuation counts.
      octets = 1;
    }
    part += character;
    octets += length;
  }
  return [...parts, part].join('\r\n ');
}

/** Length of one character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
