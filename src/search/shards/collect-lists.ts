import { canonical, squeeze } from '../fold.ts';
import {
  holds,
  joinSearchable,
  numberOfLabel,
  searchable,
  type Searchable,
} from '../prepare-clause.ts';
import type { IndexedClause, SearchIndex } from '../search-index.ts';
import type { Variant } from '../variant.ts';
import { readVocabulary } from '../vocabulary.ts';
import { ListWriter } from './list-writer.ts';
import { encodeAscending } from './number-text.ts';
import { annotationTerm, headTerm, termsOfDuty, termsOfHead } from './terms.ts';
import { UnitNumbers } from './unit-numbers.ts';
import { eachUnit, firstUnit, isSingle, unitText } from './units.ts';

export interface CollectedLists {
  /** Of each term its list and, where it stands in titles, the list of these; encoded. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** Characters that stand in so many clauses that they have no list, and in how many. */
  readonly common: ReadonlyMap<string, number>;
}

/**
 * Where every pair of characters, every character that is not common, and every term of the annotation
 * stands.
 * @param mostOfCharacter a single character that stands in more clauses has no list of its own
 */
export function collectLists(index: SearchIndex, mostOfCharacter: number): CollectedLists {
  const terms = readTerms(index);
  const annotation = new AnnotationLists();
  index.papers.forEach((paper, at) => {
    for (const term of termsOfHead(paper)) annotation.add(term, at);
    const head = searchable(paper.title, paper.number ?? '');
    for (const { id, variants } of terms)
      if (variants.some((variant) => holds(head, variant)))
        annotation.add(headTerm(annotationTerm.term(id)), at);
  });
  const units = new UnitNumbers();
  const beginners = numberBeginners(terms, units);
  const texts = new ListWriter();
  const titles = new ListWriter();
  const readFields = fieldReader();
  index.clauses.forEach((clause, at) => {
    const { text, title, label, path } = readFields(clause);
    const begun: Beginner[] = [];
    const addToTexts = (unit: number) => {
      const number = units.of(unit);
      // Of characters that are common anyway no more is kept than in how many clauses they stand.
      const isKept = !isSingle(unit) || texts.count(number) <= mostOfCharacter;
      const isNew = isKept ? texts.add(number, at) : texts.tally(number, at);
      const beginner = isNew ? beginners[number] : undefined;
      if (beginner) begun.push(...beginner);
    };
    eachUnit(title, (unit) => {
      if (!isSingle(unit)) titles.add(units.of(unit), at);
      addToTexts(unit);
    });
    for (const field of [text, label, ...path]) eachUnit(field, addToTexts);
    for (const duty of clause.duties)
      for (const term of termsOfDuty(duty)) annotation.add(term, at);
    const number = numberOfLabel(clause.label);
    if (number !== undefined) annotation.add(annotationTerm.number(number), at);
    if (begun.length === 0) return;
    const headings = joinSearchable([label, ...path]);
    for (const [id, variants] of byTerm(begun)) {
      const isIn = (where: Searchable) => variants.some((variant) => holds(where, variant));
      const term = annotationTerm.term(id);
      const inTitle = isIn(title);
      if (inTitle) annotation.addTitle(term, at);
      if (inTitle || isIn(text) || isIn(headings)) annotation.add(term, at);
    }
  });
  return gather(annotation, units, texts, titles, mostOfCharacter);
}

/** A term of the field with the strings that stand for it or for a narrower one. */
interface SoughtTerm {
  readonly id: string;
  readonly variants: readonly Variant[];
}

function readTerms(index: SearchIndex): SoughtTerm[] {
  const vocabulary = readVocabulary(index);
  return index.concepts
    .filter(({ kind }) => kind === 'term')
    .map((concept) => ({
      id: concept.id,
      variants: vocabulary
        .narrower(concept)
        .flatMap(({ labels }) => labels)
        .flatMap((label) => {
          const plain = squeeze(label);
          const written = canonical(plain);
          const variant = { text: plain, canonical: false, weight: 1 };
          return written === plain
            ? [variant]
            : [variant, { ...variant, text: written, canonical: true }];
        }),
    }));
}

/** A string that a clause may hold, because it holds its first pair. */
interface Beginner {
  readonly term: string;
  readonly variant: Variant;
}

/** The strings that begin with a unit, by its number. They are numbered first: few questions go beyond them. */
function numberBeginners(terms: readonly SoughtTerm[], units: UnitNumbers): Beginner[][] {
  const beginners: Beginner[][] = [];
  for (const { id, variants } of terms)
    for (const variant of variants)
      (beginners[units.of(firstUnit(variant.text))] ??= []).push({ term: id, variant });
  return beginners;
}

function byTerm(begun: readonly Beginner[]): Map<string, Variant[]> {
  const groups = new Map<string, Variant[]>();
  for (const { term, variant } of begun) {
    const group = groups.get(term);
    if (group) group.push(variant);
    else groups.set(term, [variant]);
  }
  return groups;
}

interface Fields {
  readonly text: Searchable;
  readonly title: Searchable;
  readonly label: Searchable;
  readonly path: readonly Searchable[];
}

/** Makes the fields of clauses comparable; the headings above a clause are mostly those of the one before. */
function fieldReader(): (clause: IndexedClause) => Fields {
  let headings = new Map<string, Searchable>();
  return ({ text, title, label, path }) => {
    headings = new Map(
      path.map((heading) => [heading, headings.get(heading) ?? searchable(heading)]),
    );
    return {
      text: searchable(text),
      title: searchable(title),
      label: searchable(label),
      path: [...headings.values()],
    };
  };
}

/** The lists that the annotation gives, and those of the heads of papers: few, and of strings. */
class AnnotationLists {
  readonly texts = new Map<string, number[]>();
  readonly titles = new Map<string, number[]>();

  add(term: string, number: number): void {
    push(this.texts, term, number);
  }

  addTitle(term: string, number: number): void {
    push(this.titles, term, number);
  }
}

function push(lists: Map<string, number[]>, term: string, number: number): void {
  const list = lists.get(term);
  if (!list) lists.set(term, [number]);
  else if (list[list.length - 1] !== number) list.push(number);
}

function gather(
  annotation: AnnotationLists,
  units: UnitNumbers,
  texts: ListWriter,
  titles: ListWriter,
  mostOfCharacter: number,
): CollectedLists {
  const lists = new Map<string, readonly string[]>();
  for (const [term, numbers] of annotation.texts) {
    const inTitles = annotation.titles.get(term);
    lists.set(term, [numbers, ...(inTitles ? [inTitles] : [])].map(encodeAscending));
  }
  const common = new Map<string, number>();
  const textOf = texts.finish();
  const titleOf = titles.finish();
  units.units.forEach((unit, number) => {
    // What only begins a term of the field may stand nowhere.
    if (texts.count(number) === 0) return;
    if (isSingle(unit) && texts.count(number) > mostOfCharacter) {
      common.set(unitText(unit), texts.count(number));
      return;
    }
    const inTitles = titles.count(number) > 0 ? [titleOf(number)] : [];
    lists.set(unitText(unit), [textOf(number), ...inTitles]);
  });
  return { lists, common };
}
