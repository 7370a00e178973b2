import type { Normalisation } from '../model/normalisation.schema.ts';
import type { DraftBlock } from './draft-block.ts';
import { countPinyin, countSimplified, withoutPinyin } from './foreign-text.ts';
import type { PaperLine } from './paper-line.ts';

/** Every difference between source.txt and the draft, in the order in which the corpus applies them. */
export function listNormalisations(
  rawLines: readonly string[],
  lines: readonly PaperLine[],
  dropped: ReadonlyMap<number, string>,
  blocks: readonly DraftBlock[],
  rewriting: readonly Normalisation[],
): Normalisation[] {
  const drops: Normalisation[] = [];
  // Empty lines between dropped ones are dropped with them.
  const gone = new Set<number>();
  let range: { from: number; to: number; what: string } | undefined;
  const close = () => {
    for (let number = range?.from ?? 1; number <= (range?.to ?? 0); number += 1) gone.add(number);
    if (range)
      drops.push({ kind: 'drop', lines: rangeText(range.from, range.to), what: range.what });
    range = undefined;
  };
  for (const { number } of lines) {
    const what = dropped.get(number);
    if (what !== range?.what) close();
    if (what !== undefined) range = { from: range?.from ?? number, to: number, what };
  }
  close();
  const joins = blocks
    .flatMap(({ paragraphs }) => [...paragraphs])
    .flatMap(({ lines: own }): Normalisation[] => {
      const [first] = own;
      const last = own.at(-1);
      if (!first || !last || first === last) return [];
      const reason = '按版面断行，接回同一段';
      return [{ kind: 'join', lines: rangeText(first.number, last.number), reason }];
    });
  const kept = rawLines.filter((_, at) => !gone.has(at + 1));
  const counted = rewriting.flatMap((entry): Normalisation[] => {
    if (entry.kind === 'replace') return gone.has(entry.line) ? [] : [entry];
    if (entry.kind === 'strip-pinyin') return withCount(entry, countPinyin(kept));
    if (entry.kind === 'simplify') {
      const plain = rewriting.some(({ kind }) => kind === 'strip-pinyin')
        ? kept.map(withoutPinyin)
        : kept;
      return withCount(
        entry,
        plain.reduce((sum, line) => sum + countSimplified(line), 0),
      );
    }
    return [entry];
  });
  return [...drops, ...counted, ...joins];
}

function withCount<T extends Normalisation & { count: number }>(entry: T, count: number): T[] {
  return count > 0 ? [{ ...entry, count }] : [];
}

const rangeText = (from: number, to: number) => (from === to ? String(from) : `${from}-${to}`);
