/** GBK, as Windows writes it: what the system reads, read backwards. */
const codes = new Map<string, readonly number[]>();
const reader = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead += 1)
  for (let trail = 0x40; trail <= 0xfe; trail += 1)
    if (trail !== 0x7f) {
      const character = reader.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1) codes.set(character, [lead, trail]);
    }

export function encodeGbk(text: string): Buffer {
  return Buffer.from(
    [...text].flatMap((character) =>
      character < '\u0080' ? [character.charCodeAt(0)] : (codes.get(character) ?? [0x3f]),
    ),
  );
}
