import type { Modality, Obligation } from '../../model/obligation.schema.ts';

/** A word of the quote that its annotation contradicts. */
export interface StrengthMismatch {
  readonly key: 'modality' | 'wording';
  readonly message: string;
}

const wordsOfModality: readonly {
  readonly words: RegExp;
  readonly allowed: readonly Modality[];
}[] = [
  { words: /不得|严禁/u, allowed: ['prohibition'] },
  { words: /^鼓励/u, allowed: ['recommendation', 'permission'] },
  {
    words: /必须|应当|不少于|不低于|至少/u,
    allowed: ['obligation', 'prohibition', 'target'],
  },
];

/** Words that weaken a duty; without them in `wording` a shortfall would be told too strongly. */
const weakening = /原则上|一般(?=应|不少)|力争/gu;

/**
 * Strength of a duty: the modality does not contradict the words of the quote, and the words that
 * weaken it are recorded.
 */
export function checkStrength({ quote, modality, wording = '' }: Obligation): StrengthMismatch[] {
  const mismatches: StrengthMismatch[] = [];
  const found = wordsOfModality.find(({ words }) => words.test(quote));
  if (found && !found.allowed.includes(modality))
    mismatches.push({
      key: 'modality',
      message: `modality is ${modality}, the quote says “${found.words.exec(quote)?.[0] ?? ''}”`,
    });
  for (const [word] of quote.matchAll(weakening))
    if (!wording.includes(word))
      mismatches.push({
        key: 'wording',
        message: `the quote says “${word}” and wording does not record it`,
      });
  return mismatches;
}
