import { strToU8, zipSync, type Zippable } from 'fflate';

/** Entities that would be a billion characters, were they put in. */
export const entityBomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "${'x'.repeat(1000)}">${Array.from(
  { length: 9 },
  (_, at) =>
    `<!ENTITY ${String.fromCharCode(98 + at)} "${`&${String.fromCharCode(97 + at)};`.repeat(10)}">`,
).join('')}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;

/** An archive whose lists say that every part unpacks to a few bytes. */
export function lyingArchive(parts: Zippable, said = 10): Uint8Array {
  const bytes = zipSync(parts);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 30 < bytes.length; at += 1) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, said, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, said, true);
  }
  return bytes;
}

/** Names that lead out of a folder, or into what every object has. No writer of archives writes __proto__. */
const trickyNames = [
  '../../../etc/passwd.xml',
  '/etc/passwd.xml',
  'C:\\windows\\system.xml',
  '~~proto~~',
  '~~proto~~.xml',
  'constructor.xml',
  '<img src=x onerror=alert(1)>.xml',
  `${'目录/'.repeat(200)}a.xml`,
  '.xml',
];

/** An archive with these names, each holding the same text, beside what else is in it. */
export function trickyArchive(text = '<x/>', others: Zippable = {}): Uint8Array {
  const parts = Object.fromEntries(trickyNames.map((name) => [name, strToU8(text)]));
  const bytes = Buffer.from(zipSync({ ...parts, ...others }));
  const [from, to] = [Buffer.from('~~proto~~'), Buffer.from('__proto__')];
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from)) to.copy(bytes, at);
  return Uint8Array.from(bytes);
}
