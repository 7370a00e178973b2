import type { Table } from '../bench.ts';

/** Prints a table in columns: words to the left, numbers to the right. */
export function printTable({ title, head, rows, notes }: Table): void {
  const widths = head.map((name, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length), name.length),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('   ')
      .trimEnd();
  console.log(`\n${title}`);
  for (const text of [line(head), line(widths.map((width) => '─'.repeat(width)))])
    console.log(`  ${text}`);
  for (const row of rows) console.log(`  ${line(row)}`);
  for (const note of notes) console.log(`  · ${note}`);
}
