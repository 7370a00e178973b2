import type { Normalisation } from '../model/normalisation.schema.ts';

/** Characters that issued text may not hold; white space is tidied elsewhere. */
const invisible = /(?:(?!\s)[\p{Cc}\p{Cf}])+/gu;

/** Beyond so many in a line, one repair takes them all. */
const mostRepairs = 12;

/**
 * Repairs that take out what nobody sees (zero-width spaces, marks of direction), one for each place:
 * the corpus refuses them, because they hide what is written.
 */
export function repairInvisible(lines: readonly string[]): Normalisation[] {
  return lines.flatMap((line, at) => {
    const found = [...line.matchAll(invisible)];
    const first = found[0];
    const last = found.at(-1);
    if (!first || !last) return [];
    const repair = (from: string): Normalisation => ({
      kind: 'replace',
      line: at + 1,
      from,
      to: from.replaceAll(invisible, ''),
      certainty: 'certain',
      reason: '去掉看不见的控制字符，文字不变',
    });
    if (found.length > mostRepairs)
      return [repair(line.slice(first.index, last.index + last[0].length))];
    // Each repair is sought in what the ones before it have left of the line.
    let rest = line;
    return found.map(() => {
      const hit = rest.search(new RegExp(invisible.source, 'u'));
      const length = new RegExp(invisible.source, 'u').exec(rest)?.[0].length ?? 1;
      const from = uniqueAround(rest, hit, hit + length);
      rest = rest.split(from).join(from.replaceAll(invisible, ''));
      return repair(from);
    });
  });
}

/** The passage with as much around it as makes it occur once in the line. */
function uniqueAround(line: string, start: number, end: number): string {
  let [from, to] = [start, end];
  while (line.split(line.slice(from, to)).length !== 2 && (from > 0 || to < line.length)) {
    from = Math.max(0, from - 1);
    to = Math.min(line.length, to + 1);
  }
  return line.slice(from, to);
}
