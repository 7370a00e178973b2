/** A line of a page: where it begins, from the lower left corner, and how large it is set. */
export interface PrintedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

const utf16 = (text: string) =>
  [...Array(text.length).keys()]
    .map((at) => text.charCodeAt(at).toString(16).padStart(4, '0'))
    .join('');

const streamOf = (lines: readonly PrintedLine[]) =>
  lines
    .map(({ text, x, y, size }) => `BT /F1 ${size} Tf ${x} ${y} Td <${utf16(text)}> Tj ET`)
    .join('\n');

/**
 * A PDF with a text layer in 宋体 that is not embedded, as many older papers have it: a reader needs
 * Adobe's tables to know the characters. A page without lines is a page without text.
 */
export function makePdf(pages: readonly (readonly PrintedLine[])[]): Uint8Array {
  const font = 3;
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, at) => `${6 + at * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...pages.flatMap((lines, at) => {
      const stream = streamOf(lines);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${7 + at * 2} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

const [size, pitch, left, top, perLine, perPage] = [16, 28.95, 79, 737, 28, 22];

/**
 * Prints paragraphs as GB/T 9704 asks: 28 characters a line, 22 lines a page, an indent of two, and the
 * number of the page at its foot. The first paragraph is a title, set in the middle.
 */
export function printPaper([title = '', ...paragraphs]: readonly string[]): Uint8Array {
  const rows: { text: string; indent: number }[] = [];
  for (const text of wrap(title, 22))
    rows.push({ text, indent: Math.floor((perLine - widthOf(text)) / 2) });
  for (const paragraph of paragraphs)
    wrap(`　　${paragraph}`, perLine).forEach((line) =>
      rows.push({
        text: line.replace(/^　+/u, ''),
        indent: /^　*/u.exec(line)?.[0].length ?? 0,
      }),
    );
  const pages: PrintedLine[][] = [];
  for (let at = 0; at < rows.length; at += perPage) {
    const lines = rows.slice(at, at + perPage).map(({ text, indent }, row) => ({
      text,
      x: left + indent * size,
      y: top - row * pitch,
      size,
    }));
    const number = { text: `— ${pages.length + 1} —`, x: 280, y: 60, size: 14 };
    pages.push([...lines, number]);
  }
  return makePdf(pages);
}

const widthOf = (text: string) =>
  [...text].reduce((sum, character) => sum + (character < '\u0100' ? 0.5 : 1), 0);

function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const character of text) {
    const line = lines.at(-1) ?? '';
    // Punctuation does not begin a line; it hangs behind the one before.
    if (widthOf(line + character) > width && !/[，。；：、）,;:)]/u.test(character))
      lines.push(character);
    else lines[lines.length - 1] = line + character;
  }
  return lines;
}
