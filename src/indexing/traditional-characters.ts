import { Converter } from 'opencc-js';

const simplify = Converter({ from: 't', to: 'cn' });

/**
 * Traditional characters and their Simplified ones, in turn: the pairs whose Simplified side the
 * texts hold. opencc-js weighs 59 KB in a browser; these pairs weigh a twentieth.
 */
export function listTraditional(texts: Iterable<string>): string {
  const known = charactersOf(texts);
  let pairs = '';
  // The blocks of unified ideographs that keyboards write.
  for (let point = 0x3400; point <= 0x9fff; point += 1) {
    const character = String.fromCodePoint(point);
    const simple = simplify(character);
    if (simple !== character && simple.length === 1 && known[simple.charCodeAt(0)] && !known[point])
      pairs += character + simple;
  }
  return pairs;
}

/** By code, whether any of the texts holds it: those of a country are too long for one string. */
function charactersOf(texts: Iterable<string>): Uint8Array {
  const known = new Uint8Array(0x10000);
  for (const text of texts)
    for (let at = 0; at < text.length; at += 1) known[text.charCodeAt(at)] = 1;
  return known;
}
