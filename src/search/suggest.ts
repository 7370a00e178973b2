import { firstThat } from './first-that.ts';
import { squeeze } from './fold.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Suggestion {
  /** What the whole query becomes. */
  readonly query: string;
  /** What it is, where the name alone does not say it: 也叫一把手. */
  readonly note?: string;
}

const most = 7;

/**
 * Queries that begin as what is typed: terms by any of their names or by the initials of their
 * pinyin, places, papers by title and number.
 * @param has whether anything is found for a name; what leads nowhere is not suggested
 */
export function suggest(
  input: string,
  vocabulary: Vocabulary,
  has: (name: string) => boolean,
): readonly Suggestion[] {
  const words = input.trim().split(/\s+/u);
  const typed = words.pop() ?? '';
  const wanted = vocabulary.simplify(squeeze(typed));
  if (wanted.length === 0 || /["“”]/u.test(input)) return [];
  const start = words.map((word) => `${word} `).join('');
  const found = new Map<string, { suggestion: Suggestion; rank: number }>();
  const offer = (name: string, rank: number, note?: string) => {
    const query = start + name;
    const known = found.get(query);
    if (name === typed || (known && known.rank <= rank)) return;
    found.set(query, { suggestion: { query, ...(note !== undefined && { note }) }, rank });
  };
  const { guide } = vocabulary;
  for (const { kind, labels, hidden = [] } of guide.concepts) {
    if (kind !== 'term') continue;
    const [name = ''] = labels;
    const match = [...labels, ...hidden].find((label) => squeeze(label).startsWith(wanted));
    const inside = labels.find((label) => squeeze(label).includes(wanted));
    if (match === name) offer(name, 0);
    else if (match !== undefined) offer(name, 1, match === typed ? undefined : `也说${match}`);
    else if (inside !== undefined && wanted.length > 1) offer(name, 2);
  }
  for (const { name } of guide.places) if (squeeze(name).startsWith(wanted)) offer(name, 1, '地区');
  if (/^[a-z]{2,}$/u.test(wanted))
    for (const [initials, names] of Object.entries(guide.initials))
      if (initials.startsWith(wanted))
        for (const name of names) offer(name, initials === wanted ? 0 : 2);
  if (wanted.length > 1)
    for (const { title, number = '' } of guide.papers) {
      if (number !== '' && squeeze(number).includes(wanted)) offer(number, 2, title);
      else if (squeeze(title).includes(wanted) && words.length === 0)
        offer(number === '' ? title : number, 3, title);
    }
  const ranked = [...found.values()]
    .sort((a, b) => a.rank - b.rank)
    .map(({ suggestion }) => suggestion);
  return firstThat(ranked, most, ({ query }) => has(query));
}
