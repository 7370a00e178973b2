const [open, close, bang, dash] = [0x3c, 0x3e, 0x21, 0x2d];

/**
 * Whether every tag of an XML part ends before the next begins, comments and CDATA aside. What fails is
 * no XML, and a parser that looks for its end again and again would take hours over it; a DOCTYPE with
 * entities of its own fails, too.
 */
export function hasClosedTags(part: Uint8Array): boolean {
  for (let at = part.indexOf(open); at >= 0; at = part.indexOf(open, at)) {
    const end = endOf(part, at);
    if (end < 0) return false;
    at = end;
  }
  return true;
}

/** Behind the tag, comment or CDATA that begins here; -1 where it does not end. */
function endOf(part: Uint8Array, at: number): number {
  if (part[at + 1] === bang && part[at + 2] === dash) return behind(part, at + 4, '-->');
  if (part[at + 1] === bang && part[at + 2] === 0x5b) return behind(part, at + 9, ']]>');
  const end = part.indexOf(close, at);
  const next = part.indexOf(open, at + 1);
  return end < 0 || (next >= 0 && next < end) ? -1 : end + 1;
}

function behind(part: Uint8Array, from: number, mark: string): number {
  for (let at = part.indexOf(close, from); at >= 0; at = part.indexOf(close, at + 1))
    if (part[at - 1] === mark.charCodeAt(1) && part[at - 2] === mark.charCodeAt(0)) return at + 1;
  return -1;
}
