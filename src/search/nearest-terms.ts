import { firstThat } from './first-that.ts';
import { squeeze } from './fold.ts';
import type { Vocabulary } from './vocabulary.ts';

const most = 5;

/**
 * Names that look most like what was typed and lead somewhere, for when nothing was found.
 * @param has whether anything is found for a name
 * @returns at most five, the likest first
 */
export function nearestTerms(
  input: string,
  vocabulary: Vocabulary,
  has: (name: string) => boolean,
): readonly string[] {
  const wanted = new Set(vocabulary.simplify(squeeze(input)));
  const likeness = (label: string) => {
    const characters = new Set(squeeze(label));
    const shared = [...characters].filter((character) => wanted.has(character)).length;
    return (2 * shared) / (characters.size + wanted.size);
  };
  const ranked = vocabulary.guide.concepts
    .filter(({ kind }) => kind === 'term')
    .map(({ labels, hidden = [] }) => ({
      name: labels[0] ?? '',
      likeness: Math.max(...[...labels, ...hidden].map(likeness)),
    }))
    .filter((one) => one.likeness > 0.25)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ name }) => name);
  return firstThat(ranked, most, has);
}
