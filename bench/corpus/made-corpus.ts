import type { Corpus } from '../../src/corpus/corpus.ts';
import type { Division } from '../../src/jurisdictions/division.ts';
import { readPassages } from './annotated-sentences.ts';
import { makePaper, type MadePaper } from './made-paper.ts';
import { readAllPlaces } from './places.ts';
import { seededRandom } from './seeded-random.ts';

/**
 * Papers as a whole country would have them: one in a hundred of a province, one in ten of a city, the
 * rest of counties, spread over all of them.
 * @param real the papers whose sentences they are made of
 * @param annotated share of the passages that keep their annotations; 1 is as dense as the real papers
 */
export function* makeCorpus(
  real: Corpus,
  size: number,
  { seed = 20_200_612, annotated = 0.2 }: { seed?: number; annotated?: number } = {},
): Generator<MadePaper> {
  const random = seededRandom(seed);
  const material = {
    passages: readPassages(real),
    annotated,
    titles: [...new Set(real.clauses.map(({ title }) => title))],
  };
  const { provinces, cities, counties } = readAllPlaces();
  const spread = (places: readonly Division[], at: number): Division | undefined =>
    places[Math.floor((at * places.length) / size)];
  for (let serial = 1; serial <= size; serial += 1) {
    const kind = serial % 100 === 0 ? provinces : serial % 10 === 0 ? cities : counties;
    const place = spread(kind, serial - 1) ?? random.pick(counties);
    yield makePaper(place, serial, material, random);
  }
}
