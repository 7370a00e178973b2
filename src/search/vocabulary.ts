import { squeeze } from './fold.ts';
import { placeStem } from './place-stem.ts';
import type { IndexedConcept, IndexedPlace, SearchGuide } from './search-index.ts';

/** A name and what it stands for. */
export interface Named {
  /** Squeezed. */
  readonly name: string;
  readonly concepts: readonly IndexedConcept[];
  /** Codes of the divisions of this name. */
  readonly places: readonly IndexedPlace[];
}

/** The names of a corpus, ready to be looked up. */
export interface Vocabulary {
  readonly byName: ReadonlyMap<string, Named>;
  readonly longest: number;
  readonly guide: SearchGuide;
  /** The narrower concepts of one, and theirs; itself first. */
  readonly narrower: (concept: IndexedConcept) => readonly IndexedConcept[];
  readonly simplify: (text: string) => string;
}

/** Reads the names of a corpus. */
export function readVocabulary(guide: SearchGuide): Vocabulary {
  const concepts = new Map<string, IndexedConcept[]>();
  const add = <T>(names: Map<string, T[]>, name: string, item: T) => {
    const key = squeeze(name);
    const known = names.get(key);
    if (!known) names.set(key, [item]);
    else if (!known.includes(item)) known.push(item);
  };
  for (const concept of guide.concepts)
    for (const label of [...concept.labels, ...(concept.hidden ?? [])])
      for (const form of formsOf(label)) add(concepts, form, concept);
  const places = new Map<string, IndexedPlace[]>();
  for (const place of guide.places)
    for (const form of [place.name, placeStem(place.name)]) add(places, form, place);

  const byId = new Map(guide.concepts.map((concept) => [`${concept.kind} ${concept.id}`, concept]));
  const byName = new Map<string, Named>();
  for (const name of new Set([...concepts.keys(), ...places.keys()])) {
    const own = concepts.get(name) ?? [];
    byName.set(name, {
      name,
      concepts: withNamesakes(own, concepts, byId),
      places: places.get(name) ?? [],
    });
  }
  return {
    byName,
    longest: Math.max(0, ...[...byName.keys()].map((name) => name.length)),
    guide,
    narrower: (concept) => collectNarrower(concept, guide.concepts),
    simplify: simplifier(guide.traditional),
  };
}

/** 乡镇（街道） is asked for as 乡镇 and as 街道, 各部门 as 部门; one character names nothing. */
function formsOf(label: string): string[] {
  const bracketed = /^(.+?)[（(](.+?)[）)]$/u.exec(label);
  const forms = bracketed ? [label, bracketed[1] ?? '', bracketed[2] ?? ''] : [label];
  return [...forms, ...forms.map((form) => form.replace(/^各级?/u, ''))].filter(
    (form, at, all) => [...form].length > 1 && all.indexOf(form) === at,
  );
}

/** A term and a bearer of one name are one thing; what an 安监员 is about, a 专职监管人员 is about. */
function withNamesakes(
  own: readonly IndexedConcept[],
  all: ReadonlyMap<string, readonly IndexedConcept[]>,
  byId: ReadonlyMap<string, IndexedConcept>,
): IndexedConcept[] {
  const found = new Set(own);
  const offer = (labels: readonly string[], kinds: readonly string[]) => {
    for (const label of labels)
      for (const form of formsOf(label))
        for (const other of all.get(squeeze(form)) ?? [])
          if (kinds.includes(other.kind)) found.add(other);
  };
  for (const concept of own) {
    if (concept.kind !== 'term') continue;
    offer(concept.labels, ['bearer', 'topic']);
    offer(concept.hidden ?? [], ['topic']);
    const broader = concept.broader === undefined ? undefined : byId.get(`term ${concept.broader}`);
    offer([...(broader?.labels ?? []), ...(broader?.hidden ?? [])], ['topic']);
  }
  return [...found];
}

function collectNarrower(
  concept: IndexedConcept,
  all: readonly IndexedConcept[],
): readonly IndexedConcept[] {
  const found = [concept];
  // What is found is walked, too.
  for (const { id } of found)
    for (const other of all)
      if (other.kind === concept.kind && other.broader === id && !found.includes(other))
        found.push(other);
  return found;
}

function simplifier(traditional: string): (text: string) => string {
  const pairs = new Map<string, string>();
  for (let at = 0; at + 1 < traditional.length; at += 2)
    pairs.set(traditional[at] ?? '', traditional[at + 1] ?? '');
  return (text) => [...text].map((character) => pairs.get(character) ?? character).join('');
}
