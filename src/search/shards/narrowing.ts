import { facetNames, type Chosen, type FacetName } from '../facets.ts';
import type { OfferedValue, ResultPage } from '../searcher.ts';
import type { SearchGuide } from '../search-index.ts';
import type { ClauseStore } from './clause-store.ts';
import type { ListReader } from './lists.ts';
import type { ShardTables } from './shard-guide.ts';
import { annotationTerm } from './terms.ts';

type PaperFacet = 'place' | 'level' | 'year';
export type DutyFacet = Exclude<FacetName, PaperFacet>;

function isPaperFacet(facet: FacetName): facet is PaperFacet {
  return facet === 'place' || facet === 'level' || facet === 'year';
}

/** The list of a value. */
function termOf(facet: DutyFacet, value: string): string {
  switch (facet) {
    case 'bearer':
    case 'topic':
    case 'modality':
      return annotationTerm[facet](value);
    case 'measured':
      return annotationTerm.measured(value === 'yes' ? 'yes' : 'no');
  }
}

/** Narrows what was found by what is chosen, and counts what each choice would leave, from the lists. */
export class Narrowing {
  readonly #lists: ListReader;
  readonly #store: ClauseStore;
  readonly #tables: ShardTables;
  readonly #guide: SearchGuide;

  constructor(lists: ListReader, store: ClauseStore, tables: ShardTables, guide: SearchGuide) {
    this.#lists = lists;
    this.#store = store;
    this.#tables = tables;
    this.#guide = guide;
  }

  /** The lists that are needed: of what is chosen, and of every value of a facet that is to be counted. */
  termsOf(chosen: Chosen, counted: readonly FacetName[]): string[] {
    return facetNames.flatMap((facet) => {
      if (isPaperFacet(facet)) return [];
      const value = chosen[facet];
      const values = counted.includes(facet) ? this.#valuesOf(facet) : [];
      return [...(value === undefined ? [] : [value]), ...values].map((one) => termOf(facet, one));
    });
  }

  /** Whether only papers are narrowed: then the lists alone tell every count. */
  isOfPapers(chosen: Chosen): boolean {
    return facetNames.every((one) => chosen[one] === undefined || isPaperFacet(one));
  }

  /** Whether the lists alone tell what passes: of several facets of duties, one duty must have all. */
  isExact(chosen: Chosen): boolean {
    return facetNames.filter((one) => chosen[one] !== undefined && !isPaperFacet(one)).length < 2;
  }

  /** A test of whether what is chosen may hold for a clause: of its duties, each choice for itself. */
  passing(chosen: Chosen): (number: number) => boolean {
    const tests = facetNames.flatMap((facet) => {
      const value = chosen[facet];
      if (value === undefined) return [];
      if (isPaperFacet(facet))
        return [(number: number) => this.#valueOfPaper(number, facet) === value];
      const own = this.#clausesWith(facet, value);
      return [(number: number) => own.has(number)];
    });
    return (number) => tests.every((test) => test(number));
  }

  #clausesWith(facet: DutyFacet, value: string): ReadonlySet<number> {
    const own = new Set<number>();
    this.#lists.each(termOf(facet, value), 'text', (number) => own.add(number));
    return own;
  }

  #valueOfPaper(number: number, facet: PaperFacet): string | undefined {
    const paper = this.#store.paperOf[number] ?? 0;
    const place = this.#tables.placeOf[paper];
    switch (facet) {
      case 'place':
        return place?.code;
      case 'level':
        return place?.level;
      case 'year':
        return this.#tables.yearOf[paper];
    }
  }

  /**
   * The values of each facet. Those of papers are counted; those of duties are offered, and counted
   * where it was asked for, because each has a list to be fetched.
   */
  facets(
    found: readonly { readonly number: number }[],
    chosen: Chosen,
    counted: readonly FacetName[],
  ): ResultPage['facets'] {
    const offer = (facet: FacetName): readonly OfferedValue[] => {
      const { [facet]: own, ...others } = chosen;
      const passes = this.passing(others);
      const numbers = found.map(({ number }) => number).filter(passes);
      if (isPaperFacet(facet)) return this.#countPapers(numbers, facet);
      if (counted.includes(facet)) return this.#countValues(numbers, facet);
      return this.#valuesOf(facet).map((value) =>
        value === own ? { value, count: this.#countValue(numbers, facet, value) } : { value },
      );
    };
    return {
      place: offer('place'),
      level: offer('level'),
      bearer: offer('bearer'),
      topic: offer('topic'),
      modality: offer('modality'),
      measured: offer('measured'),
      year: offer('year'),
    };
  }

  #countPapers(numbers: readonly number[], facet: PaperFacet): OfferedValue[] {
    const counts = new Map<string, number>();
    for (const number of numbers) {
      const value = this.#valueOfPaper(number, facet);
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) =>
        facet === 'year'
          ? Number(b.value) - Number(a.value)
          : b.count - a.count || (a.value < b.value ? -1 : 1),
      );
  }

  #countValue(numbers: readonly number[], facet: DutyFacet, value: string): number {
    const own = this.#clausesWith(facet, value);
    return numbers.filter((number) => own.has(number)).length;
  }

  #countValues(numbers: readonly number[], facet: DutyFacet): OfferedValue[] {
    return this.#valuesOf(facet)
      .map((value) => ({ value, count: this.#countValue(numbers, facet, value) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }

  #valuesOf(facet: DutyFacet): readonly string[] {
    if (facet === 'measured') return ['yes', 'no'];
    if (facet === 'modality')
      return ['obligation', 'prohibition', 'permission', 'recommendation', 'target'];
    return this.#guide.concepts.filter(({ kind }) => kind === facet).map(({ id }) => id);
  }
}
