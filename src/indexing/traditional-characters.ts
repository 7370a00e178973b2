import { Converter } from 'opencc-js';

const simplify = Converter({ from: 't', to: 'cn' });

/**
 * Traditional characters and their Simplified ones, in turn: the pairs whose Simplified side the
 * text holds. opencc-js weighs 59 KB in a browser; these pairs weigh a twentieth.
 */
export function listTraditional(text: string): string {
  const known = new Set(text);
  let pairs = '';
  // The blocks of unified ideographs that keyboards write.
  for (let point = 0x3400; point <= 0x9fff; point += 1) {
    const character = String.fromCodePoint(point);
    const simple = simplify(character);
    if (simple !== character && simple.length === 1 && known.has(simple) && !known.has(character))
      pairs += character + simple;
  }
  return pairs;
}
