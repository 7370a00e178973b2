import type { Concept } from '../model/concept.schema.ts';
import type { CorpusClause, TermDefinition } from './corpus.ts';
import type { Stretch } from './gates/coverage-gate.ts';
import { placeRepairs } from './segments.ts';
import type { TermMention } from './term-mention.ts';

/** Every name of every term, and the term it leads to where that word is defined. */
export interface Lexicon {
  readonly terms: ReadonlyMap<string, string | undefined>;
  /** Names by the code of their first character, the longest first: every character of a text asks. */
  readonly names: readonly (readonly string[] | undefined)[];
}

/**
 * Words that are looked for. Names without a definition are in it, too: a word inside a longer name
 * is not that word. A longer name of the same term that holds a defined word means the same:
 * 双随机执法 is 双随机.
 */
export function buildLexicon(
  terms: readonly Concept[],
  definitions: readonly TermDefinition[],
): Lexicon {
  const lexicon = new Map<string, string | undefined>();
  for (const { prefLabel, altLabel } of terms)
    for (const name of [prefLabel, ...altLabel]) lexicon.set(name, undefined);
  const concepts = new Map(terms.map((concept) => [concept.id, concept]));
  for (const { term, words } of definitions) {
    const { prefLabel = '', altLabel = [] } = concepts.get(term) ?? {};
    const defined = words ?? [prefLabel];
    const longer = [prefLabel, ...altLabel].filter((name) =>
      defined.some((word) => name.includes(word)),
    );
    for (const word of [...defined, ...longer]) lexicon.set(word, term);
  }
  return { terms: lexicon, names: namesByCode([...lexicon.keys()]) };
}

function namesByCode(all: readonly string[]): Lexicon['names'] {
  // Filled: of an array with gaps the engine would make a slow map.
  const names = Array.from({ length: 0x10000 }, (): string[] | undefined => undefined);
  for (const name of [...all].sort((a, b) => b.length - a.length)) {
    const code = name.charCodeAt(0);
    const known = names[code];
    if (known) known.push(name);
    else names[code] = [name];
  }
  return names;
}

/** All names in a text from left to right, the longest where several begin; none overlaps another. */
export function findNames(text: string, { names }: Lexicon): (Stretch & { name: string })[] {
  const found: (Stretch & { name: string })[] = [];
  for (let at = 0; at < text.length;) {
    const name = names[text.charCodeAt(at)]?.find((candidate) => text.startsWith(candidate, at));
    if (name !== undefined) found.push({ name, start: at, end: at + name.length });
    at += name?.length ?? 1;
  }
  return found;
}

/**
 * The defined words of a clause, each term once. A word that a citation covers is a link already,
 * one that another annotation cuts would become two links, and a definition needs no link to itself:
 * the next place is taken.
 */
export function findMentions(
  clause: Pick<
    CorpusClause,
    'text' | 'paragraphs' | 'obligations' | 'citations' | 'doubts' | 'definitions'
  >,
  lexicon: Lexicon,
): TermMention[] {
  const { citations, definitions } = clause;
  const repairs = clause.paragraphs.flatMap((paragraph) => placeRepairs(paragraph));
  const cuts = [...clause.obligations, ...citations, ...clause.doubts, ...repairs].flatMap(
    ({ start, end }) => [start, end],
  );
  const seen = new Set<string>();
  return findNames(clause.text, lexicon).flatMap(({ name, start, end }) => {
    const term = lexicon.terms.get(name);
    if (term === undefined || seen.has(term)) return [];
    const isCut = cuts.some((cut) => start < cut && cut < end);
    const isLinked = citations.some((other) => other.start < end && start < other.end);
    const isDefined = definitions.some(
      (other) => other.term === term && other.start <= start && end <= other.end,
    );
    if (isCut || isLinked || isDefined) return [];
    seen.add(term);
    return [{ term, start, end }];
  });
}

/** Tells the terms of which any name stands in a text. A name inside a longer one does not count. */
export function termFinder(terms: readonly Concept[]): (text: string) => ReadonlySet<string> {
  const lexicon = buildLexicon(terms, []);
  // Two terms may share a name: 开会 leads to both meetings.
  const owners = new Map<string, string[]>();
  for (const { id, prefLabel, altLabel } of terms)
    for (const name of [prefLabel, ...altLabel])
      owners.set(name, [...(owners.get(name) ?? []), id]);
  return (text) => new Set(findNames(text, lexicon).flatMap(({ name }) => owners.get(name) ?? []));
}

/** The clauses in which any name of a term stands, by term. */
export function findUses(
  terms: readonly Concept[],
  clauses: readonly CorpusClause[],
): ReadonlyMap<string, readonly CorpusClause[]> {
  const termsOf = termFinder(terms);
  const uses = new Map<string, CorpusClause[]>();
  for (const clause of clauses)
    for (const id of termsOf(clause.text)) {
      // Added, not copied: of 200,000 clauses a term may stand in most.
      const own = uses.get(id);
      if (own) own.push(clause);
      else uses.set(id, [clause]);
    }
  return uses;
}

/**
 * What is shown beside a word of a paper: what this paper says itself, else what the editor says, else
 * what another paper says of it.
 */
export function definitionFor(
  term: string,
  policy: string,
  definitions: readonly TermDefinition[],
): TermDefinition | undefined {
  const all = definitions.filter((definition) => definition.term === term);
  return (
    all.find((definition) => definition.kind === 'quoted' && definition.policy === policy) ??
    all.find(({ kind }) => kind === 'editor') ??
    all[0]
  );
}
