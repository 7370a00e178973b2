import type { Obligation } from '../model/obligation.schema.ts';
import { findUnfitFacts } from './gates/fact-gate.ts';
import { findBrokenLinks, type KnownIds } from './gates/link-gate.ts';
import { findIdleConcerns } from './gates/matter-gate.ts';
import { checkFigures } from './gates/number-gate.ts';
import { checkStrength } from './gates/strength-gate.ts';
import { findUnquotedWording } from './gates/wording-gate.ts';
import type { Problem } from './problem.ts';
import type { Located } from './read-list.ts';

/**
 * Puts one obligation through the gates that need no more than its clause: links, figures, wording.
 * @param clauseText text of its clause; absent when there is no such clause
 */
export function checkObligation(
  entry: Located<Obligation>,
  clauseText: string | undefined,
  known: KnownIds,
): Problem[] {
  const { data, file } = entry;
  const links = findBrokenLinks(data, known).map(({ key, id, vocabulary, nearest }) => ({
    file,
    line: entry.lineOf(key),
    message: `${data.id}: ${key}: there is no ${id} in vocabulary/${vocabulary}.yaml`,
    details: {
      ...(nearest !== undefined && { nearest }),
      hint: 'add it to the vocabulary or correct the id',
    },
  }));
  const unfit = findUnfitFacts(data, known.facts).map(({ key, message }) => ({
    file,
    line: entry.lineOf(key),
    message: `${data.id}: ${message}`,
    details: { hint: 'use a fact of that type, or correct the type in vocabulary/facts.yaml' },
  }));
  const figures = checkFigures(data).map(({ key, message }) => ({
    file,
    line: entry.lineOf(...key.split('.')),
    message: `${data.id}: ${message}`,
    details: { quote: data.quote, hint: 'a figure is taken from its own quote, never rounded' },
  }));
  const idle = findIdleConcerns(data, known.matters).map((id) => ({
    file,
    line: entry.lineOf('concerns'),
    message: `${data.id}: concerns: the measure answers ${id} already`,
    details: { hint: 'concerns is for a duty that names no figure on the matter: take it out' },
  }));
  const wording =
    clauseText === undefined
      ? []
      : findUnquotedWording(data, clauseText).map(({ key, text, place }) => ({
          file,
          line: entry.lineOf(...key.split('.')),
          message: `${data.id}: ${key}: “${text}” is not in the ${place}`,
          details: {
            quote: data.quote,
            hint: `copy it from the ${place}, character for character`,
          },
        }));
  const strength = checkStrength(data).map(({ key, message }) => ({
    file,
    line: entry.lineOf(key),
    message: `${data.id}: ${message}`,
    details: { quote: data.quote, hint: 'the strength of a duty is that of its words' },
  }));
  return [...links, ...unfit, ...idle, ...figures, ...strength, ...wording];
}
